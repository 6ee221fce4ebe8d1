// The marks behind the words one types: a text in runs, each with the hardest level that marks it.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  const LEVELS = ["tip", "ask", "stop"];

  /** Return the text in runs of {text, level}; level is null for words no rule marks. */
  function runs(text, findings) {
    const units = playbook.codeUnits(text);
    // How many marks of each level open and close at an edge; one walk over the edges, however many marks there are.
    const none = () => LEVELS.map(() => 0);
    const turns = new Map([
      [0, none()],
      [text.length, none()],
    ]);
    const turn = (edge, level, by) => {
      if (!turns.has(edge)) turns.set(edge, none());
      turns.get(edge)[LEVELS.indexOf(level)] += by;
    };
    for (const finding of findings) {
      turn(units[finding.start], finding.level, 1);
      turn(units[finding.end], finding.level, -1);
    }
    const edges = [...turns.keys()].sort((one, other) => one - other);
    const open = LEVELS.map(() => 0);
    return edges.slice(0, -1).map((from, place) => {
      turns.get(from).forEach((by, level) => (open[level] += by));
      const hardest = open.findLastIndex((count) => count > 0);
      return { text: text.slice(from, edges[place + 1]), level: hardest < 0 ? null : LEVELS[hardest] };
    });
  }

  /** Paint a text's marks into the layer behind it. */
  function paintMarks(layer, text, findings) {
    const pieces = runs(text, findings).map((run) => ({
      key: `${run.level} ${run.text}`,
      make: () =>
        run.level
          ? playbook.element("mark", `mark mark--${run.level}`, run.text)
          : document.createTextNode(run.text),
    }));
    // A text box shows a last empty line; a plain layer only does so with something on it.
    playbook.refill(layer, [...pieces, { key: "end", make: () => document.createTextNode("\u200b") }]);
  }

  Object.assign(playbook, { runs, paintMarks });
})();
