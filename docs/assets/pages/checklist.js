// The PHI checklist beside the draft: lines that rules judge tick or cross themselves, in words too. Lines for a person wait.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  const STATES = ["item--clear", "item--found"];

  /** Return what a line's rules say of the draft: waiting, needs-review, found or clear. */
  function judge(rules, text, review, findings) {
    if (text.trim() === "") return "waiting";
    if (findings.some((finding) => rules.includes(finding.rule))) return "found";
    const echo = playbook.rulesOfKind("echo");
    const onlyEcho = rules.every((rule) => echo.includes(rule));
    return onlyEcho && review.trim() === "" ? "needs-review" : "clear";
  }

  /** Bring every line that rules judge up to date. */
  function showChecklist(place, text, review, findings) {
    for (const item of place.querySelectorAll("[data-rules]")) {
      const state = judge(item.dataset.rules.split(" "), text, review, findings);
      for (const name of STATES) item.classList.toggle(name, name === `item--${state}`);
      playbook.rewrite(item.querySelector("[data-state]"), playbook.label(`item-${state}`));
    }
  }

  /** Take the ticks of people off, for the next draft. */
  function clearChecklist(place) {
    for (const box of place.querySelectorAll("[data-person]")) box.checked = false;
  }

  Object.assign(playbook, { judge, showChecklist, clearChecklist });
})();
