"""Which rules have anything to look at in a text: most find nothing unless one of their signals or shapes is there.

Twin: docs/assets/engine/awake.js. Of fifty rules ten look at every text; to ask the others too took twice the time.
"""

from typing import Any

from .marking import CompiledRule, holds
from .scan import Scan

# By kind, the signals without all of which it marks nothing. Kinds that are not here look at every text.
WOKEN_BY = {
    "phrases": ("phrases", "phrases_beside"),
    "identifier": ("phrases", "phrases_beside"),
    "missing": ("when",),
    "closed-world": ("about",),
}


class Awake:
    """Knows by what each rule is woken; an identifier also by the first thing that its patterns need."""

    def __init__(self, compiled: dict[str, Any]) -> None:
        self._rules: list[CompiledRule] = compiled["rules"]
        self._always: list[int] = []
        self._by_signal: dict[str, int] = {}
        self._by_need: dict[str, set[int]] = {}
        for place, rule in enumerate(self._rules):
            if rule["kind"] not in WOKEN_BY:
                self._always.append(place)
            self._by_signal |= {f"{rule['id']} {part}": place for part in WOKEN_BY.get(rule["kind"], ())}
            for name in rule["of"] if rule["kind"] == "identifier" else ():
                self._by_need.setdefault(compiled["needs"][name][0], set()).add(place)

    def rules(self, scan: Scan) -> list[CompiledRule]:
        """Return the rules that may mark something in a text, in their order."""
        awake = {*self._always, *(self._by_signal[name] for name in scan.signals if name in self._by_signal)}
        for need, places in self._by_need.items():
            if holds(scan, need):
                awake.update(places)
        return [self._rules[place] for place in sorted(awake)]
