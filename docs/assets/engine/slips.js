// Slips of the finger: a word that nobody knows and that is one slip away from a common one is read as that one.
// Twin: playbook/work/slips.py. Only words of the piece `often-mistyped` are ever read into a text.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  const SHORTEST = 4;

  /** Read the words that were meant into a text; where each stands in the writing stays as it was. */
  function mendSlips(text, compiled) {
    for (const token of text.tokens) {
      if (token.word.length < SHORTEST || compiled.known.has(token.word)) continue;
      const alike = compiled.mistypedByLetter.get(token.word[0]) || [];
      const meant = alike.find((one) => isOneSlip(one, token.word));
      if (meant !== undefined) token.word = meant;
    }
  }

  /** Return the words by their first letter: only one in twenty is ever compared. */
  function byLetter(mistyped) {
    const letters = new Map();
    for (const word of mistyped) letters.set(word[0], [...(letters.get(word[0]) || []), word]);
    return letters;
  }

  function isOneSlip(meant, written) {
    if (Math.abs(meant.length - written.length) > 1) return false;
    let same = 0;
    while (same < Math.min(meant.length, written.length) && meant[same] === written[same]) same += 1;
    const [rest, other] = [meant.slice(same), written.slice(same)];
    const isSwapped = rest.length > 1 && other.length > 1 && rest[0] === other[1] && rest[1] === other[0];
    const isWrong = rest.slice(1) === other.slice(1);
    const isUneven = rest.slice(1) === other || rest === other.slice(1);
    return isWrong || isUneven || (isSwapped && rest.slice(2) === other.slice(2));
  }

  Object.assign(playbook, { mendSlips, byLetter });
})();
