// The check: a text in, findings out. Scan finds signals, kinds turn them to spans, judge gives each its level.
// Twin: playbook/work/check.py. Nothing here keeps, sends or shows a text.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  const LEVELS = ["tip", "ask", "stop"];

  /** Return the compiled rules ready for use: maps for objects, patterns for their sources. */
  function readCompiled(compiled) {
    const patterns = (sources) => sources.map((source) => new RegExp(source, "g"));
    const identifiers = {};
    for (const [name, sources] of Object.entries(compiled.identifiers)) identifiers[name] = patterns(sources);
    return {
      tables: playbook.readTables(compiled.text),
      signals: compiled.signals,
      graph: playbook.readGraph(compiled.graph),
      pieces: compiled.pieces,
      pieceGraph: playbook.readGraph(compiled.piece_graph),
      common: new Set(compiled.common),
      notPast: new Set(compiled.not_past),
      mistyped: compiled.mistyped,
      known: knownWords([compiled.graph, compiled.piece_graph]),
      identifiers,
      blanks: patterns(compiled.blanks),
      shouts: patterns(compiled.shouts),
      limits: new Map(Object.entries(compiled.limits)),
      weights: playbook.readWeights(compiled.weights),
      rules: compiled.rules.map((rule) => ({ ...rule, known: new Set(rule.known || []) })),
      swaps: compiled.swaps,
      swapGraph: playbook.readGraph(compiled.swap_graph),
      turns: compiled.turns,
    };
  }

  function knownWords(graphs) {
    return new Set(graphs.flatMap((graph) => graph.flatMap((node) => Object.keys(node.w || {}))));
  }

  function joined(spans) {
    const inOrder = [...spans].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    const result = [];
    for (const [start, end] of inOrder) {
      const last = result[result.length - 1];
      if (last && start < last[1]) last[1] = Math.max(end, last[1]);
      else if (!last || start !== last[0] || end !== last[1]) result.push([start, end]);
    }
    return result;
  }

  function message(rule, scan) {
    const most = rule.most === undefined ? "" : String(rule.most);
    const { message: words } = rule;
    const graded = words.includes("{grade}")
      ? words.replaceAll("{grade}", String(playbook.readingGrade(scan)))
      : words;
    return graded.replaceAll("{count}", String(scan.text.tokens.length)).replaceAll("{most}", most);
  }

  function judged(rule, span, scan, profile) {
    const [start, end] = playbook.writtenSpan(scan.text, span[0], span[1]);
    const found = scan.text.written.slice(start, end).join("");
    return {
      rule: rule.id,
      group: rule.group,
      level: rule.levels[profile],
      start,
      end,
      text: found,
      message: message(rule, scan),
      say_instead: rule.say_instead,
    };
  }

  // What is said of what was marked: a rule that yields is silent where another said as much or more.
  function spoken(compiled, seen, profile) {
    const levelOf = (rule) => LEVELS.indexOf(rule.levels[profile]);
    const inTurn = compiled.rules.filter((rule) => !rule.silent);
    const isLearned = (rule) => (rule.kind === "learned" ? 1 : 0);
    inTurn.sort(
      (one, other) =>
        one.yields - other.yields || levelOf(other) - levelOf(one) || isLearned(one) - isLearned(other),
    );
    const said = new Map();
    return inTurn.flatMap((rule) => {
      const saidAt = (at) => (said.has(at) ? said.get(at) : -1);
      const places = seen.marked.get(rule.id).map((span) => [span, playbook.sentenceAt(seen.text, span[0])]);
      const heard = places.filter(([, at]) => !(rule.yields && saidAt(at) >= levelOf(rule)));
      if (rule.group !== "shape") {
        for (const [, at] of heard) said.set(at, Math.max(levelOf(rule), saidAt(at)));
      }
      return heard.map(([span]) => [rule, span]);
    });
  }

  /** Return a checker by one set of compiled rules; `platform` is an id, `earlier` texts. Its findings' offsets count code points of the text. */
  function makeChecker(source) {
    const compiled = readCompiled(source);
    // What `check` returns, each finding with its place in the normalised text, and the scan behind it all.
    const look = (text, review = null, profile = "standard", platform = null, earlier = []) => {
      const seen = playbook.scan(compiled, text);
      const given = {
        review: review ? playbook.scan(compiled, review) : null,
        earlier: earlier.map((one) => playbook.readText(one, compiled.tables)),
        limit: compiled.limits.get(platform),
      };
      for (const rule of compiled.rules) {
        seen.marked.set(rule.id, joined(playbook.kinds.get(rule.kind)(rule, seen, given)));
      }
      const placed = spoken(compiled, seen, profile).map(([rule, span]) => [
        judged(rule, span, seen, profile),
        span,
      ]);
      placed.sort(([one], [other]) => one.start - other.start || one.end - other.end);
      return [placed, seen];
    };
    const check = (...asked) => look(...asked)[0].map(([finding]) => finding);
    return { check, look, compiled };
  }

  /** Return the highest level among the findings, or clear, which only means that no rule fired. */
  function verdict(findings) {
    const highest = Math.max(-1, ...findings.map((finding) => LEVELS.indexOf(finding.level)));
    return highest < 0 ? "clear" : LEVELS[highest];
  }

  Object.assign(playbook, { makeChecker, verdict });
})();
