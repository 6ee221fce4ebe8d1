// The list under the draft: what was found, why it matters, what to write instead, and a repair where a rule offers one.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});
  const HARDEST_FIRST = ["stop", "ask", "tip"];
  const MOST = 100; // findings shown at once: more helps nobody and makes typing slow

  /** Return how many findings there are of each level, in words, hardest first. */
  function counts(findings) {
    return HARDEST_FIRST.map((level) => [level, findings.filter((finding) => finding.level === level).length])
      .filter(([, count]) => count > 0)
      .map(([level, count]) => playbook.label(`count-${level}`, { count }))
      .join(", ");
  }

  /** Show the findings by level, the hardest hundred at most. `replace` and `show` act on a finding's words in the draft. */
  function showFindings(place, findings, { replace, show }) {
    const { element, label } = playbook;
    const ordered = HARDEST_FIRST.flatMap((level) => findings.filter((finding) => finding.level === level));
    const shown = ordered.slice(0, MOST);
    const parts = HARDEST_FIRST.flatMap((level) => {
      const found = shown.filter((finding) => finding.level === level);
      if (found.length === 0) return [];
      const title = element(
        "h2",
        "findings__title",
        element("span", `level level--${level}`, label(`level-${level}`)),
        ` ${label(`level-${level}-means`)}`,
      );
      return [title, ...found.map((finding) => card(finding, replace, show))];
    });
    const more = ordered.length - shown.length;
    if (more > 0) parts.push(element("p", "findings__more", label("findings-more", { count: more })));
    place.replaceChildren(...parts);
  }

  function card(finding, replace, show) {
    const { element } = playbook;
    return element(
      "div",
      `finding finding--${finding.level}`,
      found(finding),
      element("p", "finding__message", finding.message),
      finding.swap === undefined ? instead(finding) : null,
      moves(finding, replace, show),
      why(finding),
    );
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

  function moves(finding, replace, show) {
    const { button, element, label } = playbook;
    const row = element("p", "finding__moves");
    if (finding.swap !== undefined) {
      const words = finding.swap === "" ? label("swap-remove") : label("swap-with", { words: finding.swap });
      row.append(button("button button--small", words, () => replace(finding)));
    }
    row.append(button("button button--quiet button--small", label("finding-show"), () => show(finding)));
    return row;
  }

  function why(finding) {
    const { element, label } = playbook;
    const more = element("a", "", label("finding-rule"));
    more.href = `rules/${finding.rule}.html`;
    const reason = element("p", "", `${playbook.data.why[finding.rule]} `, more);
    // Two offers side by side confuse: where there is a repair, the other words wait in here.
    const other = finding.swap === undefined ? null : instead(finding);
    return element("details", "finding__why", element("summary", "", label("finding-why")), reason, other);
  }

  Object.assign(playbook, { counts, showFindings });
})();
