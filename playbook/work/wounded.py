"""A draft in which something was found: its whole sentences, those that were hit, and how words get into their place.

Twin: docs/assets/engine/wounded.js. Which words those are is decided in repair.py.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Any

from playbook.nouns.finding import Repair
from playbook.nouns.graph import Hit
from playbook.nouns.text import SENTENCE

from .check import Placed
from .said import Rest, Said, told
from .scan import Scan, Span
from .swap import swap_hits, swapped
from .whole_sentences import taken_out, whole_sentences


@dataclass(frozen=True, slots=True)
class Wound:
    """Whole sentences to repair as one, `first` up to `end`: their characters, and what was found in them.

    `before` and `after` are what rules still read as the same sentence: a greeting's line, say. `rest` is what all
    others say.
    """

    first: int
    end: int
    start: int
    stop: int
    before: str
    after: str
    found: list[Placed]
    rest: Rest


class Draft:
    """One text, its scan, its whole sentences."""

    def __init__(self, compiled: dict[str, Any], scan: Scan, placed: list[Placed]) -> None:
        self._text = scan.text
        self._wholes = whole_sentences(scan.text)
        self._starts = [whole.start for whole in self._wholes]
        self._swaps: list[list[str]] = compiled["swaps"]
        firsts = [whole.first for whole in self._wholes]
        self._hits: dict[int, list[Hit]] = {}
        for hit in swap_hits(compiled, scan, placed):
            self._hits.setdefault(bisect_right(firsts, hit[1]) - 1, []).append(hit)
        self._said = Said(told(scan, self._wholes))
        self.rules = {finding.rule for finding, _ in placed}
        self.all = self._said.without(0, 0)

    def sentences_at(self, span: Span) -> tuple[int, int]:
        """Return the whole sentences that a stretch of text touches: the first, and the one behind the last."""
        first = max(bisect_right(self._starts, span[0]) - 1, 0)
        return first, max(bisect_left(self._starts, span[1]), first + 1)

    def wound(self, first: int, end: int, found: list[Placed]) -> Wound:
        """Return some whole sentences and what was found in them."""
        start = min(self._starts[first], *(span[0] for _, span in found), self._starts[first])
        stop = max(self._wholes[end - 1].stop, *(span[1] for _, span in found), self._wholes[end - 1].stop)
        before, after = self._wholes[self._begin(first)].start, self._wholes[self._end(end) - 1].stop
        return Wound(
            first,
            end,
            start,
            stop,
            self._written(min(before, start), start),
            self._written(stop, max(after, stop)),
            found,
            self._said.without(first, end),
        )

    def turns_of(self, wound: Wound) -> frozenset[str]:
        """Return the turns that the sentences to repair take."""
        return frozenset().union(*(one.turns for one in self._said.sentences[wound.first : wound.end]))

    def swapped(self, wound: Wound) -> str | None:
        """Return the sentence with its swaps made; None where none fits or several sentences are hit as one."""
        if wound.end > wound.first + 1:
            return None
        hits = self._hits.get(wound.first, [])
        return swapped(self._swaps, hits, self._text, self._wholes[wound.first], wound.found)

    def repair(self, wound: Wound, words: str, *, is_behind: bool) -> Repair:
        """Return the repair that puts words in a sentence's place or behind it; where there are none, takes it out."""
        if is_behind:
            _, end = self._text.written_span(wound.start, wound.stop)
            return Repair(end, end, f" {words}")
        start, stop = (wound.start, wound.stop) if words else taken_out(self._text, wound.start, wound.stop)
        first, end = self._text.written_span(start, stop)
        # A line end of two characters goes as one.
        while not words and first > 0 and self._text.written[first - 1 : first + 1] == "\r\n":
            first -= 1
        return Repair(first, end, words)

    def _begin(self, first: int) -> int:
        """Return the whole sentence in which rules see the beginning of the one that `first` belongs to."""
        while first > 0 and self._text.parted[self._wholes[first].first] != SENTENCE:
            first -= 1
        return first

    def _end(self, end: int) -> int:
        while end < len(self._wholes) and self._text.parted[self._wholes[end].first] != SENTENCE:
            end += 1
        return end

    def _written(self, start: int, stop: int) -> str:
        if start >= stop:
            return ""
        first, end = self._text.written_span(start, stop)
        return self._text.written[first:end]
