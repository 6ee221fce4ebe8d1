// What the word graph sees in one text: every signal of every rule, each with its words. Judging is done elsewhere.
// Twin: playbook/work/scan.py.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});

  const SHORTEST_PAST = 5;

  function piecesAt(compiled, text) {
    const pieces = text.tokens.map((token, at) => builtIn(token, at, text, compiled));
    for (const [place, first, end] of playbook.walk(compiled.pieceGraph, text.tokens, pieces)) {
      pieces[first].push([compiled.pieces[place], end]);
    }
    return pieces;
  }

  function builtIn(token, at, text, compiled) {
    const word = token.word;
    if (playbook.isNumber(word)) return [["number", at + 1]];
    const isName = token.capital && !compiled.common.has(word) && !text.titled.has(token.sentence);
    const isPast = word.length >= SHORTEST_PAST && word.endsWith("ed") && !compiled.notPast.has(word);
    const fitting = [isName && "name", isPast && "past"].filter(Boolean);
    return fitting.map((name) => [name, at + 1]);
  }

  function clausesOf(tokens) {
    let clause = 0;
    return tokens.map((token) => (clause += token.parted >= playbook.CLAUSE ? 1 : 0));
  }

  /** Return one text, its words, the pieces that begin at each, and the stretches that each signal found. */
  function scan(compiled, written) {
    const text = playbook.readText(written, compiled.tables);
    playbook.mendSlips(text, compiled);
    const pieces = piecesAt(compiled, text);
    const found = new Map();
    for (const [signal, first, end] of playbook.walk(compiled.graph, text.tokens, pieces)) {
      const name = compiled.signals[signal];
      if (!found.has(name)) found.set(name, []);
      found.get(name).push([first, end]);
    }
    return { compiled, text, pieces, found, clauses: clausesOf(text.tokens), marked: new Map() };
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

  /** Return the spans whose sentence holds another sign: a mark of a rule that this one leans on, or a word. */
  function beside(seen, rule, spans) {
    const marks = (ruleIds) => ruleIds.flatMap((ruleId) => seen.marked.get(ruleId));
    const agreeing = new Set(marks(rule.beside).map(([start]) => playbook.sentenceAt(seen.text, start)));
    const touched = marks(rule.touching);
    const words = stretchesOf(seen, rule.beside_words);
    return spans.filter(
      (one) =>
        agreeing.has(playbook.sentenceAt(seen.text, one[0])) ||
        touched.some(([start, end]) => start < one[1] && one[0] < end) ||
        hasWordBeside(seen, words, one),
    );
  }

  /** Return the spans that share no clause with a word which makes it a general one. */
  function apart(seen, rule, spans) {
    if (rule.not_beside_words.length === 0) return spans;
    const general = new Set(stretchesOf(seen, rule.not_beside_words).map(([first]) => seen.clauses[first]));
    return spans.filter(([start]) => !general.has(seen.clauses[playbook.wordAt(seen.text, start)]));
  }

  function hasWordBeside(seen, words, [start, end]) {
    const { tokens } = seen.text;
    const sentence = playbook.sentenceAt(seen.text, start);
    return words.some(
      ([first, behind]) =>
        tokens[first].sentence === sentence &&
        (tokens[behind - 1].end <= start || tokens[first].start >= end),
    );
  }

  function stretchesOf(seen, names) {
    return seen.pieces.flatMap((ends, at) =>
      ends.filter(([name]) => names.includes(name)).map(([, end]) => [at, end]),
    );
  }

  /** Tell whether the word alone is an entry of one of the pieces. */
  function isWordOf(seen, at, names) {
    return seen.pieces[at].some(([name, end]) => end === at + 1 && names.includes(name));
  }

  Object.assign(playbook, { scan, found, excused, beside, apart, isWordOf });
})();
