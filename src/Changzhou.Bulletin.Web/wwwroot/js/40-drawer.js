'use strict';
// A link to all that is known of a figure, table or chart opens it beside the text. Without this script it opens the page.
(() => {
  if (typeof HTMLDialogElement === 'undefined') return;

  let drawer;
  let opener;

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a.lasting');
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(link).catch(() => { window.location.assign(link.href); });
  });

  async function show(link) {
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(`${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const thing = page.querySelector('.lasting-thing');
    if (!thing) throw new Error('No lasting page.');
    drawer ??= build();
    if (!drawer.open) opener = link;
    fill(thing, link.href, page.querySelector('main').className);
    if (!drawer.open) drawer.showModal();
    drawer.scrollTop = 0;
    drawer.querySelector('button').focus();
    document.dispatchEvent(new CustomEvent('bulletin:shown', { detail: drawer }));
  }

  function build() {
    const made = document.createElement('dialog');
    made.addEventListener('click', (event) => { if (event.target === made) made.close(); });
    made.addEventListener('close', () => {
      made.replaceChildren();
      opener?.focus();
    });
    document.body.append(made);
    return made;
  }

  function fill(thing, address, classes) {
    const bar = element('div', 'drawer-bar');
    const close = element('button');
    close.type = 'button';
    close.textContent = thing.dataset.close;
    close.addEventListener('click', () => drawer.close());
    const open = element('a');
    open.href = address;
    open.textContent = thing.dataset.open;
    bar.append(open, close);
    // Under the page's own headings.
    for (const [from, to] of [['h3', 'h4'], ['h2', 'h3'], ['h1', 'h2']]) {
      for (const heading of thing.querySelectorAll(from)) heading.replaceWith(renamed(heading, to));
    }
    const title = thing.querySelector('h2');
    title.classList.add('lasting-title');
    // The page behind may show the same chart.
    for (const named of thing.querySelectorAll('[id], [aria-labelledby]')) {
      if (named.id) named.id = `drawer-${named.id}`;
      const by = named.getAttribute('aria-labelledby');
      if (by) named.setAttribute('aria-labelledby', `drawer-${by}`);
    }
    title.id = 'drawer-title';
    drawer.className = `drawer ${[...classes.split(' ')].filter((name) => name.startsWith('topic-')).join(' ')}`;
    drawer.setAttribute('aria-labelledby', 'drawer-title');
    const body = element('div', 'drawer-body');
    body.append(document.importNode(thing, true));
    drawer.replaceChildren(bar, body);
  }

  function renamed(heading, name) {
    const other = document.createElement(name);
    for (const { name: key, value } of heading.attributes) other.setAttribute(key, value);
    other.append(...heading.childNodes);
    return other;
  }

  function element(name, className = '') {
    const made = document.createElement(name);
    if (className) made.className = className;
    return made;
  }
})();
