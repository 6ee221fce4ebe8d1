"""What a draft says already: its whole sentences, and which of the few turns of a reply each takes: thanks, regret.

Twin: docs/assets/engine/said.js. A turn is a piece with something to `say`; turns keep a repaired draft from
saying thank you three times.
"""

from collections import Counter
from dataclasses import dataclass

from playbook.nouns.text import Text

from .scan import Scan
from .whole_sentences import Whole, whole_sentences


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence: as it was written, its words, the turns it takes."""

    written: str
    words: str
    turns: frozenset[str]
    is_closed: bool
    is_full: bool


def told(scan: Scan, wholes: list[Whole]) -> list[Told]:
    """Return each sentence of a text."""
    turns = {name for name, _ in scan.compiled["turns"]}
    return [_told(scan, whole, turns) for whole in wholes]


class Said:
    """What the sentences of a draft say together; a part of them can be left out of account."""

    def __init__(self, sentences: list[Told]) -> None:
        self.sentences = sentences
        self._words = Counter(one.words for one in sentences)
        self._turns = Counter(turn for one in sentences if one.is_closed for turn in one.turns)
        self._full = sum(one.is_full for one in sentences)

    def without(self, first: int, end: int) -> "Rest":
        """Return what the draft says without some of its sentences."""
        gone = self.sentences[first:end]
        words = Counter(one.words for one in gone)
        turns = Counter(turn for one in gone if one.is_closed for turn in one.turns)
        return Rest(self._words, words, self._turns, turns, self._full - sum(one.is_full for one in gone))


@dataclass(frozen=True, slots=True)
class Rest:
    """What a draft says without some of its sentences, as counts of all and counts of those left out."""

    words: Counter[str]
    words_gone: Counter[str]
    turns: Counter[str]
    turns_gone: Counter[str]
    full: int

    def says(self, words: list[str]) -> bool:
        """Tell whether one of the sentences has these very words."""
        return self._has(" ".join(words))

    def takes(self, turn: str) -> bool:
        """Tell whether one of the sentences takes a turn."""
        return self.turns[turn] > self.turns_gone[turn]

    def news_in(self, sentences: list[Told]) -> str:
        """Return those sentences that the rest does not say; one that takes no turn goes with the one before."""
        kept: list[str] = []
        is_news = True
        for one in sentences:
            if one.turns:
                is_news = not all(self.takes(turn) for turn in one.turns)
            if is_news and not self._has(one.words):
                kept.append(one.written)
        return " ".join(kept)

    def _has(self, words: str) -> bool:
        return self.words[words] > self.words_gone[words]


def sentences_of(scan: Scan) -> list[Told]:
    """Return each sentence of a text that is not cut yet."""
    return told(scan, whole_sentences(scan.text))


def _told(scan: Scan, whole: Whole, names: set[str]) -> Told:
    text: Text = scan.text
    first, end = text.written_span(whole.start, whole.stop)
    here = [found for at in range(whole.first, whole.end) for found, stop in scan.pieces[at] if stop <= whole.end]
    turns = frozenset(names & set().union(*here))
    words = " ".join(text.words[whole.first : whole.end])
    return Told(text.written[first:end], words, turns, whole.is_closed, whole.is_full)
