'use strict';
// Tells what a pointer, a finger or the arrow keys are on in a chart. The words are those of the chart's data table,
// the places those that were drawn; the picture is whole without this.
(() => {
  const widths = { wide: 760, narrow: 360 };
  const reach = 24;

  function explore(root) {
    for (const figure of root.querySelectorAll('.chart-block[data-marks]')) {
      const picture = figure.querySelector('picture');
      if (picture && !figure.querySelector('.chart-stage')) begin(figure, picture);
    }
  }

  function begin(figure, picture) {
    const marks = JSON.parse(figure.dataset.marks);
    const points = pointsOf(figure, marks);
    if (points.length === 0) return;
    const stage = element('div', 'chart-stage');
    const tip = element('div', 'chart-tip');
    const ring = element('div', 'chart-mark');
    const said = element('p', 'unseen');
    tip.hidden = ring.hidden = true;
    tip.setAttribute('aria-hidden', 'true');
    said.setAttribute('aria-live', 'polite');
    stage.tabIndex = 0;
    stage.setAttribute('role', 'group');
    stage.setAttribute('aria-label', `${figure.querySelector('figcaption .caption-number').textContent} ${figure.dataset.explore}`);
    picture.replaceWith(stage);
    stage.append(picture, ring, tip, said);

    const image = picture.querySelector('img');
    let at = -1;
    const variant = () => (image.currentSrc.includes('-narrow-') ? 'narrow' : 'wide');
    const scale = () => image.getBoundingClientRect().width / widths[variant()];

    function show(index, aloud) {
      at = index;
      const [fromLeft, y, width, height] = points[at][variant()].map((length) => length * scale());
      // In large type the drawing may stand in the middle of its stage, or be wider than it.
      const x = fromLeft + image.offsetLeft;
      if (aloud && (x < stage.scrollLeft || x + width > stage.scrollLeft + stage.clientWidth)) stage.scrollLeft = x + (width - stage.clientWidth) / 2;
      place(ring, x - 3, y - 3);
      ring.style.width = `${width + 6}px`;
      ring.style.height = `${height + 6}px`;
      const { category, series, value } = points[at];
      const head = element('b');
      head.textContent = category;
      tip.replaceChildren(head, series ? `${series}${figure.dataset.colon}${value}` : value);
      tip.hidden = ring.hidden = false;
      const over = y - tip.offsetHeight - 10;
      const [first, last] = [stage.scrollLeft, stage.scrollLeft + stage.clientWidth - tip.offsetWidth];
      place(tip, Math.max(first, Math.min(x + width / 2 - tip.offsetWidth / 2, last)), over >= 0 ? over : y + height + 10);
      if (aloud) said.textContent = [category, series, value].filter(Boolean).join(figure.dataset.comma);
    }

    function hide() {
      at = -1;
      tip.hidden = ring.hidden = true;
      said.textContent = '';
    }

    function follow(event) {
      const box = image.getBoundingClientRect();
      const [x, y] = [(event.clientX - box.left) / scale(), (event.clientY - box.top) / scale()];
      const found = nearest(points, variant(), x, y);
      if (found < 0) hide();
      else if (found !== at) show(found, false);
    }

    stage.addEventListener('pointermove', follow);
    stage.addEventListener('pointerdown', follow);
    stage.addEventListener('pointerleave', (event) => { if (event.pointerType === 'mouse' && document.activeElement !== stage) hide(); });
    stage.addEventListener('blur', hide);
    stage.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape' && at >= 0) hide();
      else if (event.key === 'Enter' && at >= 0 && points[at].link) points[at].link.click();
      else {
        const next = step(points, at, event.key);
        if (next < 0) return;
        show(next, true);
      }
      event.preventDefault();
    });
  }

  // By category, then series: the order in which the data table reads.
  function pointsOf(figure, marks) {
    const table = figure.querySelector('.chart-data table');
    const names = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent.trim());
    const { unit } = figure.dataset;
    return [...table.tBodies[0].rows].flatMap((row, category) => names.map((series, line) => ({
      column: line,
      row: category,
      category: row.cells[0].textContent.trim(),
      series: names.length > 1 ? series : '',
      value: `${row.cells[line + 1].textContent.trim()}${unit && ` ${unit}`}`,
      link: row.cells[line + 1].querySelector('a'),
      wide: marks.wide[line]?.[category],
      narrow: marks.narrow[line]?.[category],
    }))).filter((point) => point.wide && point.narrow);
  }

  function nearest(points, variant, x, y) {
    const away = points.map((point) => {
      const [left, top, width, height] = point[variant];
      return Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height));
    });
    // Where marks lie over each other, the smaller one is above.
    const least = Math.min(...away);
    if (least > reach) return -1;
    const closest = points.map((_, index) => index).filter((index) => away[index] === least);
    return closest.reduce((best, index) => (area(points[index][variant]) < area(points[best][variant]) ? index : best));
  }

  function area([, , width, height]) {
    return width * height;
  }

  function step(points, at, key) {
    const last = points.length - 1;
    if (key === 'Home') return 0;
    if (key === 'End') return last;
    const forward = key === 'ArrowRight' || key === 'ArrowDown';
    if (!forward && key !== 'ArrowLeft' && key !== 'ArrowUp') return -1;
    if (at < 0) return forward ? 0 : last;
    const sideways = key === 'ArrowRight' || key === 'ArrowLeft';
    const move = forward ? 1 : -1;
    // Sideways to the same series of the next category; up and down through all points.
    for (let index = at + move; index >= 0 && index <= last; index += move) {
      if (!sideways || points[index].column === points[at].column) return index;
    }
    return at;
  }

  function place(what, left, top) {
    what.style.left = `${left}px`;
    what.style.top = `${top}px`;
  }

  function element(name, className = '') {
    const made = document.createElement(name);
    if (className) made.className = className;
    return made;
  }

  explore(document);
  document.addEventListener('bulletin:shown', (event) => explore(event.detail));
})();
