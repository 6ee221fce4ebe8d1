// The repairs made in a draft: each can be taken back, by its button or by the keys that undo anywhere else.
// What a draft said before is kept in this page alone, and only until it is started over or left.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});

  /** Put words into a text box so that the box's own undo takes them back. */
  function edit(box, start, end, words) {
    box.focus();
    box.setSelectionRange(start, end);
    if (document.execCommand(words === "" ? "delete" : "insertText", false, words)) return;
    box.setRangeText(words, start, end, "end");
    box.dispatchEvent(new Event("input"));
  }

  /** Return the changes of one draft. `update` brings the page up to date with its text. */
  function makeChanges({ draft, findings, undo, changed }, update) {
    const made = [];
    const last = () => made[made.length - 1];
    const canUndo = () => made.length > 0 && last().after === draft.value;
    let speaking = 0;

    function say(words) {
      changed.textContent = "";
      // A region that is emptied first is read out again even when the words are the same.
      speaking = globalThis.setTimeout(() => {
        changed.textContent = words;
      }, 50);
    }

    /** Make a finding's repair; what comes next is the next repair, or the way back. */
    function repair({ repair: { start, end, text } }, pressed) {
      const place = [...findings.querySelectorAll("[data-repair]")].indexOf(pressed);
      const before = draft.value;
      const units = playbook.codeUnits(before);
      edit(draft, units[start], units[end], text);
      made.push({ before, after: draft.value, start: units[start], end: units[end] });
      update();
      const left = [...findings.querySelectorAll("[data-repair]")];
      (left[Math.min(place, left.length - 1)] || undo).focus();
      say(
        text === ""
          ? playbook.label("repair-removed")
          : playbook.label("repair-done", { words: text.trim() }),
      );
    }

    /** Take the last repair back, exactly. */
    function takeBack() {
      if (!canUndo()) return;
      const wasOnButton = document.activeElement === undo;
      const { before, start, end } = made.pop();
      draft.focus();
      document.execCommand("undo");
      // Where the box's own undo took back more or less than the repair, the text is put as it was.
      if (draft.value !== before) edit(draft, 0, draft.value.length, before);
      update();
      if (wasOnButton && canUndo()) undo.focus();
      else draft.setSelectionRange(start, end);
      say(playbook.label("repair-undone"));
    }

    /** Show the way back while there is one: typing after a repair hides it, the box's own undo may bring it back. */
    function refresh() {
      if (made.length > 0 && last().before === draft.value) made.pop();
      undo.hidden = !canUndo();
      changed.textContent = "";
    }

    function onKey(event) {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
      // In a text box the keys are the box's own.
      if (!isUndo || event.target.closest("textarea, input") || !canUndo()) return;
      event.preventDefault();
      takeBack();
    }

    function forget() {
      // What was about to be said is of the draft that is gone.
      globalThis.clearTimeout(speaking);
      made.length = 0;
    }

    undo.addEventListener("click", takeBack);
    document.addEventListener("keydown", onKey);
    return { repair, refresh, forget };
  }

  Object.assign(playbook, { makeChanges });
})();
