// Triage, one question at a time. The question stands in the address after #, so the browser's own Back works too.
"use strict";
(() => {
  function start() {
    const root = document.querySelector("[data-triage]");
    if (!root) return;
    const questions = [...root.querySelectorAll("[data-question]")];
    const moves = root.querySelector("[data-triage-moves]");
    const first = questions[0].dataset.question;

    const asked = () =>
      questions.find((question) => `#${question.id}` === globalThis.location.hash) || questions[0];

    const show = (withFocus) => {
      const current = asked();
      for (const question of questions) question.hidden = question !== current;
      moves.hidden = current === questions[0];
      if (withFocus) current.querySelector("h2").focus();
    };

    root.querySelector("[data-back]").addEventListener("click", () => globalThis.history.back());
    root.querySelector("[data-restart]").addEventListener("click", () => {
      globalThis.location.hash = first;
    });
    globalThis.addEventListener("hashchange", () => show(true));
    show(false);
  }

  document.addEventListener("DOMContentLoaded", start);
})();
