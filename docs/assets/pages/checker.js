// The page that checks a draft: it joins the boxes, the marks, the findings, the checklist and the copy button.
// What is typed stays in this page: it is never stored, sent or put into an address, and goes when the page does.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  const SPEAK_AFTER = 1200; // milliseconds of rest before a screen reader hears the result
  const LONG = 5000; // characters from which a check waits for a pause in the typing
  const PAUSE = 300; // milliseconds of that pause

  function parts(root) {
    const find = (name) => root.querySelector(`[data-${name}]`);
    const names = [
      "draft",
      "review",
      "sheet",
      "marks",
      "count",
      "summary",
      "spoken",
      "said",
      "findings",
      "checklist",
      "changed",
      "undo",
    ];
    const found = Object.fromEntries(names.map((name) => [name, find(name)]));
    return {
      ...found,
      copy: find("copy"),
      clear: find("clear"),
      profiles: root.querySelectorAll("[name=profile]"),
    };
  }

  function profileOf(page) {
    const chosen = [...page.profiles].find((option) => option.checked);
    return chosen ? chosen.value : playbook.words.brand.profile;
  }

  function findingsOf(page) {
    const text = page.draft.value;
    return text.trim() === "" ? [] : playbook.checker().check(text, page.review.value, profileOf(page));
  }

  /** Tell whether the list is of an older text, whose places no longer fit; then it is brought up to date. */
  function isStale(page) {
    if (page.checked === page.draft.value) return false;
    update(page);
    return true;
  }

  function repair(page, finding, pressed) {
    if (!isStale(page)) page.changes.repair(finding, pressed);
  }

  function show(page, finding) {
    if (isStale(page)) return;
    const units = playbook.codeUnits(page.draft.value);
    page.draft.focus();
    page.draft.setSelectionRange(units[finding.start], units[finding.end]);
  }

  function summarize(page, text, findings) {
    const { element, label } = playbook;
    const verdict = text.trim() === "" ? "empty" : playbook.verdict(findings);
    const more = verdict === "clear" ? label("summary-clear-means") : playbook.counts(findings);
    const make = () =>
      element("span", "", label(`summary-${verdict}`), more ? " " : "", element("small", "", more));
    page.summary.className = `summary summary--${verdict}`;
    playbook.refill(page.summary, [{ key: `${verdict} ${more}`, make }]);
    page.sheet.classList.toggle("sheet--stop", verdict === "stop");
    page.copy.classList.toggle("button--refuses", playbook.refusal(text, findings) !== null);
    speakLater(page);
  }

  function speakLater(page) {
    globalThis.clearTimeout(page.speaking);
    page.speaking = globalThis.setTimeout(() => {
      page.spoken.textContent = page.summary.textContent;
    }, SPEAK_AFTER);
  }

  function update(page) {
    globalThis.clearTimeout(page.updating);
    const text = page.draft.value;
    page.checked = text;
    const findings = findingsOf(page);
    playbook.paintMarks(page.marks, text, findings);
    playbook.showFindings(page.findings, findings, {
      repair: (finding, pressed) => repair(page, finding, pressed),
      show: (finding) => show(page, finding),
    });
    playbook.showChecklist(page.checklist, text, page.review.value, findings);
    const words = text.trim() === "" ? 0 : text.trim().split(/\s+/).length;
    playbook.rewrite(
      page.count,
      words === 1 ? playbook.label("one-word") : playbook.label("word-count", { count: words }),
    );
    summarize(page, text, findings);
    page.said.textContent = "";
    page.changes.refresh();
  }

  /** Check at once, or in a long text once the typing pauses: until then it stands without marks, which would be old. */
  function updateSoon(page) {
    globalThis.clearTimeout(page.updating);
    if (page.draft.value.length + page.review.value.length <= LONG) {
      update(page);
      return;
    }
    playbook.paintMarks(page.marks, page.draft.value, []);
    page.updating = globalThis.setTimeout(() => update(page), PAUSE);
  }

  function clear(page) {
    page.draft.value = "";
    page.review.value = "";
    page.changes.forget();
    playbook.clearChecklist(page.checklist);
    update(page);
  }

  function start() {
    const root = document.querySelector("[data-checker]");
    if (!root) return;
    const page = parts(root);
    page.changes = playbook.makeChanges(page, () => update(page));
    root.hidden = false;
    for (const box of [page.draft, page.review]) box.addEventListener("input", () => updateSoon(page));
    for (const option of page.profiles) option.addEventListener("change", () => update(page));
    page.copy.addEventListener("click", () =>
      playbook.copyOrRefuse(page.draft.value, findingsOf(page), page.said),
    );
    page.clear.addEventListener("click", () => {
      clear(page);
      page.draft.focus();
    });
    globalThis.addEventListener("pagehide", () => clear(page));
    clear(page);
  }

  document.addEventListener("DOMContentLoaded", start);
})();
