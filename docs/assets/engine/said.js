// What a draft says already: its whole sentences, and which of the few turns of a reply each takes: thanks, regret.
// Twin: playbook/work/said.py. A turn is a piece with something to `say`; turns keep a repaired draft from saying thank
// you three times.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});

  /** Return each sentence of a text: as it was written, its words, the turns it takes. */
  function told(scan, wholes) {
    const names = new Set(scan.compiled.turns.map(([name]) => name));
    return wholes.map((whole) => toldOf(scan, whole, names));
  }

  /** Return each sentence of a text that is not cut yet. */
  function sentencesOf(scan) {
    return told(scan, playbook.wholeSentences(scan.text));
  }

  function toldOf(scan, whole, names) {
    const text = scan.text;
    const turns = new Set();
    for (const [found, stop] of scan.pieces.slice(whole.first, whole.end).flat()) {
      if (stop > whole.end) continue;
      for (const name of found) if (names.has(name)) turns.add(name);
    }
    const words = text.tokens.slice(whole.first, whole.end).map((token) => token.word);
    return {
      written: playbook.writtenPart(text, whole.start, whole.stop),
      words: words.join(" "),
      turns,
      isClosed: whole.isClosed,
      isFull: whole.isFull,
    };
  }

  function countOf(keys) {
    const counts = new Map();
    for (const key of keys) counts.set(key, (counts.get(key) || 0) + 1);
    return counts;
  }

  const turnsOf = (sentences) => sentences.flatMap((one) => (one.isClosed ? [...one.turns] : []));
  const fullOf = (sentences) => sentences.filter((one) => one.isFull).length;

  /** Return what the sentences of a draft say together, with a way to leave a part of them out of account. */
  function said(sentences) {
    const words = countOf(sentences.map((one) => one.words));
    const turns = countOf(turnsOf(sentences));
    const full = fullOf(sentences);
    const without = (first, end) => {
      const gone = sentences.slice(first, end);
      return rest(
        words,
        countOf(gone.map((one) => one.words)),
        turns,
        countOf(turnsOf(gone)),
        full - fullOf(gone),
      );
    };
    return { sentences, without };
  }

  /** Return what a draft says without some of its sentences, from counts of all and counts of those left out. */
  function rest(words, wordsGone, turns, turnsGone, full) {
    const isMore = (all, gone, key) => (all.get(key) || 0) > (gone.get(key) || 0);
    const says = (line) => isMore(words, wordsGone, line);
    const takes = (turn) => isMore(turns, turnsGone, turn);
    // Those sentences that the rest does not say; one that takes no turn goes with the one before.
    const newsIn = (sentences) => {
      const kept = [];
      let isNews = true;
      for (const one of sentences) {
        if (one.turns.size > 0) isNews = ![...one.turns].every(takes);
        if (isNews && !says(one.words)) kept.push(one.written);
      }
      return kept.join(" ");
    };
    return { says, takes, newsIn, full };
  }

  /** Return the text as it was written behind a stretch of the normalised one. */
  function writtenPart(text, start, stop) {
    if (start >= stop) return "";
    const [first, end] = playbook.writtenSpan(text, start, stop);
    return text.written.slice(first, end).join("");
  }

  Object.assign(playbook, { told, sentencesOf, said, writtenPart });
})();
