// How a text is read: normalised, cut into words, each word remembering where it stood. What words mean is not here.
// Twin: playbook/nouns/text.py. Offsets of the normalised text are the same in both: it holds only single code units.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});

  // How strongly the marks before a word part it from the word before.
  const NO_BREAK = 0;
  const CLAUSE = 1;
  const SENTENCE = 2;

  // So many words of such a length, all with a capital, make a title or a shout, in which no capital marks a name.
  const LONG_WORD = 4;
  const TITLE_WORDS = 4;

  const SENTENCE_END = /[!?]|\n *\n/;
  const STOP_AND_SPACE = /\.["')\]]*[ \n]/;
  const CLAUSE_END = /[,;:()\n"]|- | -/;

  /** Return the tables of the compiled rules in the form that reading a text needs. */
  function readTables(tables) {
    const escaped = (point) => `\\u${point.toString(16).padStart(4, "0")}`;
    const letter = `[${tables.letters.map(([first, last]) => `${escaped(first)}-${escaped(last)}`).join("")}]`;
    return {
      folds: new Map(Object.entries(tables.folds)),
      capitals: new Set(tables.capitals),
      abbreviations: new Set(tables.abbreviations),
      other: tables.other,
      word: `${letter}+(?:'${letter}+)*`,
    };
  }

  function fold(mark, tables) {
    const folded = tables.folds.get(mark);
    if (folded !== undefined) return folded;
    const point = mark.codePointAt(0);
    return point > 0xffff || (point >= 0xd800 && point <= 0xdfff) ? tables.other : mark;
  }

  function breakOf(marks, lastWord, tables) {
    if (marks === " ") return NO_BREAK;
    if (SENTENCE_END.test(marks)) return SENTENCE;
    if (!tables.abbreviations.has(lastWord) && STOP_AND_SPACE.test(marks)) return SENTENCE;
    return CLAUSE_END.test(marks) ? CLAUSE : NO_BREAK;
  }

  function readTokens(text, tables) {
    const tokens = [];
    let behind = 0;
    let sentence = 0;
    for (const found of text.plain.matchAll(new RegExp(tables.word, "g"))) {
      const start = found.index;
      const isFirst = tokens.length === 0;
      const lastWord = isFirst ? "" : tokens[tokens.length - 1].word;
      const parted = isFirst ? SENTENCE : breakOf(text.plain.slice(behind, start), lastWord, tables);
      if (parted === SENTENCE && !isFirst) sentence += 1;
      const capital = tables.capitals.has(text.written[text.origins[start]]);
      behind = start + found[0].length;
      tokens.push({ word: found[0], start, end: behind, parted, sentence, capital });
    }
    return tokens;
  }

  /** Return the sentences whose capitals tell nothing: every word of some length in them begins with one. */
  function titledIn(tokens) {
    const longWords = tokens.filter((token) => token.word.length >= LONG_WORD);
    const counted = new Map();
    for (const { sentence } of longWords) counted.set(sentence, (counted.get(sentence) || 0) + 1);
    for (const { sentence, capital } of longWords) if (!capital) counted.delete(sentence);
    return new Set([...counted.keys()].filter((sentence) => counted.get(sentence) >= TITLE_WORDS));
  }

  /** Return a text as it was written (as code points) and as it is matched. */
  function readText(written, tables) {
    const points = Array.from(written);
    const origins = [];
    let plain = "";
    points.forEach((mark, place) => {
      const folded = fold(mark, tables);
      for (let count = 0; count < folded.length; count += 1) origins.push(place);
      plain += folded;
    });
    origins.push(points.length);
    const text = { written: points, plain, origins, tables };
    text.tokens = readTokens(text, tables);
    text.titled = titledIn(text.tokens);
    return text;
  }

  /** Return the code points of the written text behind a stretch of the normalised one, as [start, end]. */
  function writtenSpan(text, start, end) {
    if (start === end) return [text.origins[start], text.origins[start]];
    let last = text.origins[end - 1] + 1;
    while (last < text.written.length && isUnseen(text.written[last], text.tables)) last += 1;
    return [text.origins[start], last];
  }

  function isUnseen(mark, tables) {
    return mark !== "\r" && fold(mark, tables) === "";
  }

  /** Return the number of the sentence at a place of the normalised text, or -1 behind the last word. */
  function sentenceAt(text, start) {
    const at = wordAt(text, start);
    return at < text.tokens.length ? text.tokens[at].sentence : -1;
  }

  /** Return the word at or behind a place of the normalised text; behind the last, how many words there are. */
  function wordAt(text, start) {
    let from = 0;
    let to = text.tokens.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (text.tokens[middle].end > start) to = middle;
      else from = middle + 1;
    }
    return from;
  }

  /** Tell whether a word is all ASCII digits. */
  function isNumber(word) {
    return /^[0-9]+$/.test(word);
  }

  /** Return, for each code point of a text and its end, where it stands in UTF-16 units, as the page counts. */
  function codeUnits(written) {
    const units = [0];
    for (const mark of written) units.push(units[units.length - 1] + mark.length);
    return units;
  }

  Object.assign(playbook, {
    NO_BREAK,
    CLAUSE,
    SENTENCE,
    readTables,
    readText,
    writtenSpan,
    sentenceAt,
    wordAt,
    isNumber,
    codeUnits,
  });
})();
