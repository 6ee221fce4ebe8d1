// What all kinds of rule mark with: words to characters, shapes to characters, and what excuses. No kind stands here.
// Twin: playbook/work/marking.py.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});

  /** Return the characters that some words take. */
  function span(scan, [first, end]) {
    return [scan.text.tokens[first].start, scan.text.tokens[end - 1].end];
  }

  /** Return what one pattern finds. */
  function matches(pattern, scan) {
    const spans = [];
    for (const found of scan.text.plain.matchAll(pattern))
      spans.push([found.index, found.index + found[0].length]);
    return spans;
  }

  /** Return what has one of the shapes: dates, amounts and the like. */
  function shaped(names, scan) {
    return names.flatMap((name) =>
      scan.compiled.identifiers[name].flatMap((pattern) => matches(pattern, scan)),
    );
  }

  /** Tell whether every word of a stretch is excused. */
  function isCovered([first, end], excused) {
    for (let at = first; at < end; at += 1) {
      if (!excused.has(at)) return false;
    }
    return true;
  }

  /** Return the stretches of which at least one word is not excused. */
  function notExcused(rule, scan, stretches) {
    const excused = playbook.excused(scan, rule.id);
    return stretches.filter((words) => !isCovered(words, excused));
  }

  /** Tell whether every word that some characters touch is excused. */
  function isAllExcused([start, end], scan, excused) {
    const tokens = scan.text.tokens;
    let first = 0;
    let to = tokens.length;
    while (first < to) {
      const middle = (first + to) >> 1;
      if (tokens[middle].end > start) to = middle;
      else first = middle + 1;
    }
    let at = first;
    while (at < tokens.length && tokens[at].start < end) at += 1;
    return at > first && isCovered([first, at], excused);
  }

  Object.assign(playbook, { span, matches, shaped, isCovered, notExcused, isAllExcused });
})();
