"""What the word graph sees in one text: every signal of every rule, each with its words. Judging is done elsewhere.

Twin: docs/assets/engine/scan.js.
"""

from collections.abc import Container
from typing import Any

from playbook.nouns.graph import PieceEnds, walk
from playbook.nouns.text import Text, Token, is_number

# Words from one token up to, not including, another.
Stretch = tuple[int, int]
# First and last-but-one character of the normalised text.
Span = tuple[int, int]


class Scan:
    """One text, its words, the pieces that begin at each, and the stretches that each signal found."""

    def __init__(self, compiled: dict[str, Any], written: str) -> None:
        self.compiled = compiled
        self.text = Text(written)
        self.pieces = _pieces_at(compiled, self.text.tokens)
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
        """Return the spans that stand in a sentence where one of the rules that this one leans on marked something."""
        others = [span for rule_id in rule["beside"] for span in self.marked[rule_id]]
        agreeing = {self.text.sentence_at(start) for start, _ in others}
        return [span for span in spans if self.text.sentence_at(span[0]) in agreeing]

    def is_word_of(self, at: int, names: list[str]) -> bool:
        """Tell whether the word alone is an entry of one of the pieces."""
        return any(end == at + 1 and name in names for name, end in self.pieces[at])


def _pieces_at(compiled: dict[str, Any], tokens: list[Token]) -> list[PieceEnds]:
    """Return, for each word, the pieces that begin there, the built-in number and name among them."""
    pieces = [_built_in(token, at, compiled["common"]) for at, token in enumerate(tokens)]
    for place, first, end in walk(compiled["piece_graph"], tokens, pieces):
        pieces[first].append((compiled["pieces"][place], end))
    return pieces


def _built_in(token: Token, at: int, common: Container[str]) -> PieceEnds:
    if is_number(token.word):
        return [("number", at + 1)]
    return [("name", at + 1)] if token.capital and token.word not in common else []
