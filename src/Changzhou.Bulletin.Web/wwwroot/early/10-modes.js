/* Before the first paint: the reader's own settings onto <html>, so that no page flashes in other colours first. */
(() => {
  'use strict';
  const root = document.documentElement;
  root.dataset.script = 'on';

  const offered = { size: ['large', 'larger'], contrast: ['high'], theme: ['light', 'dark'], guide: ['on'] };
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem('bulletin-reading')) || {};
  } catch (refused) {
    // A browser that keeps nothing for us reads the page as it is.
    kept = {};
  }
  for (const name of Object.keys(offered))
    if (offered[name].includes(kept[name])) root.dataset[name] = kept[name];

  // Pictures and the colour of the browser's own bars follow the system by media; a theme that was chosen stands above it.
  // In large type every screen gets the drawings of narrow ones, which have larger letters.
  const wanted = /\(prefers-color-scheme: (dark|light)\)/;
  const narrow = '(max-width: 640px)';
  const settle = () => {
    const { theme, size } = root.dataset;
    for (const element of document.querySelectorAll('source[media], meta[media*="prefers-color-scheme"], meta[data-media]')) {
      if (!element.dataset.media) element.dataset.media = element.media;
      const asked = element.dataset.media;
      const coloured = theme ? asked.replace(wanted, (all, scheme) => scheme === theme ? '(min-width: 0px)' : '(max-width: 0px)') : asked;
      const media = size ? coloured.replace(narrow, '(min-width: 0px)') : coloured;
      if (element.media !== media) element.media = media;
    }
  };
  const watch = new MutationObserver(settle);
  const attributeFilter = ['data-theme', 'data-size'];
  const early = Boolean(root.dataset.theme || root.dataset.size);
  watch.observe(root, { attributes: true, attributeFilter, childList: early, subtree: early });
  document.addEventListener('DOMContentLoaded', () => {
    watch.disconnect();
    settle();
    watch.observe(root, { attributes: true, attributeFilter });
  });
})();
