/* The reading line: a bar that stays with the pointer, the finger or the keyboard, for eyes that lose the line. */
(() => {
  'use strict';
  const root = document.documentElement;
  let line = null;

  const move = y => {
    if (line) line.style.transform = `translateY(${Math.round(y)}px)`;
  };
  const byPointer = event => move(event.clientY + 14);
  const byFocus = event => move(event.target.getBoundingClientRect().bottom + 2);

  const settle = () => {
    const on = root.dataset.guide === 'on';
    if (on && !line) {
      line = document.createElement('div');
      line.className = 'reading-line';
      line.setAttribute('aria-hidden', 'true');
      document.body.append(line);
      move(innerHeight / 2);
      addEventListener('pointermove', byPointer, { passive: true });
      addEventListener('pointerdown', byPointer, { passive: true });
      document.addEventListener('focusin', byFocus);
    } else if (!on && line) {
      line.remove();
      line = null;
      removeEventListener('pointermove', byPointer);
      removeEventListener('pointerdown', byPointer);
      document.removeEventListener('focusin', byFocus);
    }
  };

  new MutationObserver(settle).observe(root, { attributes: true, attributeFilter: ['data-guide'] });
  settle();
})();
