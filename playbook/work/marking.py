"""What all kinds of rule mark with: words to characters, shapes to characters, and what excuses. No kind stands here.

Twin: docs/assets/engine/marking.js.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from playbook.nouns.text import Text

from .scan import Scan, Span, Stretch

CompiledRule = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Given:
    """What a kind may know beside the draft: the review it answers, earlier replies, how much the platform takes."""

    review: Scan | None = None
    earlier: tuple[Text, ...] = ()
    limit: dict[str, Any] | None = None


def span(scan: Scan, stretch: Stretch) -> Span:
    """Return the characters that some words take."""
    first, end = stretch
    return scan.text.starts[first], scan.text.ends[end - 1]


def matches(name: str, patterns: list[str], scan: Scan) -> list[Span]:
    """Return what the patterns of a name find; where a text lacks what all of them need, they are not tried."""
    plain = scan.text.plain
    if not all(holds(scan, need) for need in scan.compiled["needs"][name]):
        return []
    return [found.span() for pattern in patterns for found in _pattern(pattern).finditer(plain)]


def holds(scan: Scan, need: str) -> bool:
    """Tell whether a text holds what a pattern needs, each need looked for once."""
    if need not in scan.needs:
        scan.needs[need] = _pattern(need).search(scan.text.plain) is not None
    return scan.needs[need]


@cache
def _pattern(source: str) -> re.Pattern[str]:
    # The patterns are kept apart from the loop because `re` forgets them when many are in use.
    return re.compile(source)


def shaped(names: list[str], scan: Scan) -> list[Span]:
    """Return what has one of the shapes: dates, amounts and the like."""
    identifiers = scan.compiled["identifiers"]
    return [place for name in names for place in matches(name, identifiers[name], scan)]


def not_excused(rule: CompiledRule, scan: Scan, stretches: list[Stretch]) -> list[Stretch]:
    """Return the stretches of which at least one word is not excused."""
    if not stretches:
        return []
    excused = scan.excused(rule["id"])
    return [(first, end) for first, end in stretches if not excused.issuperset(range(first, end))]


def is_all_excused(place: Span, scan: Scan, excused: set[int]) -> bool:
    """Tell whether every word that some characters touch is excused."""
    start, end = place
    starts = scan.text.starts
    at = first = scan.text.word_at(start)
    while at < len(starts) and starts[at] < end:
        at += 1
    return at > first and excused.issuperset(range(first, at))
