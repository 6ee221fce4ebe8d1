// The check: a text in, findings out. Scan finds signals, kinds turn them to spans, judge gives each its level.
// Twin: playbook/work/check.py. Nothing here keeps, sends or shows a text.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  const LEVELS = ["tip", "ask", "stop"];
  const PROFILES = ["standard", "strict", "part2"];

  /** Return the compiled rules ready for use: maps for objects, patterns for their sources. */
  function readCompiled(compiled) {
    const patterns = (sources) => sources.map((source) => new RegExp(source, "g"));
    const identifiers = {};
    for (const [name, sources] of Object.entries(compiled.identifiers)) identifiers[name] = patterns(sources);
    const known = knownWords([compiled.graph, compiled.piece_graph]);
    const read = {
      tables: playbook.readTables(compiled.text),
      signals: compiled.signals,
      graph: playbook.readGraph(compiled.graph),
      pieces: compiled.pieces,
      pieceGraph: playbook.readGraph(compiled.piece_graph),
      common: new Set(compiled.common),
      notPast: new Set(compiled.not_past),
      mistypedByLetter: playbook.byLetter(compiled.mistyped),
      known,
      identifiers,
      blanks: patterns(compiled.blanks),
      shouts: patterns(compiled.shouts),
      needs: readNeeds(compiled.needs),
      limits: new Map(Object.entries(compiled.limits)),
      weights: playbook.readWeights(compiled.weights),
      rules: compiled.rules.map((rule) => ({
        ...rule,
        known: new Set((rule.known || []).filter(isNoNumber)),
      })),
      swaps: compiled.swaps,
      swapGraph: playbook.readGraph(compiled.swap_graph),
      turns: compiled.turns,
    };
    return { ...read, walks: playbook.makeWalks(read) };
  }

  const isNoNumber = (word) => !playbook.isNumber(word);

  // One pattern for each need, however many names have it: what is asked once need not be asked again.
  function readNeeds(needs) {
    const made = new Map();
    const patternOf = (source) => {
      if (!made.has(source)) made.set(source, new RegExp(source));
      return made.get(source);
    };
    return new Map(Object.entries(needs).map(([name, sources]) => [name, sources.map(patternOf)]));
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

  function mark(rule, seen, given) {
    const marks = playbook.kinds.get(rule.kind)(rule, seen, given);
    if (marks.length > 0) seen.marked.set(rule.id, joined(marks));
  }

  const levelOf = (rule, profile) => LEVELS.indexOf(rule.levels[profile]);

  // What is said of what was marked: a rule that yields is silent where another said as much or more.
  function spoken(speaking, last, seen, given, profile) {
    const said = new Map();
    const saidAt = (at) => (said.has(at) ? said.get(at) : -1);
    return speaking.flatMap((rule) => {
      const level = levelOf(rule, profile);
      if (last.has(rule.id)) {
        seen.settled = new Set([...said.keys()].filter((at) => saidAt(at) >= level));
        mark(rule, seen, given);
      }
      const marks = seen.marked.get(rule.id) || [];
      const places = marks.map((span) => [span, playbook.sentenceAt(seen.text, span[0])]);
      const heard = places.filter(([, at]) => !(rule.yields && saidAt(at) >= level));
      if (rule.group !== "shape") {
        for (const [, at] of heard) said.set(at, Math.max(level, saidAt(at)));
      }
      return heard.map(([span]) => [rule, span]);
    });
  }

  // The rules that speak, in the order in which they do: plain ones first, then by level; what was learned comes last.
  function inTurn(rules, profile) {
    const isLearned = (rule) => (rule.kind === "learned" ? 1 : 0);
    return rules
      .filter((rule) => !rule.silent)
      .sort(
        (one, other) =>
          one.yields - other.yields ||
          levelOf(other, profile) - levelOf(one, profile) ||
          isLearned(one) - isLearned(other),
      );
  }

  // The rules that weigh only sentences of which no other says as much: weighing is the dearest of all. They have to
  // yield, and no rule may lean on what they mark.
  function askedLast(rules) {
    const leanedOn = new Set(rules.flatMap((rule) => [...rule.beside, ...rule.touching]));
    const weighing = rules.filter((rule) => rule.kind === "learned" && rule.yields).map((rule) => rule.id);
    return new Set(weighing.filter((ruleId) => !leanedOn.has(ruleId)));
  }

  /** Return a checker by one set of compiled rules; `platform` is an id, `earlier` texts. Its findings' offsets count code points of the text. */
  function makeChecker(source) {
    const compiled = readCompiled(source);
    const awake = playbook.makeAwake(compiled);
    const last = askedLast(compiled.rules);
    const speaking = new Map(PROFILES.map((profile) => [profile, inTurn(compiled.rules, profile)]));
    // What `check` returns, each finding with its place in the normalised text, and the scan behind it all.
    const look = (text, review = null, profile = "standard", platform = null, earlier = []) => {
      const seen = playbook.scan(compiled, text);
      const given = {
        review: review ? playbook.scan(compiled, review) : null,
        earlier: earlier.map((one) => playbook.readText(one, compiled.tables)),
        limit: compiled.limits.get(platform),
      };
      for (const rule of awake(seen)) if (!last.has(rule.id)) mark(rule, seen, given);
      const placed = spoken(speaking.get(profile), last, seen, given, profile).map(([rule, span]) => [
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
