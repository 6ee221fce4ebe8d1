// The list under the draft: what was found, why it matters, and what to do: a repair where there is one, else other words.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  const HARDEST_FIRST = ["stop", "ask", "tip"];
  let described = 0;
  // By card: the finding it shows, with the places where its words stand now.
  const stands = new WeakMap();
  const MOST = 100; // findings shown at once: more helps nobody and makes typing slow

  /** Return how many findings there are of each level, in words, hardest first. */
  function counts(findings) {
    return HARDEST_FIRST.map((level) => [level, findings.filter((finding) => finding.level === level).length])
      .filter(([, count]) => count > 0)
      .map(([level, count]) => playbook.label(`count-${level}`, { count }))
      .join(", ");
  }

  /** Show the findings by level, the hardest hundred at most. `repair` and `show` act on the draft. */
  function showFindings(place, findings, { repair, show }) {
    const ordered = HARDEST_FIRST.flatMap((level) => findings.filter((finding) => finding.level === level));
    const shown = ordered.slice(0, MOST);
    const parts = HARDEST_FIRST.flatMap((level) => {
      const found = shown.filter((finding) => finding.level === level);
      if (found.length === 0) return [];
      return [titlePart(level), ...found.map((finding) => cardPart(finding, repair, show))];
    });
    const more = ordered.length - shown.length;
    if (more > 0) parts.push(morePart(more));
    playbook.refill(place, parts).forEach((node, at) => {
      if (parts[at].finding) stands.set(node, parts[at].finding);
    });
  }

  function titlePart(level) {
    const { element, label } = playbook;
    const name = () => element("span", `level level--${level}`, label(`level-${level}`));
    const make = () => element("h2", "findings__title", name(), ` ${label(`level-${level}-means`)}`);
    return { key: level, make };
  }

  function morePart(count) {
    const { element, label } = playbook;
    return {
      key: `more ${count}`,
      make: () => element("p", "findings__more", label("findings-more", { count })),
    };
  }

  // A card that is kept may have moved with its words: all of a finding but its places makes the key.
  function cardPart(finding, repair, show) {
    const { rule, level, text, message, repair: offer } = finding;
    const key = JSON.stringify([
      rule,
      level,
      text,
      message,
      offer && [offer.text, offer.start === offer.end],
    ]);
    return { key, finding, make: () => card(finding, repair, show) };
  }

  function card(finding, repair, show) {
    const { element } = playbook;
    const made = element(
      "div",
      `finding finding--${finding.level}`,
      found(finding),
      element("p", "finding__message", finding.message),
      finding.repair === undefined ? instead(finding) : preview(finding.repair),
      moves(
        finding,
        (pressed) => repair(stands.get(made), pressed),
        () => show(stands.get(made)),
      ),
      why(finding),
    );
    describe(made);
    return made;
  }

  // Many buttons say the same: what each would do is read out with it.
  function describe(made) {
    const press = made.querySelector("[data-repair]");
    if (!press) return;
    const told = made.querySelector(".finding__instead");
    described += 1;
    told.id = `repair-${described}`;
    press.setAttribute("aria-describedby", told.id);
  }

  function found(finding) {
    const { element } = playbook;
    return element("p", "finding__found", element("mark", `mark mark--${finding.level}`, finding.text));
  }

  function instead(finding) {
    const { element, label } = playbook;
    return element(
      "p",
      "finding__instead",
      `${label("say-instead")} `,
      element("q", "", finding.say_instead),
    );
  }

  /** Show what the draft's sentence would read. */
  function preview(repair) {
    const { element, label } = playbook;
    if (repair.text === "") return element("p", "finding__instead", label("repair-removes"));
    const words = element("q", "", repair.text.trim());
    const lead = label(repair.start === repair.end ? "repair-adds" : "repair-reads");
    return element("p", "finding__instead", `${lead} `, words);
  }

  function labelOf(repair) {
    if (repair.text === "") return playbook.label("repair-remove");
    return playbook.label(repair.start === repair.end ? "repair-add" : "repair-use");
  }

  function moves(finding, repair, show) {
    const { button, element, label } = playbook;
    const row = element("p", "finding__moves");
    if (finding.repair !== undefined) {
      const press = button("button button--small", labelOf(finding.repair), () => repair(press));
      press.dataset.repair = "";
      row.append(press);
    }
    row.append(button("button button--quiet button--small", label("finding-show"), show));
    return row;
  }

  function why(finding) {
    const { element, label } = playbook;
    const more = element("a", "", label("finding-rule"));
    more.href = `rules/${finding.rule}.html`;
    const reason = element("p", "", `${playbook.data.why[finding.rule]} `, more);
    // Two offers side by side confuse: where there is a repair, the other words wait in here.
    const other = finding.repair === undefined ? null : instead(finding);
    return element("details", "finding__why", element("summary", "", label("finding-why")), reason, other);
  }

  Object.assign(playbook, { counts, showFindings });
})();
