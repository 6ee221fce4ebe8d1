// The page that checks a draft: it joins the boxes, the marks, the findings, the checklist and the copy button.
// What is typed stays in this page: it is never stored, sent or put into an address, and goes when the page does.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  const SPEAK_AFTER = 1200; // milliseconds of rest before a screen reader hears the result

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
    return chosen ? chosen.value : playbook.data.brand.profile;
  }

  function findingsOf(page) {
    const text = page.draft.value;
    return text.trim() === "" ? [] : playbook.checker().check(text, page.review.value, profileOf(page));
  }

  /** Put other words where a finding stands, so that the box's own undo takes them back. */
  function replace(page, finding) {
    show(page, finding);
    const command = finding.swap === "" ? "delete" : "insertText";
    if (!document.execCommand(command, false, finding.swap)) {
      page.draft.setRangeText(finding.swap, page.draft.selectionStart, page.draft.selectionEnd, "end");
      update(page);
    }
  }

  function show(page, finding) {
    const units = playbook.codeUnits(page.draft.value);
    page.draft.focus();
    page.draft.setSelectionRange(units[finding.start], units[finding.end]);
  }

  function summarize(page, text, findings) {
    const { element, label } = playbook;
    const verdict = text.trim() === "" ? "empty" : playbook.verdict(findings);
    page.summary.className = `summary summary--${verdict}`;
    const more = verdict === "clear" ? label("summary-clear-means") : playbook.counts(findings);
    page.summary.replaceChildren(label(`summary-${verdict}`), more ? " " : "", element("small", "", more));
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
    const text = page.draft.value;
    const findings = findingsOf(page);
    playbook.paintMarks(page.marks, text, findings);
    playbook.showFindings(page.findings, findings, {
      replace: (finding) => replace(page, finding),
      show: (finding) => show(page, finding),
    });
    playbook.showChecklist(page.checklist, text, page.review.value, findings);
    const words = text.trim() === "" ? 0 : text.trim().split(/\s+/).length;
    page.count.textContent =
      words === 1 ? playbook.label("one-word") : playbook.label("word-count", { count: words });
    summarize(page, text, findings);
    page.said.textContent = "";
  }

  function clear(page) {
    page.draft.value = "";
    page.review.value = "";
    playbook.clearChecklist(page.checklist);
    update(page);
  }

  function start() {
    const root = document.querySelector("[data-checker]");
    if (!root) return;
    const page = parts(root);
    root.hidden = false;
    for (const box of [page.draft, page.review]) box.addEventListener("input", () => update(page));
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
