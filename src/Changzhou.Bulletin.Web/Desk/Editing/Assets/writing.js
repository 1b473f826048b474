// What typing needs in the browser: keystrokes gathered, the caret, and a memory for what the server has not saved yet.
const tab = sessionStorage.getItem('desk.tab') ?? `${Date.now()}-${Math.floor(performance.now() * 1000)}`;
sessionStorage.setItem('desk.tab', tab);

const fieldOf = target => target?.closest?.('[data-field]') ?? null;

const grow = field => {
  if (field.tagName !== 'TEXTAREA') return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
};

class Editor {
  constructor(root, net, options) {
    Object.assign(this, { root, net, ...options, fields: {}, dirty: new Set(), stroke: 0, picking: null, timer: 0, composing: false, listeners: [] });
    this.on('input', event => this.typed(event));
    this.on('compositionstart', () => { this.composing = true; });
    this.on('compositionend', event => { this.composing = false; this.typed(event); });
    this.on('keydown', event => this.key(event));
    this.on('paste', event => this.pasted(event));
    this.on('focusin', event => { this.field = fieldOf(event.target) ?? this.field; });
    this.on('focusout', event => this.left(event));
    this.again = setInterval(() => { if (this.dirty.size > 0 && !this.timer) this.flush(); }, 3000);
  }

  on(name, act) {
    this.root.addEventListener(name, act);
    this.listeners.push(() => this.root.removeEventListener(name, act));
  }

  detach() {
    clearInterval(this.again);
    clearTimeout(this.timer);
    this.listeners.forEach(remove => remove());
  }

  tell(method, ...values) {
    return this.net.invokeMethodAsync(method, ...values).catch(() => {});
  }

