// A draft in which something was found: its whole sentences, those that were hit, and how words get into their place.
// Twin: playbook/work/wounded.py. Which words those are is decided in repair.js.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});

  /** Return the number of the first item that passes, in a list of which all that pass come last. */
  function firstWhere(items, passes) {
    let from = 0;
    let to = items.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (passes(items[middle])) to = middle;
      else from = middle + 1;
    }
    return from;
  }

  /** Return one text with what was found in it, ready to be repaired. */
  function readDraft(compiled, scan, placed) {
    const text = scan.text;
    const wholes = playbook.wholeSentences(text);
    // By the whole sentence they begin in: a long text has many of both.
    const hits = wholes.map(() => []);
    for (const hit of playbook.swapHits(compiled, scan, placed)) {
      hits[firstWhere(wholes, (whole) => whole.first > hit[1]) - 1].push(hit);
    }
    const said = playbook.said(playbook.told(scan, wholes));
    return {
      text,
      wholes,
      said,
      swaps: compiled.swaps,
      hits,
      rules: new Set(placed.map(([finding]) => finding.rule)),
      all: said.without(0, 0),
    };
  }

  /** Return the whole sentences that a stretch of text touches: the first, and the one behind the last. */
  function sentencesAt(draft, [start, end]) {
    const first = Math.max(firstWhere(draft.wholes, (whole) => whole.start > start) - 1, 0);
    return [
      first,
      Math.max(
        firstWhere(draft.wholes, (whole) => whole.start >= end),
        first + 1,
      ),
    ];
  }

  /** Return some whole sentences to repair as one: their characters, what was found in them, what all others say. */
  function woundOf(draft, first, end, found) {
    const { wholes, text } = draft;
    const start = Math.min(wholes[first].start, ...found.map(([, span]) => span[0]));
    const stop = Math.max(wholes[end - 1].stop, ...found.map(([, span]) => span[1]));
    // What rules still read as the same sentence: a greeting's line, say.
    const before = Math.min(wholes[begin(draft, first)].start, start);
    const after = Math.max(wholes[close(draft, end) - 1].stop, stop);
    return {
      first,
      end,
      start,
      stop,
      before: playbook.writtenPart(text, before, start),
      after: playbook.writtenPart(text, stop, after),
      found,
      rest: draft.said.without(first, end),
    };
  }

  /** Return the turns that the sentences to repair take. */
  function turnsOf(draft, wound) {
    return new Set(draft.said.sentences.slice(wound.first, wound.end).flatMap((one) => [...one.turns]));
  }

  /** Return the sentence with its swaps made; null where none fits or several sentences are hit as one. */
  function withSwaps(draft, wound) {
    if (wound.end > wound.first + 1) return null;
    const hits = draft.hits[wound.first];
    return playbook.swapped(draft.swaps, hits, draft.text, draft.wholes[wound.first], wound.found);
  }

  /** Return the repair that puts words in a sentence's place or behind it, or takes it out where there are none. */
  function repairWith(draft, wound, words, isBehind) {
    const text = draft.text;
    if (isBehind) {
      const [, end] = playbook.writtenSpan(text, wound.start, wound.stop);
      return { start: end, end, text: ` ${words}` };
    }
    const stretch = words ? [wound.start, wound.stop] : playbook.takenOut(text, wound.start, wound.stop);
    const [start, end] = playbook.writtenSpan(text, ...stretch);
    let first = start;
    // A line end of two characters goes as one.
    while (!words && first > 0 && text.written[first - 1] === "\r" && text.written[first] === "\n")
      first -= 1;
    return { start: first, end, text: words };
  }

  const isJoined = (draft, place) =>
    draft.text.tokens[draft.wholes[place].first].parted !== playbook.SENTENCE;

  // The whole sentence in which rules see the beginning of the one that `first` belongs to.
  function begin(draft, first) {
    let place = first;
    while (place > 0 && isJoined(draft, place)) place -= 1;
    return place;
  }

  function close(draft, end) {
    let place = end;
    while (place < draft.wholes.length && isJoined(draft, place)) place += 1;
    return place;
  }

  Object.assign(playbook, { firstWhere, readDraft, sentencesAt, woundOf, turnsOf, withSwaps, repairWith });
})();
