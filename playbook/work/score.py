"""Sentences as signs to be weighed: the words, pairs and pieces in each. Training and checking both read them here.

Twin: docs/assets/engine/score.js. A word holds no space, "<" or "+", so that no sign can be taken for another.
"""

from functools import cache
from itertools import pairwise

from .scan import Scan, Stretch

_SHORT, _LONG = 5, 18
_ENDINGS = ("ed", "ing", "s")
_SHORTEST_WITH_ENDING = 5


def signs(scan: Scan, sentence: Stretch, excused: set[int]) -> set[str]:
    """Return the signs of one sentence. What touches an excused word gives none."""
    first, end = sentence
    words = scan.text.words[first:end]
    if excused:
        words = ["" if at in excused else word for at, word in enumerate(words, first)]
        found = {f"{one} {two}" for one, two in pairwise(words) if one and two}
    else:
        found = set(map(" ".join, pairwise(words)))
    found.update(words)
    found.discard("")
    found.update(*[_as_signs(names) for names in _pieces(scan, sentence, excused)])
    found.update(_endings(words))
    counted = len(words) - words.count("")
    if counted < _SHORT:
        found.add("+short")
    if counted > _LONG:
        found.add("+long")
    return found


def score(scan: Scan, sentence: Stretch, excused: set[int], name: str) -> int:
    """Return what a sentence weighs by one weights file, in thousandths of a logit."""
    weighed = scan.compiled["weights"][name]
    weights: dict[str, int] = weighed["weights"]
    bias: int = weighed["bias"]
    return bias + sum([weights[sign] for sign in signs(scan, sentence, excused) if sign in weights])


def _pieces(scan: Scan, sentence: Stretch, excused: set[int]) -> list[tuple[str, ...]]:
    """Return the pieces that begin in a sentence, those of the same words together."""
    begun = [(names, at, after) for at in range(*sentence) for names, after in scan.pieces[at]]
    return [names for names, at, after in begun if not excused or excused.isdisjoint(range(at, after))]


@cache  # few pieces share their words, so these are a few hundred
def _as_signs(names: tuple[str, ...]) -> list[str]:
    return [f"<{name}>" for name in names]


def _endings(words: list[str]) -> list[str]:
    ending = [word for word in words if word.endswith(_ENDINGS) and len(word) >= _SHORTEST_WITH_ENDING]
    return [f"+{one}" for one in _ENDINGS if any(word.endswith(one) for word in ending)]
