// What the word graph sees in one text: every signal of every rule, each with its words. Judging is done elsewhere.
// Twin: playbook/work/scan.py.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});

  function piecesAt(compiled, tokens) {
    const pieces = tokens.map((token, at) => builtIn(token, at, compiled.common));
    for (const [place, first, end] of playbook.walk(compiled.pieceGraph, tokens, pieces)) {
      pieces[first].push([compiled.pieces[place], end]);
    }
    return pieces;
  }

  function builtIn(token, at, common) {
    if (playbook.isNumber(token.word)) return [["number", at + 1]];
    return token.capital && !common.has(token.word) ? [["name", at + 1]] : [];
  }

  /** Return one text, its words, the pieces that begin at each, and the stretches that each signal found. */
  function scan(compiled, written) {
    const text = playbook.readText(written, compiled.tables);
    const pieces = piecesAt(compiled, text.tokens);
    const found = new Map();
    for (const [signal, first, end] of playbook.walk(compiled.graph, text.tokens, pieces)) {
      const name = compiled.signals[signal];
      if (!found.has(name)) found.set(name, []);
      found.get(name).push([first, end]);
    }
    return { compiled, text, pieces, found, marked: new Map() };
  }

  /** Return what one part of a rule's phrases found, in no special order. */
  function found(seen, ruleId, part) {
    return seen.found.get(`${ruleId} ${part}`) || [];
  }

  /** Return the words that a rule's `unless` or the practice's own name and contact details excuse. */
  function excused(seen, ruleId) {
    const words = new Set();
    for (const [first, end] of [...found(seen, ruleId, "unless"), ...(seen.found.get("exempt") || [])]) {
      for (let at = first; at < end; at += 1) words.add(at);
    }
    return words;
  }

  /** Return the spans that stand in a sentence where one of the rules that this one leans on marked something. */
  function beside(seen, rule, spans) {
    const others = rule.beside.flatMap((ruleId) => seen.marked.get(ruleId));
    const agreeing = new Set(others.map(([start]) => playbook.sentenceAt(seen.text, start)));
    return spans.filter(([start]) => agreeing.has(playbook.sentenceAt(seen.text, start)));
  }

  /** Tell whether the word alone is an entry of one of the pieces. */
  function isWordOf(seen, at, names) {
    return seen.pieces[at].some(([name, end]) => end === at + 1 && names.includes(name));
  }

  Object.assign(playbook, { scan, found, excused, beside, isWordOf });
})();
