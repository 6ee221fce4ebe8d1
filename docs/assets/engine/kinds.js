// The kinds of rule: each takes a compiled rule and a scan and returns the stretches of normalised text it marks.
// Those that judge how a reply is built stand in shape-kinds.js. Twin: playbook/work/kinds.py.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  const { span, shaped, isCovered, notExcused, isAllExcused } = playbook;
  const MOST_NAME_WORDS = 3;
  const SHORTEST_ECHO = 4;
  const ENDINGS = ["'s", "ings", "ing", "ed", "es", "s"];

  function phrases(rule, scan) {
    const [anywhere, near] = ["phrases", "phrases_beside"].map((part) =>
      notExcused(rule, scan, playbook.found(scan, rule.id, part)).map((words) => span(scan, words)),
    );
    if (anywhere.length + near.length === 0) return [];
    return playbook.apart(scan, rule, [...anywhere, ...playbook.beside(scan, rule, near)]);
  }

  function identifier(rule, scan) {
    const places = shaped(rule.of, scan);
    if (places.length === 0) return phrases(rule, scan);
    const excused = playbook.excused(scan, rule.id);
    const spans = places.filter((one) => !isAllExcused(one, scan, excused));
    const leans = rule.beside.length + rule.touching.length + rule.beside_words.length > 0;
    const kept = playbook.apart(scan, rule, leans ? playbook.beside(scan, rule, spans) : spans);
    return [...kept, ...phrases(rule, scan)];
  }

  function greetingName(rule, scan) {
    const closed = new Set(playbook.found(scan, rule.id, "closings").map(([, end]) => end));
    const names = playbook
      .found(scan, rule.id, "greetings")
      .map(([, end]) => nameFrom(rule, scan, end, true));
    scan.text.tokens.forEach((token, at) => {
      if (token.parted === playbook.CLAUSE && token.capital && !closed.has(at))
        names.push(nameFrom(rule, scan, at, false));
    });
    const here = names.filter((name) => name !== null);
    return notExcused(rule, scan, here).map((words) => span(scan, words));
  }

  function echo(rule, scan, given) {
    if (!given.review) return [];
    const told = new Set(telling(rule, given.review).map(([, token]) => stem(token.word)));
    const hits = telling(rule, scan).filter(([, token]) => told.has(stem(token.word)));
    const words = hits.map(([at]) => [at, at + 1]);
    return notExcused(rule, scan, words).map((one) => span(scan, one));
  }

  function missing(rule, scan) {
    const isHeld = playbook.found(scan, rule.id, "phrases").length > 0 || shaped(rule.of, scan).length > 0;
    const calledFor = [...playbook.found(scan, rule.id, "when")];
    calledFor.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
    return isHeld ? [] : calledFor.slice(0, 1).map((words) => span(scan, words));
  }

  function closedWorld(rule, scan) {
    const tokens = scan.text.tokens;
    const harmless = new Set();
    for (const [first, end] of playbook.found(scan, rule.id, "harmless")) {
      for (let at = first; at < end; at += 1) harmless.add(at);
    }
    const pointing = playbook.found(scan, rule.id, "about").filter((words) => !isCovered(words, harmless));
    const withNext = pointing.map(([first, end]) => {
      const isJoined = end < tokens.length && tokens[end].parted === playbook.NO_BREAK;
      return [first, isJoined ? end + 1 : end];
    });
    return notExcused(rule, scan, withNext).map((words) => span(scan, words));
  }

  function learned(rule, scan) {
    const excused = playbook.excused(scan, rule.id);
    const isMarked = (sentence, number) =>
      !scan.settled.has(number) &&
      !isCovered(sentence, excused) &&
      playbook.score(scan, sentence, excused, rule.weights) >= rule.threshold;
    return scan.sentences.filter(isMarked).map((sentence) => span(scan, sentence));
  }

  function nameFrom(rule, scan, at, isGreeted) {
    const tokens = scan.text.tokens;
    let end = at;
    while (end < tokens.length && end - at < MOST_NAME_WORDS && mayBeName(rule, scan, at, end)) end += 1;
    if (end === at) return null;
    const isOver = end === tokens.length;
    if (isGreeted) {
      const isApart = isOver || tokens[end].parted !== playbook.NO_BREAK;
      return isApart || tokens[at].capital ? [at, end] : null;
    }
    const isLast = isOver || tokens[end].parted === playbook.SENTENCE;
    return isLast && tokens.slice(at, end).every((token) => token.capital) ? [at, end] : null;
  }

  function mayBeName(rule, scan, first, at) {
    const token = scan.text.tokens[at];
    const isJoined = at > first ? token.parted === playbook.NO_BREAK : token.parted !== playbook.SENTENCE;
    return isJoined && !playbook.isNumber(token.word) && !playbook.isWordOf(scan, at, rule.never);
  }

  function telling(rule, scan) {
    const isTelling = ([at, token]) =>
      (token.word.length >= SHORTEST_ECHO || playbook.isNumber(token.word)) &&
      !playbook.isWordOf(scan, at, rule.never);
    return scan.text.tokens.map((token, at) => [at, token]).filter(isTelling);
  }

  function stem(word) {
    const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_ECHO);
    return ending ? word.slice(0, -ending.length) : word;
  }

  const kinds = new Map([
    ["phrases", phrases],
    ["identifier", identifier],
    ["greeting-name", greetingName],
    ["echo", echo],
    ["missing", missing],
    ["closed-world", closedWorld],
    ["learned", learned],
    ...playbook.shapeKinds,
  ]);

  Object.assign(playbook, { kinds });
})();
