"""Words that the rules' own phrases find, made by walking each phrase at random: what a list of texts rarely holds."""

import random
from dataclasses import dataclass, field

from playbook.nouns.edition import Edition
from playbook.nouns.phrase import BUILT_IN_PIECES, GAP_WORDS, Choice, Gap, Piece, Sequence, Word, parse_phrase

_FILLERS = ("really", "and", "the", "of", "Tom", "7", "don't", "you", "our", "not", "again")
_BUILT_IN = {
    "number": ("7", "12", "2024", "0", "100000"),
    "name": ("Patel", "Maria", "Brightwater", "O'Neil"),
    "past": ("seemed", "walked", "blorped", "shred", "Needed"),
}
assert set(_BUILT_IN) == BUILT_IN_PIECES


@dataclass
class Grammar:
    """Every phrase of every rule, and the pieces that they point at."""

    edition: Edition
    phrases: list[str] = field(init=False)

    def __post_init__(self) -> None:
        rules = self.edition.playbook.rules.values()
        lists = [value for rule in rules for _, value in sorted(rule.find) if _is_of_phrases(value)]
        self.phrases = sorted({phrase for phrases in lists for phrase in phrases})

    def sample(self, chance: random.Random) -> str:
        """Return the words of one phrase, said in one of its ways."""
        return " ".join(self._words(parse_phrase(chance.choice(self.phrases)), chance))

    def _words(self, sequence: Sequence, chance: random.Random) -> list[str]:
        said: list[str] = []
        for item in sequence:
            if isinstance(item, Choice):
                said += self._words(chance.choice(item.sequences), chance)
            elif isinstance(item, Word):
                said.append(item.word)
            elif isinstance(item, Piece):
                said += self._piece(item.name, chance)
            elif isinstance(item, Gap):
                said += chance.choices(_FILLERS, k=chance.randint(0, GAP_WORDS + 1))
        return said

    def _piece(self, name: str, chance: random.Random) -> list[str]:
        if name in _BUILT_IN:
            return [chance.choice(_BUILT_IN[name])]
        return self._words(parse_phrase(chance.choice(self.edition.playbook.pieces[name].words)), chance)


def _is_of_phrases(value: object) -> bool:
    """Tell whether a value is a list of phrases, and not one of ids."""
    return isinstance(value, list) and any(isinstance(item, str) and (" " in item or "<" in item) for item in value)
