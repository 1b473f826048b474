// Opens and closes the browser's own dialogs, which a page cannot do without script.
export function open(dialog) {
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('[data-first]')?.focus();
}

export function close(dialog) {
  dialog.close();
}
