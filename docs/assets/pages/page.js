// What all page scripts share: labels, elements, the one checker. Text from people enters the page as text only.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  let theChecker = null;

  /** Return a label of interface.yml, its blanks in braces filled. */
  function label(id, values = {}) {
    const words = playbook.words.labels[id];
    if (words === undefined) throw new Error(`interface.yml has no label "${id}"`);
    return words.replace(/\{(\w+)\}/g, (blank, name) => (name in values ? String(values[name]) : blank));
  }

  /** Return a new element with a class and children; a child that is a string becomes text. */
  function element(tag, className, ...children) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children.filter((child) => child !== null));
    return made;
  }

  /** Return a button that does something when pressed. */
  function button(className, words, press) {
    const made = element("button", className, words);
    made.type = "button";
    made.addEventListener("click", press);
    return made;
  }

  /** Return text as parts whose phone numbers stay on one line. Twin: phones in macros/render.py. */
  function keepPhones(text) {
    return text
      .split(/(\+?\(?\d[\d ().-]{5,}\d)/)
      .map((part, place) => (place % 2 === 1 ? element("span", "unbroken", part) : part));
  }

  /** Return the edition's checker, which repairs too, made when first asked for. */
  function checker() {
    theChecker = theChecker || playbook.makeRepairer(playbook.makeChecker(playbook.data.compiled));
    return theChecker;
  }

  /** Return the ids of the rules of one kind, such as blank or echo. */
  function rulesOfKind(kind) {
    return playbook.data.compiled.rules.filter((rule) => rule.kind === kind).map((rule) => rule.id);
  }

  Object.assign(playbook, { label, element, button, keepPhones, checker, rulesOfKind });
})();
