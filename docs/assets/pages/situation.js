// A situation's page: its texts as tabs, the platform's contact words, and the copy buttons.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});

  const ANY = "default"; // the platform of whoever chose none: its notes are those of all

  function fillReplies(root, platform) {
    root.dataset.platform = platform;
    for (const words of root.querySelectorAll("[data-template]")) {
      const filled = playbook.fill(words.dataset.template, playbook.words.brand, platform);
      words.replaceChildren(playbook.element("p", "", ...playbook.keepPhones(filled)));
    }
  }

  function startPlatforms(root) {
    const picker = root.querySelector("[data-platforms]");
    const notes = [...root.querySelectorAll("[data-platform-note]")];
    const choose = (platform) => {
      fillReplies(root, platform);
      for (const note of notes) note.hidden = platform !== ANY && note.dataset.platformNote !== platform;
    };
    picker.hidden = false;
    picker.addEventListener("change", (event) => choose(event.target.value));
  }

  function startReplies(root) {
    const replies = [...root.querySelectorAll("[data-reply]")];
    playbook.makeTabs(root.querySelector("[data-replies]"), replies, (reply) => reply.querySelector("h3"));
    root.classList.add("words--tabbed");
    for (const reply of replies) {
      startCopy(reply, () => {
        const text = reply.querySelector("[data-template]").textContent;
        const { profile } = playbook.words.brand;
        return [text, playbook.checker().check(text, null, profile, root.dataset.platform)];
      });
    }
  }

  // What is said in private is not held against the rules for the public page.
  function startPrivate(part) {
    startCopy(part, () => [part.querySelector("[data-private-words]").innerText, []]);
  }

  function startCopy(part, textAndFindings) {
    const press = part.querySelector("[data-copy]");
    if (!press) return;
    press.hidden = false;
    press.addEventListener("click", () => {
      playbook.copyOrRefuse(...textAndFindings(), part.querySelector("[role=status]"));
    });
  }

  function start() {
    const root = document.querySelector("[data-words]");
    if (root) {
      startPlatforms(root);
      startReplies(root);
    }
    document.querySelectorAll("[data-private]").forEach(startPrivate);
  }

  document.addEventListener("DOMContentLoaded", start);
})();
