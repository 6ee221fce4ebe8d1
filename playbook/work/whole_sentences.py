"""A text cut into sentences that can be taken out or put in whole: with their marks, without what stands between them.

Twin: docs/assets/engine/whole-sentences.js. What is put in a sentence's place is decided in repair.py.
"""

import re
from dataclasses import dataclass

from playbook.nouns.text import NO_BREAK, SENTENCE, Text

# A line that ends early was ended by its writer, not by the width of a page: a greeting, a sign-off.
_SHORT_LINE = 50
_FEWEST_WORDS = 3

_CLOSING = re.compile(r"[^.!?\n]*[.!?]+[\"')\]}>*_]*")
_TOUCHING = re.compile(r"[!-/:-@\[-`{-~]*")
# Spaces, what is not ASCII (emoji, say), and the dash or star of a list: a sentence begins behind them.
_BETWEEN = re.compile(r"(?:[^!-~]|[-*#](?=[ \n]))*")
_BREAKS = " \n"


@dataclass(frozen=True, slots=True)
class Whole:
    """A sentence: its words, the characters of the normalised text it takes, and whether a mark closes it."""

    first: int
    end: int
    start: int
    stop: int
    is_closed: bool

    @property
    def is_full(self) -> bool:
        """Tell a sentence from a fragment such as "Hello," or "Many thanks, all of us"."""
        return self.is_closed and self.end - self.first >= _FEWEST_WORDS


def whole_sentences(text: Text) -> list[Whole]:
    """Return the sentences in order; one at least, however little the text holds."""
    begins = [at for at in range(len(text.words)) if _begins_sentence(text, at)] or [0]
    wholes: list[Whole] = []
    for first, end in zip(begins, [*begins[1:], len(text.words)], strict=True):
        wholes.append(_whole(text, first, end, wholes[-1].stop if wholes else 0))
    return wholes


def taken_out(text: Text, start: int, stop: int) -> tuple[int, int]:
    """Return the stretch to cut so that what stands between `start` and `stop` leaves no gap and no empty line."""
    plain = text.plain
    left, right = _back_over(plain, start, " "), _on_over(plain, stop, " ")
    begins_line = left == 0 or plain[left - 1] == "\n"
    ends_line = right == len(plain) or plain[right] == "\n"
    if begins_line and _on_over(plain, right, _BREAKS) == len(plain):
        return _back_over(plain, left, _BREAKS), right
    if begins_line and ends_line:
        return left, _on_over(plain, right, _BREAKS)
    return (left, right) if ends_line else (start, right)


def _begins_sentence(text: Text, at: int) -> bool:
    if at == 0 or text.parted[at] == SENTENCE:
        return True
    if text.parted[at] == NO_BREAK:
        return False  # a line's end would part more
    behind = text.ends[at - 1]
    line_end = text.plain.find("\n", behind, text.starts[at])
    line_start = text.plain.rfind("\n", 0, behind) + 1
    return text.capitals[at] and line_end >= 0 and line_end - line_start < _SHORT_LINE


def _whole(text: Text, first: int, end: int, behind: int) -> Whole:
    plain = text.plain
    if not text.words:
        start = _on_over(plain, 0, _BREAKS)
        return Whole(0, 0, start, max(start, _back_over(plain, len(plain), _BREAKS)), is_closed=False)
    last, next_start = text.ends[end - 1], text.starts[end] if end < len(text.words) else len(plain)
    closing = _CLOSING.match(plain, last, next_start)
    touching = closing or _TOUCHING.match(plain, last, next_start)
    between = _BETWEEN.match(plain, behind, text.starts[first])
    return Whole(
        first,
        end,
        between.end() if between else behind,
        touching.end() if touching else last,
        is_closed=closing is not None,
    )


def _on_over(plain: str, place: int, marks: str) -> int:
    while place < len(plain) and plain[place] in marks:
        place += 1
    return place


def _back_over(plain: str, place: int, marks: str) -> int:
    while place > 0 and plain[place - 1] in marks:
        place -= 1
    return place