  typed(event) {
    const field = fieldOf(event.target);
    if (!field) return;
    grow(field);
    this.note(field);
    if (this.composing || event.isComposing) return;
    if (this.picking) this.query(field);
    else if (field.dataset.figures !== undefined && /[{｛]/.test(event.data ?? '')) this.pick(field, 'brace');
  }

  note(field) {
    this.fields[field.dataset.field] = field.value;
    this.dirty.add(field);
    this.stroke++;
    // At once: nothing may be called saved that the server has not even heard of.
    this.root.dataset.unsent = '';
    this.remember();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), 200);
  }

  async flush() {
    clearTimeout(this.timer);
    this.timer = 0;
    const [stroke, sent] = [this.stroke, [...this.dirty]];
    this.dirty.clear();
    for (const field of sent) {
      try {
        await this.net.invokeMethodAsync('Typed', field.dataset.field, field.value, stroke);
      } catch {
        // The server is away: remembered here, told again later, or offered at the next visit.
        this.dirty.add(field);
      }
    }
  }

  async left(event) {
    // Told before whatever is clicked next, which may render the fields anew.
    const told = this.flush();
    if (this.root.contains(event.relatedTarget)) return;
    await told;
    if (this.root.isConnected && !this.root.contains(document.activeElement) && document.hasFocus()) this.tell('Left');
  }

  // Somebody may type before this script is there.
  catchUp() {
    const field = fieldOf(document.activeElement);
    if (!field || !this.root.contains(field)) return;
    this.field = field;
    const from = field.dataset.was;
    if (from === undefined || from === field.value) return;
    this.note(field);
    const before = field.value.slice(0, field.selectionStart);
    const open = Math.max(before.lastIndexOf('{'), before.lastIndexOf('｛'));
    if (field.dataset.figures !== undefined && open > Math.max(before.lastIndexOf('}'), before.lastIndexOf('｝'))) this.pick(field, 'brace', open);
  }

  // Memory.

  get memory() { return `${this.shelf ?? 'desk.kept'}:${this.person}:${this.year}:${this.uid}`; }

  remember() {
    try {
      localStorage.setItem(this.memory, JSON.stringify({ uid: this.uid, version: this.version, block: this.block, fields: this.fields, at: Date.now(), tab }));
    } catch {
      // A full or forbidden memory must not stop anybody from typing.
    }
  }

  settle(stroke, version, block) {
    [this.version, this.block] = [version, block];
    if (stroke < this.stroke) return this.remember();
    this.fields = {};
    delete this.root.dataset.unsent;
    localStorage.removeItem(this.memory);
  }

  keepBlock(block) {
    this.picking = null;
    [this.block, this.fields] = [block, {}];
    this.remember();
  }

  setAside() {
    const mine = localStorage.getItem(this.memory);
    if (mine) localStorage.setItem(`${this.memory}:${Date.now()}`, JSON.stringify({ ...JSON.parse(mine), aside: true }));
    localStorage.removeItem(this.memory);
    this.fields = {};
  }

  // Figures.

  async pick(field, how, from) {
    const at = field.selectionStart ?? field.value.length;
    this.picking = { field, how, start: from ?? (how === 'brace' ? at - 1 : at), end: field.selectionEnd ?? at };
    if (how !== 'brace') await this.flush();
    const taken = await this.net.invokeMethodAsync('OpenPicker', field.dataset.field, how, field.value.slice(0, at)).catch(() => -1);
    if (taken < 0) { this.picking = null; return; }
    if (how === 'name' && this.picking) this.picking.start = at - taken;
    this.placePicker(field, 20);
    if (from !== undefined && this.picking) this.query(field);
  }

  placePicker(field, tries) {
    const picker = this.root.querySelector('.picker');
    if (!picker) {
      if (tries > 0) requestAnimationFrame(() => this.picking && this.placePicker(field, tries - 1));
      return;
    }
    const [inner, outer] = [field.getBoundingClientRect(), this.root.getBoundingClientRect()];
    picker.style.top = `${inner.bottom - outer.top + 4}px`;
    picker.style.left = `${Math.max(0, Math.min(inner.left - outer.left, outer.width - picker.offsetWidth))}px`;
    picker.scrollIntoView({ block: 'nearest' });
  }

  query(field) {
    const at = field.selectionStart;
    const { start, how } = this.picking;
    if (at < start || (how === 'brace' && !/[{｛]/.test(field.value[start] ?? ''))) return this.closePicker();
    const text = field.value.slice(start, at);
    if (/[}｝]/.test(text)) return this.closePicker();
    this.picking.end = at;
    clearTimeout(this.asking);
    this.asking = setTimeout(() => this.tell('PickerQuery', text.replace(/^[{｛]/, '')), 120);
  }

  closePicker() {
    this.picking = null;
    this.tell('ClosePicker');
  }

  insert(text, keepTyped) {
    const field = this.picking?.field ?? this.field;
    if (!field) return;
    const { start, end } = this.picking ?? { start: field.selectionStart, end: field.selectionEnd };
    this.picking = null;
    field.focus();
    field.setRangeText(text, keepTyped ? end : start, end, 'end');
    grow(field);
    this.note(field);
    this.flush();
  }

  forget() {
    this.picking = null;
    this.field?.focus();
  }

  async openPicker() {
    const field = this.field?.isConnected && this.field.dataset.figures !== undefined ? this.field : this.root.querySelector('[data-figures]');
    if (!field) return;
    field.focus();
    await this.pick(field, 'button');
  }

  // Keys.

  async key(event) {
    const field = fieldOf(event.target);
    if (!field || event.isComposing) return;
    if (this.picking && ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'].includes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') this.picking = null;
      return void this.tell('PickerKey', event.key);
    }
    if (field.dataset.figures !== undefined && ((event.ctrlKey && event.code === 'Space') || (event.altKey && event.code === 'Slash'))) {
      event.preventDefault();
      return void this.pick(field, 'name');
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      await this.flush();
      return void this.tell('Escaped');
    }
    if (event.key === 'Enter' && !event.ctrlKey && !event.altKey) {
      if (field.dataset.lines === 'split') {
        event.preventDefault();
        const at = field.selectionStart;
        await this.flush();
        return void this.tell('Split', at);
      }
      if (field.tagName === 'TEXTAREA' || field.dataset.cell) event.preventDefault();
    }
    if (field.dataset.cell) this.cellKey(event, field);
  }

  cellKey(event, field) {
    const [row, column] = field.dataset.cell.split(',').map(Number);
    const atStart = field.selectionStart === 0 && field.selectionEnd === 0;
    const atEnd = field.selectionStart === field.value.length;
    const step = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? [-1, 0]
      : event.key === 'ArrowDown' || event.key === 'Enter' ? [1, 0]
      : event.key === 'ArrowLeft' && atStart ? [0, -1]
      : event.key === 'ArrowRight' && atEnd ? [0, 1]
      : null;
    if (!step) return;
    // Over cells that are merged into others.
    for (let y = row + step[0], x = column + step[1]; y >= 0 && x >= 0 && y < 500 && x < 200; y += step[0], x += step[1]) {
      const next = this.root.querySelector(`[data-cell="${y},${x}"]`);
      if (next) {
        event.preventDefault();
        next.focus();
        next.select();
        return;
      }
    }
  }

  async pasted(event) {
    const field = fieldOf(event.target);
    const text = (event.clipboardData?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n').replace(/\n+$/, '');
    if (!field || !/[\n\t]/.test(text)) return;
    event.preventDefault();
    if (field.dataset.cell) {
      await this.flush();
      return void this.tell('PastedCells', field.dataset.cell, text);
    }
    if (field.dataset.lines === 'split' && text.includes('\n')) {
      await this.flush();
      return void this.tell('PastedLines', text.split('\n').map(line => line.trim()).filter(line => line), field.selectionStart, field.selectionEnd);
    }
    field.setRangeText(text.replace(/[\n\t]+/g, ''), field.selectionStart, field.selectionEnd, 'end');
    grow(field);
    this.note(field);
  }
}

