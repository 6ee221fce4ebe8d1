// Repairs: for each finding, words to put in place of its sentence, checked before they are offered.
// Twin: playbook/work/repair.py. Tried in this order: the sentence with its swaps made; another sentence in its place,
// which is what the rule says instead; nothing in its place, where the draft says as much already.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  const LEVELS = ["tip", "ask", "stop"];
  // Sentences of one text that get a repair at once: those mended first bring the others up.
  const MOST_REPAIRED = 200;

  function hurts(finding, own) {
    return own.has(finding.rule) || (finding.level !== "tip" && finding.group !== "shape");
  }

  /** Return what checks texts as a checker does, and gives each finding its repair where there is one. */
  function makeRepairer(checker) {
    const compiled = checker.compiled;
    const modes = new Map(compiled.rules.map((rule) => [rule.id, rule.repair]));
    // What the rules say instead, and what they find in it: few texts, needed again and again.
    const toldOf = new Map();
    const passed = new Map();
    // What was found in the offers for the last text, and in those for this one: a key changes one sentence, and the
    // offers for all others stay. With the next text those that are not needed any more are forgotten.
    let lately = new Map();
    let now = new Map();
    let lastAsked = "";

    function sentences(instead) {
      if (!toldOf.has(instead)) {
        toldOf.set(instead, playbook.sentencesOf(playbook.scan(compiled, instead)));
      }
      return toldOf.get(instead);
    }

    // What the rules say instead, first what takes a turn of the sentence: regret answers for regret.
    function insteadOf(draft, wound) {
      const turns = playbook.turnsOf(draft, wound);
      const findings = wound.found.map(([finding]) => finding);
      findings.sort((one, other) => LEVELS.indexOf(other.level) - LEVELS.indexOf(one.level));
      const own = [...new Set(findings.map((finding) => finding.say_instead))];
      const alike = own.filter((instead) =>
        sentences(instead).some((one) => [...one.turns].some((turn) => turns.has(turn))),
      );
      const plain = compiled.turns.filter(([name]) => turns.has(name)).map(([, say]) => say);
      const ours = plain.length > 0 && alike.length === 0 ? [plain.join(" ")] : [];
      return [...new Set([...alike, ...ours, ...own])];
    }

    // What may take a sentence's place, and whether it is a text of ours. None of it means: take it out.
    function inPlace(draft, wound) {
      const swapped = playbook.withSwaps(draft, wound);
      const offers = [];
      if (swapped) {
        const words = playbook.readText(swapped, compiled.tables).tokens.map((token) => token.word);
        const isSaid = wound.rest.full > 0 && wound.rest.says(words.join(" "));
        offers.push([isSaid ? "" : swapped, false]);
      }
      for (const instead of insteadOf(draft, wound)) {
        const news = wound.rest.newsIn(sentences(instead));
        // Taken out only where a sentence stays; else said again.
        offers.push([news || wound.rest.full > 0 ? news : instead, true]);
      }
      if (wound.rest.full > 0) offers.push(["", true]);
      return offers;
    }

    // What may come behind a sentence.
    function behind(draft, wound) {
      const news = wound.found.map(([finding]) => draft.all.newsIn(sentences(finding.say_instead)));
      return news.filter((words) => words !== "").map((words) => [words, true]);
    }

    // What was found is gone, and nothing has come, in the sentence with other words in its place.
    function passes(draft, wound, words, asked, isOurs) {
      const [review, profile] = asked;
      const isAlone = !wound.before && !wound.after && !review;
      const found =
        isAlone && isOurs ? foundInOurs(words, profile) : foundLately(around(wound, words), asked);
      const start = Array.from(wound.before).length;
      const end = start + Array.from(words).length;
      const own = new Set(wound.found.map(([finding]) => finding.rule));
      const touches = (finding) => finding.start < end && finding.end > start;
      return !found.some(
        (finding) => hurts(finding, own) && (touches(finding) || !draft.rules.has(finding.rule)),
      );
    }

    function around(wound, words) {
      return wound.before + words + wound.after;
    }

    function foundInOurs(words, profile) {
      const key = `${profile} ${words}`;
      if (!passed.has(key)) passed.set(key, checker.check(words, null, profile));
      return passed.get(key);
    }

    function foundLately(text, asked) {
      if (!now.has(text)) now.set(text, lately.get(text) || checker.check(text, ...asked));
      return now.get(text);
    }

    // Whoever asks otherwise, for another profile say, gets other answers.
    function begin(asked) {
      const wanted = JSON.stringify(asked);
      lately = wanted === lastAsked ? now : new Map();
      now = new Map();
      lastAsked = wanted;
    }

    // The first offer that mends the sentence and hurts nothing.
    function repairOf(draft, wound, mode, asked) {
      if (mode === "never") return null;
      const isBehind = mode === "behind";
      const offers = isBehind ? behind(draft, wound) : inPlace(draft, wound);
      const offer = offers.find(([words, isOurs]) => !words || passes(draft, wound, words, asked, isOurs));
      return offer ? playbook.repairWith(draft, wound, offer[0], isBehind) : null;
    }

    function check(text, review = null, profile = "standard", platform = null, earlier = []) {
      const asked = [review, profile, platform, earlier];
      begin(asked);
      const [placed, scan] = checker.look(text, ...asked);
      if (placed.length === 0) return [];
      const draft = playbook.readDraft(compiled, scan, placed);
      const keys = placed.map(([finding, span]) =>
        [modes.get(finding.rule), ...playbook.sentencesAt(draft, span)].join(" "),
      );
      const groups = new Map();
      keys.forEach((key, place) => {
        if (!groups.has(key)) groups.set(key, []);
        groups.get(key).push(placed[place]);
      });
      const repairs = new Map();
      for (const [key, found] of [...groups].slice(0, MOST_REPAIRED)) {
        const [mode, first, end] = key.split(" ");
        const wound = playbook.woundOf(draft, Number(first), Number(end), found);
        repairs.set(key, repairOf(draft, wound, mode, asked));
      }
      return placed.map(([finding], place) => {
        const repair = repairs.get(keys[place]);
        return !repair ? finding : { ...finding, repair };
      });
    }

    return { check };
  }

  Object.assign(playbook, { makeRepairer });
})();
