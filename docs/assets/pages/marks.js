// The marks behind the words one types: a text in runs, each with the hardest level that marks it.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  const LEVELS = ["tip", "ask", "stop"];

  /** Return the text in runs of {text, level}; level is null for words no rule marks. */
  function runs(text, findings) {
    const units = playbook.codeUnits(text);
    const spans = findings.map((finding) => ({
      ...finding,
      from: units[finding.start],
      to: units[finding.end],
    }));
    const edges = [...new Set([0, text.length, ...spans.flatMap((span) => [span.from, span.to])])];
    edges.sort((one, other) => one - other);
    return edges.slice(0, -1).map((from, place) => {
      const to = edges[place + 1];
      const over = spans.filter((span) => span.from <= from && to <= span.to);
      const hardest = Math.max(-1, ...over.map((span) => LEVELS.indexOf(span.level)));
      return { text: text.slice(from, to), level: hardest < 0 ? null : LEVELS[hardest] };
    });
  }

  /** Paint a text's marks into the layer behind it. */
  function paintMarks(layer, text, findings) {
    const pieces = runs(text, findings).map((run) =>
      run.level
        ? playbook.element("mark", `mark mark--${run.level}`, run.text)
        : document.createTextNode(run.text),
    );
    // A text box shows a last empty line; a plain layer only does so with something on it.
    layer.replaceChildren(...pieces, document.createTextNode("\u200b"));
  }

  Object.assign(playbook, { runs, paintMarks });
})();
