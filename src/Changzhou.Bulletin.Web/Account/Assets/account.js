// Passkeys need a script, and so does forgetting: it asks the browser for a credential and sends the form that waits for it.
(() => {
  'use strict';

  // Who signs out leaves nothing behind: what the desk kept for want of a connection goes, too.
  for (const form of document.querySelectorAll('form[data-forget]')) {
    form.addEventListener('submit', () => {
      for (const store of [localStorage, sessionStorage]) {
        for (const key of Object.keys(store).filter(key => key.startsWith(form.dataset.forget))) store.removeItem(key);
      }
    });
  }

  const ways = {
    request: options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
    creation: options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  };

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    const complain = words => {
      const message = form.querySelector('.message');
      message.textContent = words;
      message.hidden = false;
    };
    form.addEventListener('submit', async event => {
      if (form.elements.Credential.value) return;
      event.preventDefault();
      if (!globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON) return complain(form.dataset.unsupported);
      try {
        const answer = await fetch(`/account/passkey/${form.dataset.passkey}`, { method: 'POST' });
        if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
        const credential = await ways[form.dataset.passkey](await answer.json());
        form.elements.Credential.value = JSON.stringify(credential);
        form.requestSubmit();
      } catch (failure) {
        console.info('passkey:', failure.name, failure.message);
        complain(form.dataset.failed);
      }
    });
  }
})();
