/* Reading aloud by the browser's own voices: the main text, piece by piece, each marked while it is heard.
   The button is made here, because without script and without a voice of the page's language it would promise nothing. */
(() => {
  'use strict';
  const speech = window.speechSynthesis;
  const words = document.querySelector('.modes [data-aloud]');
  const place = document.querySelector('.site-tools');
  const main = document.querySelector('main');
  if (!speech || !window.SpeechSynthesisUtterance || !words || !place || !main) return;

  const say = words.dataset;
  const pieces = 'h1, h2, h3, h4, p, li, dt, dd, figcaption, summary, th, td, blockquote';
  const longest = 140;
  const tongue = element => ((element.closest('[lang]') || document.documentElement).lang || 'zh-CN').slice(0, 2).toLowerCase();
  const voiceOf = language => speech.getVoices().find(voice => voice.lang.slice(0, 2).toLowerCase() === language || (language === 'zh' && /^(cmn|zho)/i.test(voice.lang)));

  let button = null;
  let bar = null;
  let texts = [];
  let at = 0;
  let turn = 0;
  let paused = false;

  const icon = name => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', 'icon');
    svg.setAttribute('aria-hidden', 'true');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', `${say.icons}#${name}`);
    svg.append(use);
    return svg;
  };

  const make = (name, label, act) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.append(icon(name), Object.assign(document.createElement('span'), { textContent: label }));
    made.addEventListener('click', act);
    return made;
  };

  // The innermost pieces that are seen, in the order of the document; cells are heard row by row.
  const collect = () => [...main.querySelectorAll(pieces)].filter(element =>
    element.getClientRects().length > 0 && !element.querySelector(pieces) && !element.closest('nav, form, [aria-hidden="true"]') && element.textContent.trim() && voiceOf(tongue(element)));

  const textOf = element => {
    const copy = element.cloneNode(true);
    for (const hidden of copy.querySelectorAll('[aria-hidden="true"], .anchor, svg, .badge-icon')) hidden.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  };

  // Some voices stop in the middle of what is long: sentences are said one by one.
  const sentences = text => {
    const found = text.match(/[^。！？；.!?;]+[。！？；.!?;]*/g) || [text];
    return found.reduce((said, next) => {
      if (said.length && (said[said.length - 1] + next).length <= longest) said[said.length - 1] += next;
      else said.push(next);
      return said;
    }, []);
  };

  const mark = element => {
    for (const marked of main.querySelectorAll('.is-heard')) marked.classList.remove('is-heard');
    if (!element) return;
    element.classList.add('is-heard');
    const seen = element.getBoundingClientRect();
    if (seen.top < 0 || seen.bottom > innerHeight - bar.offsetHeight)
      element.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  };

  const stop = () => {
    turn++;
    speech.cancel();
    mark(null);
    const held = bar && bar.contains(document.activeElement);
    if (bar) bar.remove();
    bar = null;
    document.documentElement.classList.remove('is-read-aloud');
    button.setAttribute('aria-pressed', 'false');
    if (held) button.focus();
  };

  const read = () => {
    const mine = ++turn;
    speech.cancel();
    if (at >= texts.length) {
      stop();
      return;
    }
    const element = texts[at];
    mark(element);
    const parts = sentences(textOf(element));
    parts.forEach((part, place) => {
      const utterance = new SpeechSynthesisUtterance(part);
      utterance.voice = voiceOf(tongue(element));
      utterance.lang = utterance.voice ? utterance.voice.lang : document.documentElement.lang;
      utterance.onend = () => {
        if (mine !== turn || place < parts.length - 1) return;
        at++;
        read();
      };
      utterance.onerror = event => mine === turn && event.error !== 'interrupted' && event.error !== 'canceled' && stop();
      speech.speak(utterance);
    });
    if (paused) speech.pause();
  };

  const setPaused = value => {
    paused = value;
    if (paused) speech.pause();
    else speech.resume();
    const toggle = bar.querySelector('.aloud-toggle');
    toggle.replaceChildren(icon(paused ? 'play' : 'pause'), Object.assign(document.createElement('span'), { textContent: paused ? say.resume : say.pause }));
  };

  const step = by => {
    at = Math.min(Math.max(at + by, 0), texts.length - 1);
    read();
  };

  const start = () => {
    texts = collect();
    if (!texts.length) return;
    const first = texts.findIndex(element => element.getBoundingClientRect().bottom > 0);
    at = window.scrollY > 0 && first > 0 ? first : 0;
    bar = document.createElement('div');
    bar.className = 'aloud-bar';
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', say.bar);
    const toggle = make('pause', say.pause, () => setPaused(!paused));
    toggle.className = 'aloud-toggle';
    bar.append(make('back', say.before, () => step(-1)), toggle, make('forward', say.after, () => step(1)), make('stop', say.stop, stop));
    bar.addEventListener('keydown', event => event.key === 'Escape' && stop());
    document.body.append(bar);
    document.documentElement.classList.add('is-read-aloud');
    button.setAttribute('aria-pressed', 'true');
    paused = false;
    speech.resume();
    toggle.focus();
    read();
  };

  const offer = () => {
    if (button || !voiceOf(tongue(main))) return;
    button = make('aloud', say.aloud, () => bar ? stop() : start());
    button.className = 'aloud-button';
    button.setAttribute('aria-pressed', 'false');
    place.prepend(button);
  };

  offer();
  if (speech.addEventListener) speech.addEventListener('voiceschanged', offer);
  addEventListener('pagehide', () => speech.cancel());
})();
