/* The settings for reading: the panel works by itself on the page; this remembers them for the next page. */
(() => {
  'use strict';
  const root = document.documentElement;
  const panel = document.querySelector('.modes');
  const form = panel && panel.querySelector('form');
  if (!form) return;

  const names = ['size', 'contrast', 'theme', 'guide'];

  const show = () => {
    for (const name of names)
      for (const input of form.querySelectorAll(`input[name="${name}"]`)) input.checked = input.value === (root.dataset[name] || '');
  };

  const set = (name, value) => {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  };

  const keep = () => {
    const chosen = {};
    for (const name of names) if (root.dataset[name]) chosen[name] = root.dataset[name];
    try {
      if (Object.keys(chosen).length) localStorage.setItem('bulletin-reading', JSON.stringify(chosen));
      else localStorage.removeItem('bulletin-reading');
    } catch (refused) {
      // Then the choice holds for this page only, as it does without script.
      return;
    }
  };

  const recall = () => {
    let kept = {};
    try {
      kept = JSON.parse(localStorage.getItem('bulletin-reading')) || {};
    } catch (refused) {
      return;
    }
    for (const name of names) set(name, kept[name]);
    show();
  };

  show();
  form.addEventListener('change', event => {
    set(event.target.name, event.target.checked ? event.target.value : '');
    keep();
  });
  form.addEventListener('reset', () => {
    for (const name of names) set(name, '');
    keep();
  });
  form.addEventListener('submit', event => event.preventDefault());

  // A page that comes back from the browser's memory, or stands open in another window, takes up what was chosen since.
  addEventListener('pageshow', event => event.persisted && recall());
  addEventListener('storage', event => event.key === 'bulletin-reading' && recall());

  // Folds of the header close as menus do.
  const folds = [...document.querySelectorAll('.site-header details')];
  document.addEventListener('keydown', event => {
    const open = event.key === 'Escape' && folds.find(fold => fold.open && fold.contains(document.activeElement));
    if (!open) return;
    open.open = false;
    open.querySelector('summary').focus();
  });
  document.addEventListener('click', event => {
    for (const fold of folds) if (fold.open && !fold.contains(event.target)) fold.open = false;
  });
  document.addEventListener('focusin', event => {
    for (const fold of folds) if (fold.open && !fold.contains(event.target)) fold.open = false;
  });
})();
