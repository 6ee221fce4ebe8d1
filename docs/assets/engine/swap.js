// Swaps: words of a sentence that were found give way to words that say no more than they may.
// Twin: playbook/work/swap.py. Which repair a finding gets is decided in repair.js.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  const FEWEST_SHOUTED = 4;

  /** Return the words that a stretch of the normalised text touches, as the first and the one behind the last. */
  function wordsIn(text, span) {
    const first = playbook.firstWhere(text.tokens, (token) => token.end > span[0]);
    return [
      first,
      Math.max(
        first,
        playbook.firstWhere(text.tokens, (token) => token.start >= span[1]),
      ),
    ];
  }

  /** Return every place in a text where the phrase of a swap stands, with the number of the swap, in order. */
  function swapHits(compiled, scan, placed) {
    const pieces = scan.pieces.map((here) =>
      here.flatMap(([names, end]) => names.map((name) => [name, end])),
    );
    for (const [finding, span] of placed) {
      const [first, end] = wordsIn(scan.text, span);
      if (first < end) pieces[first].push([`found ${finding.rule}`, end]);
    }
    const hits = playbook.walk(compiled.swapGraph, scan.text.tokens, pieces);
    return hits.sort((one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]);
  }

  /** Return the sentence with all swaps made that fit what was found in it, or null where none fits. */
  function swapped(swaps, hits, text, whole, found) {
    const marked = found.map(([finding, span]) => [finding.rule, wordsIn(text, span), span]);
    const offers = hits.map((hit) => swapAt(hit, swaps[hit[0]], text, marked));
    const fitting = offers.filter((swap) => swap !== null && fits(swap, text, whole));
    fitting.sort((one, other) => one.first - one.end - (other.first - other.end) || one.first - other.first);
    const chosen = [];
    for (const swap of fitting) {
      if (chosen.every((other) => swap.stop <= other.start || swap.start >= other.stop)) chosen.push(swap);
    }
    if (chosen.length === 0 || isShouted(playbook.writtenPart(text, whole.start, whole.stop))) return null;
    chosen.sort((one, other) => one.first - other.first);
    return rewritten(text, whole, chosen);
  }

  // The words to change, their characters with the marks that a rule found around them, and what is offered.
  function swapAt([, first, end], [rule, offered], text, marked) {
    const here = marked.filter(([other, [at, last]]) => other === rule && first < last && end > at);
    if (here.length === 0) return null;
    const inside = here.filter(([, [at, last]]) => first <= at && last <= end).map(([, , span]) => span);
    const start = Math.min(text.tokens[first].start, ...inside.map((span) => span[0]));
    const stop = Math.max(text.tokens[end - 1].end, ...inside.map((span) => span[1]));
    return { first, end, start, stop, offered };
  }

  // A swap stands in the sentence, and at an end or a comma where its words close with a full stop.
  function fits(swap, text, whole) {
    if (swap.first < whole.first || swap.end > whole.end) return false;
    const isLast = swap.end === whole.end || text.tokens[swap.end].parted !== playbook.NO_BREAK;
    return isLast || !swap.offered.endsWith(".");
  }

  // A sentence all in capitals: words swapped within it would not look like the rest.
  function isShouted(written) {
    return !/[a-z]/.test(written) && (written.match(/[A-Z]/g) || []).length >= FEWEST_SHOUTED;
  }

  function rewritten(text, whole, chosen) {
    const parts = [];
    let behind = whole.start;
    for (const swap of chosen) {
      const words = swap.offered.replace(/\.$/, "");
      const offered = swap.first === whole.first ? words : small(words);
      const [start, stop, put] = words ? [swap.start, swap.stop, offered] : hole(text, whole, swap);
      parts.push(playbook.writtenPart(text, behind, start), put);
      behind = Math.max(behind, stop);
    }
    const sentence = parts.join("") + playbook.writtenPart(text, behind, whole.stop);
    return chosen[0].first === whole.first ? capital(sentence) : sentence;
  }

  // What goes when some words do, their spaces and commas with them, and what stays to part the rest.
  function hole(text, whole, swap) {
    const hasMore = swap.end < whole.end;
    const nextStart = hasMore ? text.tokens[swap.end].start : swap.stop;
    if (swap.first === whole.first) return [swap.start, nextStart, ""];
    const behind = text.tokens[swap.first - 1].end;
    const isComma = (start, stop) => text.plain.slice(start, stop).trim() === ",";
    const hasBoth = hasMore && isComma(behind, swap.start) && isComma(swap.stop, nextStart);
    return hasBoth ? [behind, nextStart, " "] : [behind, swap.stop, ""];
  }

  function capital(words) {
    return /^[a-z]/.test(words) ? words[0].toUpperCase() + words.slice(1) : words;
  }

  // Words for the middle of a sentence: "We" loses its capital, "I" and "HIPAA" keep theirs.
  function small(words) {
    return /^[A-Z][a-z]/.test(words) ? words[0].toLowerCase() + words.slice(1) : words;
  }

  Object.assign(playbook, { swapHits, swapped });
})();
