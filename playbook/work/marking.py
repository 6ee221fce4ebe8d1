"""What all kinds of rule mark with: words to characters, shapes to characters, and what excuses. No kind stands here.

Twin: docs/assets/engine/marking.js.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
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
    return scan.text.tokens[first].start, scan.text.tokens[end - 1].end


def matches(pattern: str, scan: Scan) -> Iterator[Span]:
    """Yield what one pattern finds."""
    for found in _pattern(pattern).finditer(scan.text.plain):
        yield found.span()


@cache
def _pattern(source: str) -> re.Pattern[str]:
    # The patterns are kept apart from the loop because `re` forgets them when many are in use.
    return re.compile(source)


def shaped(names: list[str], scan: Scan) -> Iterator[Span]:
    """Yield what has one of the shapes: dates, amounts and the like."""
    for name in names:
        for pattern in scan.compiled["identifiers"][name]:
            yield from matches(pattern, scan)


def not_excused(rule: CompiledRule, scan: Scan, stretches: list[Stretch]) -> list[Stretch]:
    """Return the stretches of which at least one word is not excused."""
    if not stretches:
        return []
    excused = scan.excused(rule["id"])
    return [(first, end) for first, end in stretches if not excused.issuperset(range(first, end))]


def is_all_excused(place: Span, scan: Scan, excused: set[int]) -> bool:
    """Tell whether every word that some characters touch is excused."""
    start, end = place
    tokens = scan.text.tokens
    at = first = bisect_right(tokens, start, key=lambda token: token.end)
    while at < len(tokens) and tokens[at].start < end:
        at += 1
    return at > first and excused.issuperset(range(first, at))
