// Copying, and refusing to: nothing leaves for the clipboard while a stop stands, a blank is open or there are no words.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});

  /** Return the id of the label that says why a text may not be copied, or null where nothing stands against it. */
  function refusal(text, findings) {
    if (text.trim() === "") return "copy-refused-empty";
    // Words that nobody checks are copied on pages without rules too.
    if (findings.length === 0) return null;
    const blanks = playbook.rulesOfKind("blank");
    if (findings.some((finding) => blanks.includes(finding.rule))) return "copy-refused-blank";
    return playbook.verdict(findings) === "stop" ? "copy-refused-stop" : null;
  }

  /** Put a text on the clipboard; where the browser keeps that from pages without https, by way of a text box. */
  async function copy(text) {
    if (globalThis.isSecureContext && navigator.clipboard) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        // Some browsers refuse here and still allow the older way.
      }
    }
    return copyByTextBox(text);
  }

  function copyByTextBox(text) {
    const before = document.activeElement;
    const box = playbook.element("textarea", "unseen");
    box.value = text;
    box.readOnly = true;
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    if (before) before.focus();
    return done;
  }

  /** Say in a live region what became of a copy. */
  function say(region, labelId, done) {
    region.classList.toggle("said--done", done);
    region.classList.toggle("said--refused", !done);
    region.textContent = "";
    // A region that is emptied first is read out again even when the words are the same.
    globalThis.setTimeout(() => {
      region.textContent = playbook.label(labelId);
    }, 50);
  }

  /** Copy a text and say so, or say why not. */
  async function copyOrRefuse(text, findings, region) {
    const reason = refusal(text, findings);
    if (reason) {
      say(region, reason, false);
      return;
    }
    const done = await copy(text);
    say(region, done ? "copied" : "copy-failed", done);
  }

  Object.assign(playbook, { refusal, copy, say, copyOrRefuse });
})();
