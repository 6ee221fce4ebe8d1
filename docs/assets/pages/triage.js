// Triage, one question at a time. The question stands in the address after #, so the browser's own Back works too.
"use strict";
(() => {
  const REST = 350; // milliseconds in which a second tap was still meant for the question before

  /** Swallow the second tap of a double tap: another answer now stands under the finger. Keys are not held up. */
  function guardDoubleTaps(root) {
    let answered = -REST;
    root.addEventListener("click", (event) => {
      const answer = event.target.closest("[data-answer]");
      if (!answer || event.detail === 0) {
        answered = -REST;
      } else if (event.timeStamp - answered < REST) {
        event.preventDefault();
      } else {
        answered = event.timeStamp;
      }
    });
  }

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
    guardDoubleTaps(root);
    globalThis.addEventListener("hashchange", () => show(true));
    show(false);
  }

  document.addEventListener("DOMContentLoaded", start);
})();
