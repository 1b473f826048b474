// On /api: shows an answer below its form instead of leaving the page. Without this the form opens the answer itself.
(() => {
  'use strict';
  const words = document.querySelector('[data-waiting]')?.dataset;
  if (!words) return;

  const part = (parent, tag, text) => {
    const element = document.createElement(tag);
    element.textContent = text;
    parent.append(element);
    return element;
  };

  const place = (form) => {
    const old = form.parentElement.querySelector('.api-result');
    if (old) return old;
    const made = document.createElement('div');
    made.className = 'api-result';
    made.setAttribute('role', 'status');
    form.after(made);
    return made;
  };

  const show = async (form) => {
    const result = place(form);
    result.replaceChildren();
    part(result, 'p', words.waiting);
    const query = new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(`${form.getAttribute('action')}?${query}`, { headers: { Accept: 'application/json' } });
      const text = await answer.text();
      let shown = text;
      // Numbers keep their digits (34.0) only as text, so the answer is broken into lines, not parsed.
      if (text.startsWith('{')) shown = indent(text);
      result.replaceChildren();
      part(result, 'h3', words.curl);
      part(result, 'pre', `curl '${answer.url}'`).className = 'wraps';
      part(result, 'h3', `${words.answer} · ${answer.status}`);
      const pre = part(result, 'pre', shown);
      pre.tabIndex = 0;
      pre.setAttribute('aria-label', words.answer);
    } catch {
      result.replaceChildren();
      part(result, 'p', words.unreachable);
    }
  };

  const indent = (json) => {
    let depth = 0, inText = false, out = '';
    for (let at = 0; at < json.length; at++) {
      const sign = json[at];
      if (inText) {
        out += sign;
        if (sign === '\\') out += json[++at];
        else if (sign === '"') inText = false;
      } else if (sign === '"') {
        inText = true;
        out += sign;
      } else if (sign === '{' || sign === '[') {
        const isEmpty = json[at + 1] === '}' || json[at + 1] === ']';
        out += isEmpty ? sign + json[++at] : `${sign}\n${'  '.repeat(++depth)}`;
      } else if (sign === '}' || sign === ']') {
        out += `\n${'  '.repeat(--depth)}${sign}`;
      } else if (sign === ',') {
        out += `,\n${'  '.repeat(depth)}`;
      } else {
        out += sign === ':' ? ': ' : sign;
      }
    }
    return out;
  };

  for (const form of document.querySelectorAll('.api-trial form')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      show(form);
    });
  }
})();
