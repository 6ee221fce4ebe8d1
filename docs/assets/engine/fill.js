// Filling a text's blanks from the brand and the platform. There is no blank for a person or for what happened.
// Twin: playbook/work/fill.py.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});

  /** Return the words that follow "please …" on a platform. */
  function contact(brand, platform) {
    return Object.hasOwn(brand.contact, platform) ? brand.contact[platform] : brand.contact.default;
  }

  /** Return the text with {contact} and {sign_off} filled in; a sign-off behind a sentence gets a line of its own. */
  function fill(text, brand, platform = "default") {
    const ownLine = text.replaceAll(" {sign_off}", "\n{sign_off}");
    return ownLine
      .replaceAll("{contact}", () => contact(brand, platform))
      .replaceAll("{sign_off}", () => brand.sign_off);
  }

  Object.assign(playbook, { contact, fill });
})();