export function attach(root, net, options) {
  root.querySelectorAll('textarea').forEach(grow);
  const editor = new Editor(root, net, options);
  editor.catchUp();
  // The front matter is shown without being asked for, and takes the keyboard from nobody.
  if (!options.shelf && (options.caret !== null || !root.contains(document.activeElement))) focusField(root, null, options.caret);
  root.dataset.ready = '';
  return editor;
}

export function focusField(root, name, at) {
  root.querySelectorAll('textarea').forEach(grow);
  const field = (name && root.querySelector(`[data-field="${name}"]`)) || (name?.startsWith("cell-") ? null : root.querySelector("[data-field]"));
  if (!field) return;
  field.focus();
  const caret = at ?? field.value.length;
  field.setSelectionRange(caret, caret);
}

export function setField(root, name, value) {
  const field = root.querySelector(`[data-field="${name}"]`);
  if (field && field.value !== value) {
    field.value = value;
    grow(field);
  }
}

// What earlier visits could not save: of this tab, or of any that has been silent for a while.
export const kept = (person, year, shelf = 'desk.kept') => Object.keys(localStorage)
  .filter(key => key.startsWith(`${shelf}:${person}:${year}:`))
  .map(key => ({ key, ...JSON.parse(localStorage.getItem(key)) }))
  .filter(one => one.aside || one.tab === tab || Date.now() - one.at > 10_000)
  .map(one => ({ key: one.key, uid: one.uid, version: one.version, block: one.block, fields: one.fields, at: one.at, aside: one.aside ?? false }));

export const forgetKept = key => localStorage.removeItem(key);

export function jump(id) {
  const target = document.getElementById(id);
  if (!target) return false;
  target.scrollIntoView({ block: 'center' });
  target.classList.remove('found');
  void target.offsetWidth;
  target.classList.add('found');
  // Whoever has begun to type meanwhile keeps the keyboard.
  if (!document.activeElement?.closest('.editor')) target.focus({ preventScroll: true });
  return true;
}

// Firefox drags nothing that carries no data.
addEventListener('dragstart', event => {
  if (event.target.closest?.('[draggable="true"]')) {
    event.dataTransfer.setData('text/plain', '');
    event.dataTransfer.effectAllowed = 'move';
  }
});
