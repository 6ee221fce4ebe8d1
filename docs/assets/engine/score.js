// Sentences as signs to be weighed: the words, pairs and pieces in each. Judging is done elsewhere.
// Twin: playbook/work/score.py. A word holds no space, "<" or "+", so that no sign can be taken for another.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  const SHORT = 5;
  const LONG = 18;
  const ENDINGS = ["ed", "ing", "s"];
  const SHORTEST_WITH_ENDING = 5;

  /** Return the weights files by name, with maps for objects, so that "constructor" is only a word. */
  function readWeights(files) {
    const read = ([name, file]) => [
      name,
      { bias: file.bias, weights: new Map(Object.entries(file.weights)) },
    ];
    return new Map(Object.entries(files).map(read));
  }

  /** Return the signs of one sentence. What touches an excused word gives none. */
  function signs(scan, [first, end], excused) {
    const found = new Set();
    let counted = 0;
    for (let at = first; at < end; at += 1) {
      if (excused.has(at)) continue;
      counted += 1;
      addWord(scan.text.tokens[at].word, found);
      if (at + 1 < end && !excused.has(at + 1)) {
        found.add(`${scan.text.tokens[at].word} ${scan.text.tokens[at + 1].word}`);
      }
      addPieces(scan, at, excused, found);
    }
    if (counted < SHORT) found.add("+short");
    if (counted > LONG) found.add("+long");
    return found;
  }

  function addPieces(scan, at, excused, found) {
    for (const [names, after] of scan.pieces[at]) {
      if (isTouched(at, after, excused)) continue;
      for (const name of names) found.add(`<${name}>`);
    }
  }

  function addWord(word, found) {
    found.add(word);
    if (word.length < SHORTEST_WITH_ENDING) return;
    for (const ending of ENDINGS) {
      if (word.endsWith(ending)) found.add(`+${ending}`);
    }
  }

  function isTouched(first, end, excused) {
    for (let at = first; at < end && excused.size > 0; at += 1) {
      if (excused.has(at)) return true;
    }
    return false;
  }

  /** Return what a sentence weighs by one weights file, in thousandths of a logit. */
  function score(scan, sentence, excused, name) {
    const { bias, weights } = scan.compiled.weights.get(name);
    let sum = bias;
    for (const sign of signs(scan, sentence, excused)) sum += weights.get(sign) || 0;
    return sum;
  }

  Object.assign(playbook, { readWeights, score });
})();
