'use strict';
// Charts of lines (.series-chart): a word on the point under pointer or focus, and the arrow keys from point to point.
(() => {
  const pointsOf = svg => [...svg.querySelectorAll('.series-point')];

  /** The nearest point in the direction of an arrow key: along the years, or across the lines of one year. */
  const neighbour = (points, from, key) => {
    const at = point => ({ x: Number(point.dataset.x), y: Number(point.dataset.y) });
    const here = at(from);
    const ahead = {
      ArrowRight: p => p.x - here.x, ArrowLeft: p => here.x - p.x,
      ArrowUp: p => here.y - p.y, ArrowDown: p => p.y - here.y,
    }[key];
    const upright = key === 'ArrowUp' || key === 'ArrowDown';
    const sameLine = point => point.parentNode === from.parentNode;
    return points
      .filter(point => point !== from && ahead(at(point)) > 0 && (upright ? Math.abs(at(point).x - here.x) < 1 : sameLine(point)))
      .sort((one, other) => ahead(at(one)) - ahead(at(other)))[0];
  };

  for (const chart of document.querySelectorAll('.series-chart')) {
    const tip = document.createElement('p');
    tip.className = 'series-tip';
    tip.hidden = true;
    tip.setAttribute('aria-hidden', 'true');
    chart.append(tip);

    const hide = () => {
      tip.hidden = true;
      chart.querySelectorAll('.shown').forEach(point => point.classList.remove('shown'));
    };
    const show = point => {
      hide();
      point.classList.add('shown');
      tip.textContent = point.getAttribute('aria-label');
      tip.hidden = false;
      const frame = chart.getBoundingClientRect();
      const mark = point.querySelector('.series-reach').getBoundingClientRect();
      const half = tip.offsetWidth / 2;
      const x = mark.left + mark.width / 2 - frame.left;
      tip.style.left = `${Math.min(Math.max(x, half), frame.width - half)}px`;
      tip.style.top = `${mark.top + mark.height / 2 - frame.top}px`;
    };

    chart.querySelector('.series-stage').addEventListener('scroll', hide);

    for (const svg of chart.querySelectorAll('svg')) {
      const points = pointsOf(svg);
      points.forEach((point, place) => {
        point.setAttribute('tabindex', place === 0 ? '0' : '-1');
        // The browser's own tip would stand beside ours; the label says the same to those who listen.
        point.querySelector('title')?.remove();
        point.addEventListener('pointerenter', () => show(point));
        point.addEventListener('pointerleave', hide);
        point.addEventListener('focus', () => show(point));
        point.addEventListener('blur', hide);
      });

      svg.addEventListener('keydown', event => {
        const from = event.target.closest('.series-point');
        if (!from) return;
        if (event.key === 'Escape') {
          hide();
          return;
        }
        const to = event.key === 'Home' ? points[0] : event.key === 'End' ? points.at(-1)
          : event.key.startsWith('Arrow') ? neighbour(points, from, event.key) : undefined;
        if (!to) return;
        event.preventDefault();
        from.setAttribute('tabindex', '-1');
        to.setAttribute('tabindex', '0');
        to.focus();
      });
    }
  }

  /** The same picture as pixels, twice as fine as it is shown. */
  const download = async link => {
    const picture = new Image();
    picture.src = link.href;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.naturalWidth * 2;
    canvas.height = picture.naturalHeight * 2;
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const file = await new Promise(done => canvas.toBlob(done, 'image/png'));
    const save = document.createElement('a');
    save.href = URL.createObjectURL(file);
    save.download = link.download.replace(/\.svg$/, '.png');
    save.click();
    URL.revokeObjectURL(save.href);
  };

  for (const link of document.querySelectorAll('a[data-png]')) {
    const asPixels = link.cloneNode(true);
    asPixels.removeAttribute('data-png');
    asPixels.removeAttribute('download');
    asPixels.lastChild.textContent = link.dataset.png;
    asPixels.addEventListener('click', event => {
      event.preventDefault();
      // Where no pixels can be made, the drawing itself is still to be had.
      download(link).catch(() => link.click());
    });
    link.after(asPixels);
  }
})();
