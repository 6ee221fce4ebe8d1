// Sections in a row made into tabs, after the ARIA pattern: arrow keys move, the chosen one alone is in the tab order.
"use strict";
(() => {
  const playbook = (globalThis.playbook = globalThis.playbook || {});

  function choose(tabs, panels, place, withFocus) {
    tabs.forEach((tab, other) => {
      const chosen = other === place;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      panels[other].hidden = !chosen;
    });
    if (withFocus) tabs[place].focus();
  }

  function placeAfter(key, place, count) {
    const moves = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: count - 1 };
    return key in moves ? (moves[key] + count) % count : null;
  }

  function tabFor(panel, title) {
    const tab = playbook.element("button", "tab", title.textContent);
    tab.type = "button";
    tab.id = `${panel.id}-tab`;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    return tab;
  }

  /** Turn the panels of a container into tabs, each named by its own heading. */
  function makeTabs(container, panels, titleOf) {
    const tabs = panels.map((panel) => tabFor(panel, titleOf(panel)));
    const list = playbook.element("div", "tabs", ...tabs);
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", container.dataset.label);
    tabs.forEach((tab, place) => {
      tab.addEventListener("click", () => choose(tabs, panels, place, false));
      tab.addEventListener("keydown", (event) => {
        const next = placeAfter(event.key, place, tabs.length);
        if (next === null) return;
        event.preventDefault();
        choose(tabs, panels, next, true);
      });
    });
    container.before(list);
    choose(tabs, panels, 0, false);
  }

  Object.assign(playbook, { makeTabs });
})();
