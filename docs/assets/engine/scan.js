// What the word graph sees in one text: every signal of every rule, each with its words. Judging is done elsewhere.
// Twin: playbook/work/scan.py.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});

  function clausesOf(tokens) {
    let clause = 0;
    return tokens.map((token) => (clause += token.parted >= playbook.CLAUSE ? 1 : 0));
  }

  /** Return one text, its words, the pieces that begin at each, and the stretches that each signal found. */
  function scan(compiled, written) {
    const text = playbook.readText(written, compiled.tables);
    playbook.mendSlips(text, compiled);
    const sentences = sentencesOf(text.tokens);
    const { walks } = compiled;
    walks.makeRoom();
    const symbols = walks.alphabet.symbols(text);
    // At each word: the names of pieces, with the word behind their end.
    const pieces = symbols.map(() => []);
    for (const [names, first, end] of walks.pieces(symbols, sentences)) pieces[first].push([names, end]);
    const signals = new Map();
    for (const [names, first, end] of walks.phrases(symbols, sentences)) {
      for (const name of names) push(signals, name, [first, end]);
    }
    return {
      compiled,
      text,
      sentences,
      pieces,
      found: signals,
      clauses: clausesOf(text.tokens),
      // What each rule marked in this text so far, if anything, for rules that lean on others.
      marked: new Map(),
      // Whether the text holds what some patterns need, as far as anybody asked.
      needs: new Map(),
      // Sentences of which enough is said, so that they need no weighing.
      settled: new Set(),
    };
  }

  // Each sentence as its first word and the one behind its last.
  function sentencesOf(tokens) {
    const begins = [];
    tokens.forEach((token, at) => {
      if (token.parted === playbook.SENTENCE) begins.push(at);
    });
    return begins.map((first, number) => [
      first,
      number + 1 < begins.length ? begins[number + 1] : tokens.length,
    ]);
  }

  function push(lists, name, item) {
    const list = lists.get(name);
    if (list === undefined) lists.set(name, [item]);
    else list.push(item);
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
    const marks = (ruleIds) => ruleIds.flatMap((ruleId) => seen.marked.get(ruleId) || []);
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
    if (names.length === 0) return [];
    seen.byPiece = seen.byPiece || byPiece(seen.pieces);
    return names.flatMap((name) => seen.byPiece.get(name) || []);
  }

  // Where each piece stands.
  function byPiece(pieces) {
    const places = new Map();
    pieces.forEach((here, at) => {
      for (const [names, end] of here) for (const name of names) push(places, name, [at, end]);
    });
    return places;
  }

  /** Tell whether the word alone is an entry of one of the pieces. */
  function isWordOf(seen, at, names) {
    return seen.pieces[at].some(
      ([found, end]) => end === at + 1 && found.some((name) => names.includes(name)),
    );
  }

  Object.assign(playbook, { scan, found, excused, beside, apart, isWordOf });
})();
