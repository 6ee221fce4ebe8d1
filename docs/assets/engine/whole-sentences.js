// A text cut into sentences that can be taken out or put in whole: with their marks, without what stands between them.
// Twin: playbook/work/whole_sentences.py. What is put in a sentence's place is decided in repair.js.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  // A line that ends early was ended by its writer, not by the width of a page: a greeting, a sign-off.
  const SHORT_LINE = 50;
  const FEWEST_WORDS = 3;

  const CLOSING = /^[^.!?\n]*[.!?]+["')\]}>*_]*/;
  const TOUCHING = /^[!-/:-@[-`{-~]*/;
  // Spaces, what is not ASCII (emoji, say), and the dash or star of a list: a sentence begins behind them.
  const BETWEEN = /^(?:[^!-~]|[-*#](?=[ \n]))*/;
  const BREAKS = " \n";

  /** Return the sentences in order; one at least, however little the text holds. */
  function wholeSentences(text) {
    const begins = [...text.tokens.keys()].filter((at) => beginsSentence(text, at));
    if (begins.length === 0) begins.push(0);
    const wholes = [];
    begins.forEach((first, place) => {
      const end = place + 1 < begins.length ? begins[place + 1] : text.tokens.length;
      wholes.push(whole(text, first, end, place > 0 ? wholes[place - 1].stop : 0));
    });
    return wholes;
  }

  /** Return the stretch to cut so that what stands between `start` and `stop` leaves no gap and no empty line. */
  function takenOut(text, start, stop) {
    const plain = text.plain;
    const left = backOver(plain, start, " ");
    const right = onOver(plain, stop, " ");
    const beginsLine = left === 0 || plain[left - 1] === "\n";
    const endsLine = right === plain.length || plain[right] === "\n";
    if (beginsLine && onOver(plain, right, BREAKS) === plain.length)
      return [backOver(plain, left, BREAKS), right];
    if (beginsLine && endsLine) return [left, onOver(plain, right, BREAKS)];
    return endsLine ? [left, right] : [start, right];
  }

  function beginsSentence(text, at) {
    const token = text.tokens[at];
    if (at === 0 || token.parted === playbook.SENTENCE) return true;
    if (!token.capital) return false;
    const behind = text.tokens[at - 1].end;
    const lineEnd = text.plain.slice(behind, token.start).indexOf("\n");
    if (lineEnd < 0) return false;
    const lineStart = behind === 0 ? 0 : text.plain.lastIndexOf("\n", behind - 1) + 1;
    return behind + lineEnd - lineStart < SHORT_LINE;
  }

  function whole(text, first, end, behind) {
    const { tokens, plain } = text;
    if (tokens.length === 0) {
      const start = onOver(plain, 0, BREAKS);
      const stop = Math.max(start, backOver(plain, plain.length, BREAKS));
      return { first: 0, end: 0, start, stop, isClosed: false, isFull: false };
    }
    const last = tokens[end - 1].end;
    const gap = plain.slice(last, end < tokens.length ? tokens[end].start : plain.length);
    const closing = CLOSING.exec(gap);
    const touching = closing || TOUCHING.exec(gap);
    const between = BETWEEN.exec(plain.slice(behind, tokens[first].start));
    const isClosed = closing !== null;
    return {
      first,
      end,
      start: behind + between[0].length,
      stop: last + touching[0].length,
      isClosed,
      // A fragment is "Hello," or "Many thanks, all of us".
      isFull: isClosed && end - first >= FEWEST_WORDS,
    };
  }

  function onOver(plain, from, marks) {
    let place = from;
    while (place < plain.length && marks.includes(plain[place])) place += 1;
    return place;
  }

  function backOver(plain, from, marks) {
    let place = from;
    while (place > 0 && marks.includes(plain[place - 1])) place -= 1;
    return place;
  }

  Object.assign(playbook, { wholeSentences, takenOut });
})();
