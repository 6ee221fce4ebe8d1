"""What the word graph sees in one text: every signal of every rule, each with its words. Judging is done elsewhere.

Twin: docs/assets/engine/scan.js.
"""

from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import Any

from playbook.nouns.graph import PieceEnds, walk
from playbook.nouns.text import CLAUSE, Text, Token, is_number

from .slips import without_slips

# Words from one token up to, not including, another.
Stretch = tuple[int, int]
# First and last-but-one character of the normalised text.
Span = tuple[int, int]

_SHORTEST_PAST = 5


def ready(compiled: dict[str, Any]) -> dict[str, Any]:
    """Return compiled rules with their word lists as sets, and every word that any phrase or piece knows."""
    sets = {name: frozenset(compiled[name]) for name in ("common", "not_past")}
    graphs = (compiled["graph"], compiled["piece_graph"])
    known = frozenset(word for graph in graphs for node in graph for word in node.get("w", ()))
    return {**compiled, **sets, "known": known}


class Scan:
    """One text, its words, the pieces that begin at each, and the stretches that each signal found."""

    def __init__(self, compiled: dict[str, Any], written: str) -> None:
        self.compiled = compiled
        self.text = without_slips(Text(written), compiled)
        self.pieces = _pieces_at(compiled, self.text)
        # What each rule marked in this text so far, for rules that lean on others.
        self.marked: dict[str, list[Span]] = {}
        self._found: dict[str, list[Stretch]] = {}
        for signal, first, end in walk(compiled["graph"], self.text.tokens, self.pieces):
            self._found.setdefault(compiled["signals"][signal], []).append((first, end))

    def found(self, rule_id: str, part: str) -> list[Stretch]:
        """Return what one part of a rule's phrases found, in no special order."""
        return self._found.get(f"{rule_id} {part}", [])

    def excused(self, rule_id: str) -> set[int]:
        """Return the words that a rule's `unless` or the practice's own name and contact details excuse."""
        excuses = self.found(rule_id, "unless") + self._found.get("exempt", [])
        return {at for first, end in excuses for at in range(first, end)}

    def beside(self, rule: dict[str, Any], spans: list[Span]) -> list[Span]:
        """Return the spans whose sentence holds another sign: a mark of a rule that this one leans on, or a word."""
        agreeing = {self.text.sentence_at(start) for start, _ in self._marks(rule["beside"])}
        touched = self._marks(rule["touching"])
        return [
            span
            for span in spans
            if self.text.sentence_at(span[0]) in agreeing
            or any(start < span[1] and span[0] < end for start, end in touched)
            or self._has_word_beside(rule["beside_words"], span)
        ]

    def _marks(self, rule_ids: list[str]) -> list[Span]:
        return [span for rule_id in rule_ids for span in self.marked[rule_id]]

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
            text.tokens[first].sentence == sentence
            and (text.tokens[end - 1].end <= span[0] or text.tokens[first].start >= span[1])
            for first, end in self._stretches_of(names)
        )

    def _stretches_of(self, names: list[str]) -> Iterator[Stretch]:
        return ((at, end) for at, ends in enumerate(self.pieces) for name, end in ends if name in names)

    @cached_property
    def _clauses(self) -> list[int]:
        """The number of the clause that each word stands in."""
        return list(accumulate(int(token.parted >= CLAUSE) for token in self.text.tokens))

    def is_word_of(self, at: int, names: list[str]) -> bool:
        """Tell whether the word alone is an entry of one of the pieces."""
        return any(end == at + 1 and name in names for name, end in self.pieces[at])


def _pieces_at(compiled: dict[str, Any], text: Text) -> list[PieceEnds]:
    """Return, for each word, the pieces that begin there, those that are built in among them."""
    pieces = [_built_in(token, at, text, compiled) for at, token in enumerate(text.tokens)]
    for place, first, end in walk(compiled["piece_graph"], text.tokens, pieces):
        pieces[first].append((compiled["pieces"][place], end))
    return pieces


def _built_in(token: Token, at: int, text: Text, compiled: dict[str, Any]) -> PieceEnds:
    word = token.word
    if is_number(word):
        return [("number", at + 1)]
    is_name = token.capital and word not in compiled["common"] and token.sentence not in text.titled
    is_past = len(word) >= _SHORTEST_PAST and word.endswith("ed") and word not in compiled["not_past"]
    return [(name, at + 1) for name, fits in (("name", is_name), ("past", is_past)) if fits]
