"""What the word graph sees in one text: every signal of every rule, each with its words. Judging is done elsewhere.

Twin: docs/assets/engine/scan.js.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import Any

from playbook.nouns.text import CLAUSE, Text

from .slips import by_letter, mend_slips
from .states import Walks

# Words from one token up to, not including, another.
Stretch = tuple[int, int]
# First and last-but-one character of the normalised text.
Span = tuple[int, int]


def ready(compiled: dict[str, Any]) -> dict[str, Any]:
    """Return compiled rules with every word that any phrase or piece knows, and the walks over both graphs."""
    graphs = (compiled["graph"], compiled["piece_graph"])
    known = frozenset(word for graph in graphs for node in graph for word in node.get("w", ()))
    with_words = {**compiled, "known": known, "mistyped_by_letter": by_letter(compiled["mistyped"])}
    return {**with_words, "walks": Walks(with_words)}


class Scan:
    """One text, its words, the pieces that begin at each, and the stretches that each signal found."""

    def __init__(self, compiled: dict[str, Any], written: str) -> None:
        self.compiled = compiled
        self.text = text = Text(written)
        mend_slips(text, compiled)
        # What each rule marked in this text so far, if anything, for rules that lean on others.
        self.marked: dict[str, list[Span]] = {}
        # Whether the text holds what some patterns need, as far as anybody asked.
        self.needs: dict[str, bool] = {}
        # Sentences of which enough is said, so that they need no weighing.
        self.settled: set[int] = set()
        walks: Walks = compiled["walks"]
        walks.make_room()
        symbols = walks.alphabet.symbols(text)
        # At each word: the names of pieces, with the word behind their end.
        self.pieces: list[list[tuple[tuple[str, ...], int]]] = [[] for _ in symbols]
        for names, first, end in walks.pieces(symbols, text.sentences):
            self.pieces[first].append((names, end))
        self.signals: dict[str, list[Stretch]] = {}
        for names, first, end in walks.phrases(symbols, text.sentences):
            for name in names:
                self.signals.setdefault(name, []).append((first, end))

    def found(self, rule_id: str, part: str) -> list[Stretch]:
        """Return what one part of a rule's phrases found, in no special order."""
        return self.signals.get(f"{rule_id} {part}", [])

    def excused(self, rule_id: str) -> set[int]:
        """Return the words that a rule's `unless` or the practice's own name and contact details excuse."""
        excuses = self.found(rule_id, "unless") + self.signals.get("exempt", [])
        return {at for first, end in excuses for at in range(first, end)}

    def beside(self, rule: dict[str, Any], spans: list[Span]) -> list[Span]:
        """Return the spans whose sentence holds another sign: a mark of a rule that this one leans on, or a word."""
        agreeing = {self.text.sentence_at(start) for start, _ in self._marks(rule["beside"])}
        touching = [self.marked.get(rule_id, []) for rule_id in rule["touching"]]
        return [
            span
            for span in spans
            if self.text.sentence_at(span[0]) in agreeing
            or any(_touches(marks, span) for marks in touching)
            or self._has_word_beside(rule["beside_words"], span)
        ]

    def _marks(self, rule_ids: list[str]) -> list[Span]:
        return [span for rule_id in rule_ids for span in self.marked.get(rule_id, ())]

    def apart(self, rule: dict[str, Any], spans: list[Span]) -> list[Span]:
        """Return the spans that share no clause with a word which makes it a general one."""
        if not rule["not_beside_words"]:
            return spans
        general = {self._clauses[at] for at, _ in self._stretches_of(rule["not_beside_words"])}
        return [span for span in spans if self._clauses[self.text.word_at(span[0])] not in general]

    def _has_word_beside(self, names: list[str], span: Span) -> bool:
        """Tell whether an entry of one of the pieces stands in the sentence of a span, and not inside the span."""
        text = self.text
        sentence = text.sentence_at(span[0])
        return any(
            text.sentence_of(first) == sentence and (text.ends[end - 1] <= span[0] or text.starts[first] >= span[1])
            for first, end in self._stretches_of(names)
        )

    def _stretches_of(self, names: list[str]) -> Iterator[Stretch]:
        return (stretch for name in names for stretch in self._by_piece.get(name, ()))

    @cached_property
    def _by_piece(self) -> dict[str, list[Stretch]]:
        """Where each piece stands."""
        places: dict[str, list[Stretch]] = {}
        for at, here in enumerate(self.pieces):
            for name, end in ((name, end) for names, end in here for name in names):
                places.setdefault(name, []).append((at, end))
        return places

    @cached_property
    def _clauses(self) -> list[int]:
        """The number of the clause that each word stands in."""
        return list(accumulate(int(parted >= CLAUSE) for parted in self.text.parted))

    def is_word_of(self, at: int, names: list[str]) -> bool:
        """Tell whether the word alone is an entry of one of the pieces."""
        return any(end == at + 1 and any(name in names for name in found) for found, end in self.pieces[at])


def _touches(marks: list[Span], span: Span) -> bool:
    """Tell whether a span shares a character with one of the marks, which stand in order and apart."""
    at = bisect_left(marks, (span[1],)) - 1
    return at >= 0 and marks[at][1] > span[0]
