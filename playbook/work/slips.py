"""Slips of the finger: a word that nobody knows and that is one slip away from a common one is read as that one.

Twin: docs/assets/engine/slips.js. Only words of the piece `often-mistyped` are ever read into a text. A slip is one
letter too many, too few, wrong, or two that changed places; the first letter is right.
"""

from collections.abc import Sequence
from typing import Any

from playbook.nouns.text import Text

_SHORTEST = 4


def mend_slips(text: Text, compiled: dict[str, Any]) -> None:
    """Read the words that were meant into a text; where each stands in the writing stays as it was."""
    known = compiled["known"]
    for at, word in enumerate(text.spelled):
        if word not in known and len(word) >= _SHORTEST:
            meant = _meant(word, compiled["mistyped_by_letter"].get(word[0], ()))
            if meant:
                text.read_as(at, meant)


def by_letter(mistyped: list[str]) -> dict[str, list[str]]:
    """Return the words by their first letter: only one in twenty is ever compared."""
    letters = dict.fromkeys(word[0] for word in mistyped)
    return {letter: [word for word in mistyped if word[0] == letter] for letter in letters}


def _meant(word: str, mistyped: Sequence[str]) -> str | None:
    return next((one for one in mistyped if is_one_slip(one, word)), None)


def is_one_slip(meant: str, written: str) -> bool:
    """Tell whether a word turns into another by one slip."""
    if abs(len(meant) - len(written)) > 1:
        return False
    same = 0
    while same < min(len(meant), len(written)) and meant[same] == written[same]:
        same += 1
    rest, other = meant[same:], written[same:]
    swapped = len(rest) > 1 and len(other) > 1 and rest[0] == other[1] and rest[1] == other[0]
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:] or (swapped and rest[2:] == other[2:])
