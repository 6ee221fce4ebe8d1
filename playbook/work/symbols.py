"""What a word is to the graphs: a known word is itself, all others are alike; and whether it may be a name.

Twin: docs/assets/engine/symbols.js. So few symbols make steps from state to state worth keeping: see states.py.
No word holds one of the marks that stand for a kind of word here.
"""

from typing import Any

from playbook.nouns.text import Text, is_number

NAME, NUMBER, PAST, OTHER = "^", "#", "+", ""

_SHORTEST_PAST = 5


class Alphabet:
    """Turns words to symbols, and symbols back to a word and the built-in pieces that it is."""

    def __init__(self, compiled: dict[str, Any]) -> None:
        self._known: frozenset[str] = compiled["known"]
        self._common = frozenset(compiled["common"])
        self._not_past = frozenset(compiled["not_past"])

    def symbols(self, text: Text) -> list[str]:
        """Return the symbol of each word."""
        known = self._known
        symbols = [word if word in known else self._kind(word) for word in text.words]
        for at in self._names(text):
            symbols[at] = NAME + symbols[at]
        return symbols

    def read(self, symbol: str) -> tuple[str, tuple[str, ...]]:
        """Return the word, or the mark of its kind, and the built-in pieces it is: a number, a name, in the past."""
        word = symbol.removeprefix(NAME)
        if word == NUMBER or is_number(word):
            return word, ("number",)
        is_past = word == PAST or self._is_past(word)
        return word, ("name",) * (word != symbol) + ("past",) * is_past

    def _kind(self, word: str) -> str:
        if is_number(word):
            return NUMBER
        return PAST if self._is_past(word) else OTHER

    def _is_past(self, word: str) -> bool:
        return len(word) >= _SHORTEST_PAST and word.endswith("ed") and word not in self._not_past

    def _names(self, text: Text) -> list[int]:
        """Return the places of the words with a capital that are not common and stand in no title."""
        capitals = [at for at, is_capital in enumerate(text.capitals) if is_capital]
        special = [at for at in capitals if text.words[at] not in self._common and not is_number(text.words[at])]
        return [at for at in special if text.sentence_of(at) not in text.titled]
