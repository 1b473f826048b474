'use strict';
// A copy of the site as files answers /search?q=… with the page without words: it says that it cannot search.
(() => {
  const note = document.querySelector('[data-search-copy]');
  const words = new URLSearchParams(location.search).get('q');
  if (!note || !words || !words.trim()) return;
  document.querySelectorAll('.search-box input').forEach(input => { input.value = words; });
  const portal = note.querySelector('a');
  if (portal) portal.href += location.search;
  note.hidden = false;
})();
