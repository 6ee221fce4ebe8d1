// The kinds of rule that judge how a reply is built: its length, its tone, its language, how like others it is.
// Twin: playbook/work/shape_kinds.py. All sums are of whole numbers, so that both sides agree to the digit.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  const { span, matches, notExcused } = playbook;

  // From here on, letters are those of another script: Greek is the first behind the Latin ones.
  const OTHER_SCRIPTS = 0x0370;
  const FEWEST_LETTERS = 2;

  function length(rule, scan) {
    const tokens = scan.text.tokens;
    return tokens.length > rule.most ? [[tokens[rule.most].start, tokens[tokens.length - 1].end]] : [];
  }

  function blank(_rule, scan) {
    return matches("blanks", scan.compiled.blanks, scan);
  }

  function platformLimit(_rule, scan, given) {
    const { written, plain } = scan.text;
    if (!given.limit) return [];
    const fits = fitting(written, given.limit.most, given.limit.unit === "bytes");
    return fits === written.length ? [] : [[plainPlace(scan.text, fits), plain.length]];
  }

  function shouting(rule, scan) {
    const { tokens } = scan.text;
    const isEnough = tokens.filter((token) => token.capital).length >= rule.least_words;
    const stretches = isEnough ? runs(tokens.map((token) => isShouted(scan.text, token))) : [];
    const countOfLong = ([first, end]) =>
      tokens.slice(first, end).filter((token) => token.word.length >= FEWEST_LETTERS).length;
    const loud = stretches.filter((stretch) => countOfLong(stretch) >= rule.least_words);
    const marks = matches("shouts", scan.compiled.shouts, scan);
    return [...notExcused(rule, scan, loud).map((stretch) => span(scan, stretch)), ...marks];
  }

  function readingLevel(rule, scan) {
    if (scan.text.tokens.length < rule.least_words || readingGrade(scan) <= rule.most) return [];
    const size = (sentence) => letters(scan, sentence);
    const longest = scan.sentences.reduce((one, other) => (size(other) > size(one) ? other : one));
    return [span(scan, longest)];
  }

  /** Return the automated readability index of a text, rounded down, or 0 where there is no word. */
  function readingGrade(scan) {
    const words = scan.text.tokens.length;
    const parts = scan.sentences.length;
    if (words === 0) return 0;
    const hundredths = 471 * letters(scan, [0, words]) * parts + 50 * words * words - 2143 * words * parts;
    return Math.floor(hundredths / (100 * words * parts));
  }

  function sameness(rule, scan, given) {
    const excused = playbook.excused(scan, rule.id);
    const words = wordsOf(scan.text);
    for (const earlier of given.earlier) {
      const shared = sharedPlaces(words, wordsOf(earlier), rule.run);
      const counted = [...shared].filter((at) => !excused.has(at)).length;
      if (shared.size > 0 && counted * 100 >= rule.share * (words.length - excused.size)) {
        return runs(words.map((_, at) => shared.has(at))).map((stretch) => span(scan, stretch));
      }
    }
    return [];
  }

  function language(rule, scan) {
    const { tokens } = scan.text;
    const foreign = tokens.map((token) => foreignLetters(token.word));
    const count = foreign.reduce((sum, one) => sum + one, 0);
    const strange = count >= FEWEST_LETTERS ? runs(foreign.map((one) => one > 0)) : [];
    const whole = [0, tokens.length];
    if (isStrange(rule, scan, whole, rule.least_words)) return [span(scan, whole)];
    const alone = scan.sentences.filter((sentence) =>
      isStrange(rule, scan, sentence, rule.least_in_sentence),
    );
    return notExcused(rule, scan, [...strange, ...alone]).map((stretch) => span(scan, stretch));
  }

  // How many code points of a text fit; in bytes, as UTF-8 stores them.
  function fitting(written, most, inBytes) {
    if (!inBytes) return Math.min(written.length, most);
    let size = 0;
    for (let place = 0; place < written.length; place += 1) {
      const point = written[place].codePointAt(0);
      size += 1 + [0x80, 0x800, 0x10000].filter((least) => point >= least).length;
      if (size > most) return place;
    }
    return written.length;
  }

  // The first place of the normalised text that came from a place of the written one, or from behind it.
  function plainPlace(text, written) {
    let from = 0;
    let to = text.plain.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (playbook.writtenSpan(text, middle, middle)[0] >= written) to = middle;
      else from = middle + 1;
    }
    return from;
  }

  // The stretches of words that are kept without a break.
  function runs(kept) {
    const found = [];
    kept.forEach((isKept, at) => {
      if (!isKept) return;
      if (at > 0 && kept[at - 1]) found[found.length - 1][1] = at + 1;
      else found.push([at, at + 1]);
    });
    return found;
  }

  function isShouted(text, token) {
    if (!token.capital) return false;
    const [start, end] = playbook.writtenSpan(text, token.start, token.end);
    const count = (token.word.match(/[a-z]/g) || []).length;
    const isCapital = (mark) => text.tables.capitals.has(mark);
    return count > 0 && count === text.written.slice(start, end).filter(isCapital).length;
  }

  function letters(scan, [first, end]) {
    let count = 0;
    for (let at = first; at < end; at += 1) count += scan.text.tokens[at].word.replaceAll("'", "").length;
    return count;
  }

  function wordsOf(text) {
    return text.tokens.map((token) => token.word);
  }

  // The places of the words that stand in a row of so many in both texts.
  function sharedPlaces(words, earlier, run) {
    const known = new Set(rows(earlier, run));
    const places = new Set();
    rows(words, run).forEach((row, at) => {
      for (let place = at; known.has(row) && place < at + run; place += 1) places.add(place);
    });
    return places;
  }

  function rows(words, run) {
    const found = [];
    for (let at = 0; at + run <= words.length; at += 1) found.push(words.slice(at, at + run).join(" "));
    return found;
  }

  function foreignLetters(word) {
    let count = 0;
    for (let at = 0; at < word.length; at += 1) count += word.charCodeAt(at) >= OTHER_SCRIPTS ? 1 : 0;
    return count;
  }

  // Whether so few of the words are everyday English that the language must be another.
  function isStrange(rule, scan, [first, end], least) {
    // As they were written: a foreign word may be one slip away from one of ours.
    const written = scan.text.tokens
      .slice(first, end)
      .map((token) => scan.text.plain.slice(token.start, token.end));
    const words = written.filter((word) => !playbook.isNumber(word));
    if (words.length < least) return false;
    return words.filter((word) => rule.known.has(word)).length * 100 < rule.share * words.length;
  }

  const shapeKinds = [
    ["length", length],
    ["blank", blank],
    ["platform-limit", platformLimit],
    ["shouting", shouting],
    ["reading-level", readingLevel],
    ["sameness", sameness],
    ["language", language],
  ];

  Object.assign(playbook, { shapeKinds, readingGrade });
})();
