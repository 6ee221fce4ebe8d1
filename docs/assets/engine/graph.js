// The walk over the word graph: all phrases of all rules at once, over the words of a text. Building it is Python's.
// Twin: playbook/nouns/graph.py.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  const GAP_WORDS = 3;

  /** Return the graph with maps for objects, so that a word such as "constructor" is only a word. */
  function readGraph(nodes) {
    const map = (steps) => new Map(Object.entries(steps || {}));
    return nodes.map((node) => ({ w: map(node.w), p: map(node.p), g: node.g, e: node.e || [] }));
  }

  /**
   * Return every phrase found as [signal, first word, word behind the last]. No hit crosses a sentence's end.
   * This is the plain way, node by node. A scan takes the same steps by states.js, which keeps them.
   */
  function walk(graph, tokens, pieces) {
    const hits = [];
    const [start] = graph;
    tokens.forEach((token, first) => {
      const isBegun = start.w.has(token.word) || pieces[first].some(([name]) => start.p.has(name));
      if (isBegun) walkFrom(graph, tokens, pieces, first, hits);
    });
    return hits;
  }

  function walkFrom(graph, tokens, pieces, first, hits) {
    const seen = new Set();
    const waiting = [[0, first]];
    while (waiting.length > 0) {
      const [number, at] = waiting.pop();
      const place = number * (tokens.length + 1) + at;
      if (seen.has(place)) continue;
      seen.add(place);
      const node = graph[number];
      for (const signal of node.e) hits.push([signal, first, at]);
      if (at === tokens.length || (at > first && tokens[at].parted === playbook.SENTENCE)) continue;
      step(node, tokens, pieces[at], at, waiting);
    }
  }

  function step(node, tokens, ends, at, waiting) {
    const after = node.w.get(tokens[at].word);
    if (after !== undefined) waiting.push([after, at + 1]);
    for (const [name, end] of ends) {
      if (node.p.has(name)) waiting.push([node.p.get(name), end]);
    }
    if (node.g === undefined) return;
    for (const skipped of gap(tokens, at)) waiting.push([node.g, at + skipped]);
  }

  function gap(tokens, at) {
    const lengths = [0];
    for (let skipped = 1; skipped <= GAP_WORDS; skipped += 1) {
      const isOver = at + skipped >= tokens.length || tokens[at + skipped].parted === playbook.SENTENCE;
      if (isOver) break;
      lengths.push(skipped);
    }
    return lengths;
  }

  Object.assign(playbook, { readGraph, walk });
})();
