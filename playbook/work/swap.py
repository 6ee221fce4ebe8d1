"""Swaps: words of a sentence that were found give way to words that say no more than they may.

Twin: docs/assets/engine/swap.js. Which repair a finding gets is decided in repair.py.
"""

from bisect import bisect_left
from typing import Any, NamedTuple

from playbook.nouns.graph import Hit, walk
from playbook.nouns.phrase import FOUND
from playbook.nouns.text import NO_BREAK, Text

from .check import Placed
from .scan import Scan, Span, Stretch
from .whole_sentences import Whole

_FEWEST_SHOUTED = 4


class _Swap(NamedTuple):
    """The words to change, their characters with the marks that a rule found around them, and what is offered."""

    first: int
    end: int
    start: int
    stop: int
    offered: str


def words_in(text: Text, span: Span) -> Stretch:
    """Return the words that a stretch of the normalised text touches, as the first and the one behind the last."""
    first = text.word_at(span[0])
    return first, max(first, bisect_left(text.starts, span[1]))


def swap_hits(compiled: dict[str, Any], scan: Scan, placed: list[Placed]) -> list[Hit]:
    """Return every place in a text where the phrase of a swap stands, with the number of the swap."""
    pieces = [[(name, end) for names, end in here for name in names] for here in scan.pieces]
    for finding, span in placed:
        first, end = words_in(scan.text, span)
        if first < end:
            pieces[first].append((f"{FOUND} {finding.rule}", end))
    return walk(compiled["swap_graph"], scan.text, pieces)


def swapped(swaps: list[list[str]], hits: list[Hit], text: Text, whole: Whole, found: list[Placed]) -> str | None:
    """Return the sentence with all swaps made that fit what was found in it, or None where none fits."""
    marked = [(finding.rule, words_in(text, span), span) for finding, span in found]
    offers = [_swap(hit, swaps[hit[0]], text, marked) for hit in sorted(hits)]
    fitting = [swap for swap in offers if swap and _fits(swap, text, whole)]
    chosen: list[_Swap] = []
    for swap in sorted(fitting, key=lambda swap: (swap.first - swap.end, swap.first)):
        if all(swap.stop <= other.start or swap.start >= other.stop for other in chosen):
            chosen.append(swap)
    if not chosen or _is_shouted(_written(text, whole.start, whole.stop)):
        return None
    return _rewritten(text, whole, sorted(chosen))


def _swap(hit: Hit, swap: list[str], text: Text, marked: list[tuple[str, Stretch, Span]]) -> _Swap | None:
    """Return the swap at a place, or None where its rule found nothing there."""
    _, first, end = hit
    rule, offered = swap
    spans = [span for other, (at, last), span in marked if other == rule and first < last and end > at]
    if not spans:
        return None
    inside = [(start, stop) for start, stop in spans if _covers(first, end, words_in(text, (start, stop)))]
    start = min(text.starts[first], *(start for start, _ in inside), text.starts[first])
    stop = max(text.ends[end - 1], *(stop for _, stop in inside), text.ends[end - 1])
    return _Swap(first, end, start, stop, offered)


def _covers(first: int, end: int, words: Stretch) -> bool:
    return first <= words[0] and words[1] <= end


def _fits(swap: _Swap, text: Text, whole: Whole) -> bool:
    """Tell whether the swap stands in the sentence, and at an end or a comma where its words close with a full stop."""
    is_inside = whole.first <= swap.first and swap.end <= whole.end
    is_last = swap.end == whole.end or text.parted[swap.end] != NO_BREAK if is_inside else False
    return is_inside and (is_last or not swap.offered.endswith("."))


def _is_shouted(written: str) -> bool:
    """Tell a sentence all in capitals: words swapped within it would not look like the rest."""
    has_small = any("a" <= mark <= "z" for mark in written)
    return not has_small and sum("A" <= mark <= "Z" for mark in written) >= _FEWEST_SHOUTED


def _rewritten(text: Text, whole: Whole, chosen: list[_Swap]) -> str:
    """Return the sentence with other words in some places."""
    parts: list[str] = []
    behind = whole.start
    for swap in chosen:
        words = swap.offered.removesuffix(".")
        start, stop, offered = swap.start, swap.stop, words if swap.first == whole.first else _small(words)
        if not words:
            start, stop, offered = _hole(text, whole, swap)
        parts += [_written(text, behind, start), offered]
        behind = max(behind, stop)
    sentence = "".join([*parts, _written(text, behind, whole.stop)])
    return _capital(sentence) if chosen[0].first == whole.first else sentence


def _hole(text: Text, whole: Whole, swap: _Swap) -> tuple[int, int, str]:
    """Return what goes when some words do, their spaces and commas with them, and what stays to part the rest."""
    has_more = swap.end < whole.end
    next_start = text.starts[swap.end] if has_more else swap.stop
    if swap.first == whole.first:
        return swap.start, next_start, ""
    behind = text.ends[swap.first - 1]
    before, after = text.plain[behind : swap.start], text.plain[swap.stop : next_start]
    if has_more and before.strip() == "," and after.strip() == ",":
        return behind, next_start, " "
    return behind, swap.stop, ""


def _written(text: Text, start: int, stop: int) -> str:
    if start >= stop:
        return ""
    first, last = text.written_span(start, stop)
    return text.written[first:last]


def _capital(words: str) -> str:
    return words[0].upper() + words[1:] if "a" <= words[:1] <= "z" else words


def _small(words: str) -> str:
    """Return words for the middle of a sentence: "We" loses its capital, "I" and "HIPAA" keep theirs."""
    is_plain = "A" <= words[:1] <= "Z" and "a" <= words[1:2] <= "z"
    return words[0].lower() + words[1:] if is_plain else words
