// The walk over the word graphs, each step worked out when it is first taken and then kept.
// Twin: playbook/work/states.py, which says why. `walk` in graph.js says what has to be found.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  const GAP_WORDS = 3;
  // Steps to keep: ten thousand replies take 250,000, some tens of megabytes.
  const MOST_KEPT = 400_000;
  // What stands in a place instead of a piece's state: the walk is at the node itself, before a word of its own.
  const AT_NODE = -1;

  /** Return the states reached so far, and a way to have one for what has no other like it. */
  function makeStates() {
    const states = [];
    const known = new Map();
    const keyOf = (nodes, more) => `${[...nodes].sort(byNumber).join()} ${[...more].sort().join()}`;

    /** Return the state of a key; `fill` is called for a new one. By symbol, `next` is the state that comes next. */
    function stateOf(nodes, more, fill) {
      const key = keyOf(nodes, more);
      if (known.has(key)) return known.get(key);
      const state = {
        number: states.length,
        next: new Map(),
        ends: [],
        places: [],
        isLast: false,
        gaps: [],
      };
      known.set(key, state);
      states.push(state);
      fill(state);
      return state;
    }

    return { states, stateOf };
  }

  const byNumber = (one, other) => one - other;

  function endsOf(graph, names, nodes) {
    return [...nodes].flatMap((number) => graph[number].e.map((end) => names[end]));
  }

  /** Return the steps within pieces. A place is a node of the pieces' graph; it has no gaps. */
  function pieceSteps(graph, names, alphabet) {
    const { states, stateOf } = makeStates();
    const onward = onwardFrom(graph, names);
    const start = state(new Set([0]), []);

    function state(nodes, builtIn) {
      return stateOf(nodes, builtIn, (made) => {
        made.ends = [...new Set([...builtIn, ...endsOf(graph, names, nodes)])];
        made.places = [...nodes];
        made.leadsTo = new Set(made.places.flatMap((number) => [...onward(number)]));
        made.isLast = made.leadsTo.size === 0;
      });
    }

    function after(from, symbol) {
      const [word, builtIn] = alphabet.read(symbol);
      const reached = new Set();
      for (const number of from.places) {
        const node = graph[number];
        if (node.w.has(word)) reached.add(node.w.get(word));
        for (const name of builtIn) if (node.p.has(name)) reached.add(node.p.get(name));
      }
      const own = from === start ? builtIn : [];
      return reached.size > 0 || own.length > 0 ? state(reached, own) : null;
    }

    return { start, states, after, count: 0 };
  }

  // The pieces that end somewhere behind a node.
  function onwardFrom(graph, names) {
    const known = new Map();
    function onward(number) {
      if (!known.has(number)) {
        const nodes = [...graph[number].w.values(), ...graph[number].p.values()];
        const ends = endsOf(graph, names, nodes);
        known.set(number, new Set([...ends, ...nodes.flatMap((node) => [...onward(node)])]));
      }
      return known.get(number);
    }
    return onward;
  }

  /** Return the steps within phrases. A place is a node of their graph and, within a piece, the number of the piece's state. */
  function phraseSteps(graph, names, pieces) {
    const { states, stateOf } = makeStates();
    const start = state(new Set([0]), []);

    // What is under way is given as texts, which a set can tell apart.
    function state(nodes, underWay) {
      return stateOf(nodes, underWay, (made) => {
        const going = [...underWay].map((place) => place.split(":").map(Number));
        made.ends = [...new Set(endsOf(graph, names, nodes))];
        made.places = [...[...nodes].flatMap(ownPlaces), ...going];
        made.isLast = made.places.length === 0;
        const behind = new Map();
        for (const [node, most] of [...nodes].flatMap((number) => gapsAt(graph, number, 0))) {
          behind.set(most, [...(behind.get(most) || []), node]);
        }
        made.gaps = [...behind].map(([most, onto]) => [gapState(new Set(onto)), most]);
      });
    }

    // The state behind a gap. A gap that opens right there counts to the first: see gapsAt.
    function gapState(nodes) {
      return stateOf(nodes, ["gap"], (made) => {
        made.places = [...nodes].flatMap(ownPlaces);
      });
    }

    // Where a walk stands that has reached a node: before a word, before a piece, or both.
    function ownPlaces(number) {
      const { w, p } = graph[number];
      const word = w.size > 0 ? [[number, AT_NODE]] : [];
      return p.size > 0 ? [...word, [number, pieces.start.number]] : word;
    }

    function after(from, symbol) {
      const word = playbook.wordOf(symbol);
      const reached = new Set();
      const underWay = new Set();
      for (const [number, place] of from.places) {
        const node = graph[number];
        if (place !== AT_NODE) {
          throughPiece(number, nextOf(pieces, pieces.states[place], symbol), reached, underWay);
        } else if (node.w.has(word)) {
          reached.add(node.w.get(word));
        }
      }
      return reached.size > 0 || underWay.size > 0 ? state(reached, underWay) : null;
    }

    function throughPiece(number, piece, reached, underWay) {
      if (piece === null) return;
      const ways = graph[number].p;
      for (const name of piece.ends) if (ways.has(name)) reached.add(ways.get(name));
      for (const name of ways.keys()) {
        if (!piece.leadsTo.has(name)) continue;
        underWay.add(`${number}:${piece.number}`);
        return;
      }
    }

    return { start, states, after, count: 0 };
  }

  // What stands behind the gap at a node, and behind the gap right behind that one: the two add up.
  function gapsAt(graph, number, skipped) {
    const behind = graph[number].g;
    if (behind === undefined) return [];
    const most = skipped + GAP_WORDS;
    return [[behind, most], ...gapsAt(graph, behind, most)];
  }

  function nextOf(steps, state, symbol) {
    let next = state.next.get(symbol);
    if (next !== undefined) return next;
    next = steps.after(state, symbol);
    state.next.set(symbol, next);
    steps.count += 1;
    return next;
  }

  function walkAll(steps, symbols, sentences) {
    const hits = [];
    const walks = [];
    for (const [begin, end] of sentences) {
      for (let first = begin; first < end; first += 1) walks.push([first, first, end, steps.start]);
    }
    const seen = new Set();
    // The list grows while it is read: behind a gap, each way goes on as a walk of its own.
    for (const walk of walks) walkOne(steps, symbols, walk, hits, seen, walks);
    return hits;
  }

  function walkOne(steps, symbols, [first, begun, end, reached], hits, seen, walks) {
    let state = reached;
    for (let at = begun; state !== null; at += 1) {
      if (state.ends.length > 0) hits.push([state.ends, first, at]);
      for (const [gap, most] of state.gaps) {
        const last = Math.min(at + most + 1, end);
        for (let onto = at; onto < last; onto += 1) {
          later(first, onto, end, nextOf(steps, gap, symbols[onto]), seen, walks);
        }
      }
      if (at === end || state.isLast) return;
      state = nextOf(steps, state, symbols[at]);
    }
  }

  // Each once, however many gaps lead there.
  function later(first, onto, end, state, seen, walks) {
    if (state === null) return;
    const key = `${first} ${onto} ${state.number}`;
    if (seen.has(key)) return;
    seen.add(key);
    walks.push([first, onto + 1, end, state]);
  }

  /** Return both walks over one text after another: which pieces stand in it, then which phrases. */
  function makeWalks(compiled) {
    const alphabet = playbook.makeAlphabet(compiled);
    let pieces = null;
    let phrases = null;

    function forget() {
      pieces = pieceSteps(compiled.pieceGraph, compiled.pieces, alphabet);
      phrases = phraseSteps(compiled.graph, compiled.signals, pieces);
    }

    // Texts without end would fill the memory.
    function makeRoom() {
      if (pieces.count + phrases.count > MOST_KEPT) forget();
    }

    forget();
    return {
      alphabet,
      makeRoom,
      pieces: (symbols, sentences) => walkAll(pieces, symbols, sentences),
      phrases: (symbols, sentences) => walkAll(phrases, symbols, sentences),
    };
  }

  Object.assign(playbook, { makeWalks });
})();
