// What all kinds of rule mark with: words to characters, shapes to characters, and what excuses. No kind stands here.
// Twin: playbook/work/marking.py.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});

  /** Return the characters that some words take. */
  function span(scan, [first, end]) {
    return [scan.text.tokens[first].start, scan.text.tokens[end - 1].end];
  }

  /** Return what some patterns find, which go by one name; where a text lacks what they all need, they are not tried. */
  function matches(name, patterns, scan) {
    if (!scan.compiled.needs.get(name).every((need) => holds(scan, need))) return [];
    const spans = [];
    for (const pattern of patterns) {
      for (const found of scan.text.plain.matchAll(pattern))
        spans.push([found.index, found.index + found[0].length]);
    }
    return spans;
  }

  /** Tell whether a text holds what a pattern needs, each need looked for once. */
  function holds(scan, need) {
    if (!scan.needs.has(need)) scan.needs.set(need, need.test(scan.text.plain));
    return scan.needs.get(need);
  }

  /** Return what has one of the shapes: dates, amounts and the like. */
  function shaped(names, scan) {
    return names.flatMap((name) => matches(name, scan.compiled.identifiers[name], scan));
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
    if (stretches.length === 0) return [];
    const excused = playbook.excused(scan, rule.id);
    return stretches.filter((words) => !isCovered(words, excused));
  }

  /** Tell whether every word that some characters touch is excused. */
  function isAllExcused([start, end], scan, excused) {
    const tokens = scan.text.tokens;
    const first = playbook.wordAt(scan.text, start);
    let at = first;
    while (at < tokens.length && tokens[at].start < end) at += 1;
    return at > first && isCovered([first, at], excused);
  }

  Object.assign(playbook, { span, matches, holds, shaped, isCovered, notExcused, isAllExcused });
})();
