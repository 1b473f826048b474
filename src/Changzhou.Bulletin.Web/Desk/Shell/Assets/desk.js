// The desk's few lines of script: the dialog of a broken connection, and word to the server that a person is at work.
(() => {
  'use strict';

  const dialog = document.getElementById('components-reconnect-modal');
  const retry = async () => {
    document.removeEventListener('visibilitychange', retryWhenSeen);
    try {
      if (await Blazor.reconnect()) return;
      // The server is there, but no longer knows this page.
      if (!await Blazor.resumeCircuit()) location.reload();
      else dialog.close();
    } catch {
      document.addEventListener('visibilitychange', retryWhenSeen);
    }
  };
  const retryWhenSeen = () => { if (document.visibilityState === 'visible') retry(); };
  dialog.addEventListener('components-reconnect-state-changed', event => {
    switch (event.detail.state) {
      case 'show': if (!dialog.open) dialog.showModal(); break;
      case 'hide': dialog.close(); break;
      case 'failed': document.addEventListener('visibilitychange', retryWhenSeen); break;
      case 'rejected': location.reload(); break;
    }
  });
  document.getElementById('reconnect-retry').addEventListener('click', retry);
  document.getElementById('reconnect-reload').addEventListener('click', () => location.reload());

  // The socket lives while nobody sits here; only what a person does keeps the session from running out.
  const pause = 20_000;
  let told = Date.now();
  const tell = async () => {
    if (Date.now() - told < pause) return;
    told = Date.now();
    const answer = await fetch('/account/seen', { method: 'POST', redirect: 'manual' });
    if (answer.status === 401) location.reload();
  };
  for (const act of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
    addEventListener(act, () => tell().catch(() => {}), { passive: true, capture: true });
  }
})();
