// What a word is to the graphs: a known word is itself, all others are alike; and whether it may be a name.
// Twin: playbook/work/symbols.py. No word holds one of the marks that stand for a kind of word here.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  const NAME = "^";
  const NUMBER = "#";
  const PAST = "+";
  const OTHER = "";

  const SHORTEST_PAST = 5;

  /** Return what turns words to symbols, and symbols back to a word and the built-in pieces that it is. */
  function makeAlphabet({ known, common, notPast }) {
    const isPast = (word) => word.length >= SHORTEST_PAST && word.endsWith("ed") && !notPast.has(word);

    function kind(word) {
      if (playbook.isNumber(word)) return NUMBER;
      return isPast(word) ? PAST : OTHER;
    }

    // A word with a capital that is not common and stands in no title.
    function isName(token, text) {
      const isSpecial = token.capital && !common.has(token.word) && !playbook.isNumber(token.word);
      return isSpecial && !text.titled.has(token.sentence);
    }

    function symbols(text) {
      return text.tokens.map((token) => {
        const symbol = known.has(token.word) ? token.word : kind(token.word);
        return isName(token, text) ? NAME + symbol : symbol;
      });
    }

    function read(symbol) {
      const word = wordOf(symbol);
      if (word === NUMBER || playbook.isNumber(word)) return [word, ["number"]];
      const named = word === symbol ? [] : ["name"];
      return [word, word === PAST || isPast(word) ? [...named, "past"] : named];
    }

    return { symbols, read };
  }

  /** Return the word, or the mark of its kind, that a symbol stands for. */
  function wordOf(symbol) {
    return symbol.startsWith(NAME) ? symbol.slice(NAME.length) : symbol;
  }

  Object.assign(playbook, { makeAlphabet, wordOf });
})();
