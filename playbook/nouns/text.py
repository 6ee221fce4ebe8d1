"""How a text is read: normalised, cut into words, each word remembering where it stood. What words mean is not here.

Twin: docs/assets/engine/text.js.
"""

import re
from bisect import bisect_right
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise

from .folds import ABBREVIATIONS, LETTERS, OTHER, capitals, folds

# How strongly the marks before a word part it from the word before.
NO_BREAK, CLAUSE, SENTENCE = 0, 1, 2

# So many words of such a length, all with a capital, make a title or a shout, in which no capital marks a name.
_LONG_WORD, _TITLE_WORDS = 4, 4

_LETTER = "[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in LETTERS) + "]"
_WORD = re.compile(f"({_LETTER}+(?:'{_LETTER}+)*)")
_SENTENCE_END = re.compile(r"[!?]|\n *\n")
_STOP_AND_SPACE = re.compile(r"\.[\"')\]]*[ \n]")
_CLAUSE_END = re.compile(r"[,;:()\n\"]|- | -")


class _Folding(dict[int, str]):
    """A table for `str.translate`: what is not listed stays, unless it lies beyond the basic plane."""

    def __missing__(self, point: int) -> str:
        kept = OTHER if point > 0xFFFF or 0xD800 <= point <= 0xDFFF else chr(point)
        self[point] = kept
        return kept


_FOLDING = _Folding({ord(mark): plain for mark, plain in folds().items()})
_SAME_LENGTH = re.compile("[^" + "".join(re.escape(mark) for mark, plain in folds().items() if len(plain) != 1) + "]*")
_CAPITALS = frozenset(capitals())
_SHORT_FORMS = frozenset(ABBREVIATIONS)


class Text:
    """A text as it was written and as it is matched, its words as lists side by side: a record a word costs more.

    `starts` and `ends` count characters of the normalised text; `parted` is the break before each word.
    """

    def __init__(self, written: str) -> None:
        self.written = written
        self.plain = written.translate(_FOLDING)
        # Marks, word, marks, word, ..., marks: one call cuts, and one counts where each begins.
        parts = _WORD.split(self.plain)
        places = list(accumulate(map(len, parts)))
        # As they are spelled, and as they are read: see `read_as`.
        self.words = self.spelled = parts[1::2]
        self.starts = places[:-1:2]
        self.ends = places[1::2]
        self.parted = _breaks(parts[2:-1:2], self.words)
        self._begins = [at for at, parted in enumerate(self.parted) if parted == SENTENCE]
        # Each sentence as its first word and the one behind its last.
        self.sentences = list(pairwise([*self._begins, len(self.words)]))
        self._origins = self._all_origins()
        # Whether each word begins with a capital letter.
        self.capitals = [written[self._origins[start]] in _CAPITALS for start in self.starts]

    def _all_origins(self) -> range | list[int]:
        """Return where each normalised character came from, in code points of the written text; one more at the end."""
        is_plain = self.written.isascii() and len(self.written) == len(self.plain)
        if is_plain or _SAME_LENGTH.fullmatch(self.written):
            return range(len(self.written) + 1)
        origins = [place for place, mark in enumerate(self.written) for _ in _FOLDING[ord(mark)]]
        return [*origins, len(self.written)]

    def written_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the code points of the written text behind `start` to `end` of the normalised one.

        Unseen marks right behind the last letter belong to it, so that no accent is cut from its letter.
        """
        if start == end:
            return (self._origins[start],) * 2
        last = self._origins[end - 1] + 1
        while last < len(self.written) and _FOLDING[ord(self.written[last])] == "" and self.written[last] != "\r":
            last += 1
        return self._origins[start], last

    def sentence_at(self, start: int) -> int:
        """Return the number of the sentence at a place of the normalised text, or -1 behind the last word."""
        at = self.word_at(start)
        return self.sentence_of(at) if at < len(self.words) else -1

    def sentence_of(self, at: int) -> int:
        """Return the number of the sentence that a word stands in."""
        return bisect_right(self._begins, at) - 1

    def read_as(self, at: int, word: str) -> None:
        """Take one word for another, standing where the first one stood."""
        if self.words is self.spelled:
            self.words = [*self.spelled]
        self.words[at] = word

    def word_at(self, start: int) -> int:
        """Return the word at or behind a place of the normalised text; behind the last, how many words there are."""
        return bisect_right(self.ends, start)

    @cached_property
    def titled(self) -> frozenset[int]:
        """The sentences whose capitals tell nothing: every word of some length in them begins with one."""
        return frozenset(number for number, sentence in enumerate(self.sentences) if self._is_titled(sentence))

    def _is_titled(self, sentence: tuple[int, int]) -> bool:
        words, capitals = self.words[slice(*sentence)], self.capitals[slice(*sentence)]
        for word, is_capital in zip(words, capitals, strict=True):
            if not is_capital and len(word) >= _LONG_WORD:
                return False
        return sum(len(word) >= _LONG_WORD for word in words) >= _TITLE_WORDS


def _breaks(gaps: list[str], words: list[str]) -> list[int]:
    """Return the break before each word: the marks before the second are the first gap."""
    breaks = [
        NO_BREAK if marks == " " else _break_behind(word, marks) for word, marks in zip(words, gaps, strict=False)
    ]
    return [SENTENCE, *breaks] if words else []


def _break_behind(word: str, marks: str) -> int:
    is_short = word in _SHORT_FORMS
    return _known_break(marks, is_short) if len(marks) <= _FEW_MARKS else _break_of(marks, is_short)


def _break_of(marks: str, is_short: bool) -> int:  # noqa: FBT001 -- the cache above it knows places only
    """Return how strongly the marks between two words part them; a full stop behind a short form parts nothing."""
    if _SENTENCE_END.search(marks) or (not is_short and _STOP_AND_SPACE.search(marks)):
        return SENTENCE
    return CLAUSE if _CLAUSE_END.search(marks) else NO_BREAK


# The same few marks stand between most words: looked up, a break takes a tenth of the time.
_FEW_MARKS = 4
_known_break = lru_cache(maxsize=1_000)(_break_of)


def words_of(written: str) -> list[str]:
    """Return the words of a short text, as phrases and pieces need them."""
    return Text(written).words


def is_number(word: str) -> bool:
    """Tell whether a word is all ASCII digits."""
    return word.isascii() and word.isdigit()
