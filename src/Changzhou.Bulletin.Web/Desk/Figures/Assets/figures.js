// The keys of the grid of figures, so that moving and typing wait for no server.
// A cell that has the focus is either chosen (all of it selected; arrows move) or being written in (arrows move the caret).
const cellOf = target => target instanceof HTMLInputElement && target.classList.contains('cell') ? target : null;

function move(cell, rows, columns) {
  const row = cell.closest('tr[data-row]');
  const grid = [...row.parentElement.querySelectorAll('tr[data-row]')];
  const names = ['value', 'source'];
  const next = grid[grid.indexOf(row) + rows];
  const name = names[names.indexOf(cell.dataset.column) + columns];
  next?.querySelector(`input.cell[data-column="${name}"]`)?.focus();
}

function choose(cell) {
  delete cell.dataset.writing;
  cell.select();
}

export function attach(grid, page, longest) {
  // The person may have been quicker than this script.
  const early = cellOf(document.activeElement);
  if (early && grid.contains(early)) early.dataset.start = early.defaultValue;

  grid.addEventListener('focusin', event => {
    const cell = cellOf(event.target);
    if (!cell) return;
    cell.dataset.start = cell.value;
    choose(cell);
  });

  grid.addEventListener('pointerdown', event => {
    const cell = cellOf(event.target);
    if (cell && cell === document.activeElement) cell.dataset.writing = '';
  });

  grid.addEventListener('input', event => {
    const cell = cellOf(event.target);
    if (cell) cell.dataset.writing = '';
  });

  grid.addEventListener('keydown', event => {
    const cell = cellOf(event.target);
    if (!cell || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const writing = 'writing' in cell.dataset;
    switch (event.key) {
      case 'ArrowUp': move(cell, -1, 0); break;
      case 'ArrowDown': move(cell, 1, 0); break;
      case 'ArrowLeft': if (writing) return; move(cell, 0, -1); break;
      case 'ArrowRight': if (writing) return; move(cell, 0, 1); break;
      case 'Escape': if (!writing) return; cell.value = cell.dataset.start ?? cell.defaultValue; choose(cell); break;
      case 'F2': cell.dataset.writing = ''; cell.setSelectionRange(cell.value.length, cell.value.length); break;
      case 'Enter':
        if (cell.value !== cell.dataset.start) {
          // The browser itself tells that the value changed.
          cell.dataset.start = cell.value;
          delete cell.dataset.writing;
          return;
        }
        if (writing) { move(cell, 1, 0); break; }
        cell.dataset.writing = '';
        cell.setSelectionRange(cell.value.length, cell.value.length);
        break;
      default: return;
    }
    event.preventDefault();
  });

  grid.addEventListener('paste', event => {
    const cell = cellOf(event.target);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // One line is pasted into the cell as anywhere else.
    if (!cell || cell.readOnly || !/[\t\n\r]/.test(text.replace(/[\r\n]+$/, ''))) return;
    event.preventDefault();
    const row = cell.closest('tr[data-row]').dataset.row;
    if (text.length > longest) page.invokeMethodAsync('PasteTooLong');
    else page.invokeMethodAsync('Paste', row, cell.dataset.column, text);
  });
}
