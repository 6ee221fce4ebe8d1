// Which rules have anything to look at in a text: most find nothing unless one of their signals or shapes is there.
// Twin: playbook/work/awake.py.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});

  // By kind, the signals without all of which it marks nothing. Kinds that are not here look at every text.
  const WOKEN_BY = new Map([
    ["phrases", ["phrases", "phrases_beside"]],
    ["identifier", ["phrases", "phrases_beside"]],
    ["missing", ["when"]],
    ["closed-world", ["about"]],
  ]);

  /** Return what tells the rules that may mark something in a text, in their order. */
  function makeAwake({ rules, needs }) {
    const always = [];
    const bySignal = new Map();
    const byNeed = new Map();
    rules.forEach((rule, place) => {
      const parts = WOKEN_BY.get(rule.kind);
      if (parts === undefined) always.push(place);
      for (const part of parts || []) bySignal.set(`${rule.id} ${part}`, place);
      for (const name of rule.kind === "identifier" ? rule.of : []) {
        const [need] = needs.get(name);
        byNeed.set(need, [...(byNeed.get(need) || []), place]);
      }
    });
    return (scan) => {
      const awake = new Set(always);
      for (const name of scan.found.keys()) if (bySignal.has(name)) awake.add(bySignal.get(name));
      for (const [need, places] of byNeed) {
        if (playbook.holds(scan, need)) for (const place of places) awake.add(place);
      }
      return [...awake].sort((one, other) => one - other).map((place) => rules[place]);
    };
  }

  Object.assign(playbook, { makeAwake });
})();
