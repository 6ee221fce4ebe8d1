"""How a text is read: normalised, cut into words, each word remembering where it stood. What words mean is not here.

Twin: docs/assets/engine/text.js.
"""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property

from .folds import ABBREVIATIONS, LETTERS, OTHER, capitals, folds

# How strongly the marks before a word part it from the word before.
NO_BREAK, CLAUSE, SENTENCE = 0, 1, 2

# So many words of such a length, all with a capital, make a title or a shout, in which no capital marks a name.
_LONG_WORD, _TITLE_WORDS = 4, 4

_LETTER = "[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in LETTERS) + "]"
_WORD = re.compile(f"{_LETTER}+(?:'{_LETTER}+)*")
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


@dataclass(frozen=True, slots=True)
class Token:
    """A word. `start` and `end` count characters of the normalised text; `parted` is the break before it."""

    word: str
    start: int
    end: int
    parted: int
    sentence: int
    capital: bool


class Text:
    """A text as it was written and as it is matched."""

    def __init__(self, written: str) -> None:
        self.written = written
        self.plain = written.translate(_FOLDING)
        self.tokens = list(self._read_tokens())
        self.words = [token.word for token in self.tokens]

    @cached_property
    def _origins(self) -> range | list[int]:
        """Where each normalised character came from, in code points of the written text; one more at the end."""
        if _SAME_LENGTH.fullmatch(self.written):
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
        return self.tokens[at].sentence if at < len(self.tokens) else -1

    def word_at(self, start: int) -> int:
        """Return the word at or behind a place of the normalised text; behind the last, how many words there are."""
        return bisect_right(self._ends, start)

    def read_as(self, at: int, word: str) -> None:
        """Take one word for another, standing where the first one stood."""
        self.tokens[at] = replace(self.tokens[at], word=word)
        self.words[at] = word

    @cached_property
    def titled(self) -> frozenset[int]:
        """The sentences whose capitals tell nothing: every word of some length in them begins with one."""
        long_words = [token for token in self.tokens if len(token.word) >= _LONG_WORD]
        lowered = {token.sentence for token in long_words if not token.capital}
        counted = Counter(token.sentence for token in long_words)
        return frozenset(sentence for sentence in counted.keys() - lowered if counted[sentence] >= _TITLE_WORDS)

    @cached_property
    def _ends(self) -> list[int]:
        return [token.end for token in self.tokens]

    def _read_tokens(self) -> "list[Token]":
        tokens: list[Token] = []
        behind, sentence = 0, 0
        for found in _WORD.finditer(self.plain):
            start, end = found.span()
            last_word = tokens[-1].word if tokens else ""
            parted = _break_of(self.plain[behind:start], last_word) if tokens else SENTENCE
            sentence += parted == SENTENCE and bool(tokens)
            capital = self.written[self._origins[start]] in _CAPITALS
            tokens.append(Token(found[0], start, end, parted, sentence, capital))
            behind = end
        return tokens


def _break_of(marks: str, last_word: str) -> int:
    """Return how strongly the marks between two words part them."""
    if marks == " ":
        return NO_BREAK
    if _SENTENCE_END.search(marks) or (last_word not in ABBREVIATIONS and _STOP_AND_SPACE.search(marks)):
        return SENTENCE
    return CLAUSE if _CLAUSE_END.search(marks) else NO_BREAK


def words_of(written: str) -> list[str]:
    """Return the words of a short text, as phrases and pieces need them."""
    return Text(written).words


def is_number(word: str) -> bool:
    """Tell whether a word is all ASCII digits."""
    return word.isascii() and word.isdigit()
