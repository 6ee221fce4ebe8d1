"""Slips of the finger: a word that nobody knows and that is one slip away from a common one is read as that one.

Twin: docs/assets/engine/slips.js. Only words of the piece `often-mistyped` are ever read into a text. A slip is one
letter too many, too few, wrong, or two that changed places; the first letter is right.
"""

from typing import Any

from playbook.nouns.text import Text

_SHORTEST = 4


def without_slips(text: Text, compiled: dict[str, Any]) -> Text:
    """Return the text with the words that were meant; where each stands in the writing stays as it was."""
    for at, word in enumerate(text.words):
        if len(word) >= _SHORTEST and word not in compiled["known"]:
            meant = _meant(word, compiled["mistyped"])
            if meant:
                text.read_as(at, meant)
    return text


def _meant(word: str, mistyped: list[str]) -> str | None:
    return next((one for one in mistyped if one[0] == word[0] and is_one_slip(one, word)), None)


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
