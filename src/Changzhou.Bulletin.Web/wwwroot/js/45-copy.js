'use strict';
// A button that copies an address or a citation, where the browser lets a page write to the clipboard.
(() => {
  if (!navigator.clipboard) return;

  function offer(root) {
    for (const text of root.querySelectorAll('[data-copy]')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.textContent = text.dataset.copy;
      button.setAttribute('aria-live', 'polite');
      button.addEventListener('click', async () => {
        try {
          await navigator.clipboard.writeText(text.textContent);
          button.textContent = text.dataset.copied;
        } catch {
          // The browser, or its user, does not allow it: the text stands selected, for the keyboard or the menu to copy.
          window.getSelection().selectAllChildren(text);
        }
      });
      text.after(button);
    }
  }

  offer(document);
  document.addEventListener('bulletin:shown', (event) => offer(event.detail));
})();
