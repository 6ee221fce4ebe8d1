"""The tables by which text is normalised, as data that both engines read. No text is read here.

Neither Python's nor the browser's own Unicode tables take part in a check: they differ between versions. These tables
are made once, in Python, and travel with the compiled rules, so both sides fold alike by construction.
"""

import unicodedata
from functools import cache

# What stands for any code point beyond the basic plane, and for half a surrogate pair: one character, never a letter.
OTHER = "\ufffd"

_QUOTES = {"'": "‘’‚‛′`´ʼʻ", '"': "“”„‟″«»"}
_DASHES = "‐‑‒–—―−﹘﹣"
_SPACES = "\t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\u0085\u2028\u2029"
_SPELLED = {"ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o"} | {
    "đ": "d", "Đ": "d", "ł": "l", "Ł": "l", "ı": "i", "…": "...", "\r": "",
}  # fmt: skip

# Cyrillic and Greek letters that look like Latin ones, and are now and then pasted in their place.
_LOOK_ALIKES = dict(
    zip("асеіјорѕухАВСЕІЈКМНОРЅТХУαοΑΒΕΗΙΚΜΝΟΡΤΧ", "aceijopsyxabceijkmhopstxyaoabehikmnoptx", strict=True)
)

# Ranges (first, last) whose code points are not seen: controls, joiners, direction marks, combining accents.
_UNSEEN = (
    (0x0000, 0x0008), (0x000E, 0x001F), (0x007F, 0x0084), (0x0086, 0x009F), (0x00AD, 0x00AD),
    (0x0300, 0x036F), (0x061C, 0x061C), (0x180E, 0x180E), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x20D0, 0x20FF), (0xFE00, 0xFE0F),
    (0xFE20, 0xFE2F), (0xFEFF, 0xFEFF), (0xE0000, 0xE01EF),
)  # fmt: skip

# Ranges whose letters lose their accents, their case and their dress (full-width, mathematical).
_FOLDED = ((0x0041, 0x005A), (0x00C0, 0x024F), (0x1E00, 0x1EFF), (0xFB00, 0xFB06), (0xFF01, 0xFF5E), (0x1D400, 0x1D7FF))
_LOWERED = ((0x0370, 0x03FF), (0x0400, 0x052F))

# What a word is made of, once folded: (first, last).
LETTERS = (
    (0x0030, 0x0039), (0x0061, 0x007A), (0x00AA, 0x00AA), (0x00B5, 0x00B5), (0x00BA, 0x00BA), (0x00DF, 0x00F6),
    (0x00F8, 0x02AF), (0x0370, 0x037D), (0x037F, 0x0386), (0x0388, 0x1FFF), (0x2C00, 0x2DFF), (0x3041, 0x309F),
    (0x30A1, 0xD7FF), (0xF900, 0xFDFB), (0xFE70, 0xFEFC),
)  # fmt: skip

# A full stop behind one of these ends no sentence.
ABBREVIATIONS = ("dr", "jr", "mr", "mrs", "ms", "no", "sr", "st", "vs", "approx", "etc")


def _each(ranges: tuple[tuple[int, int], ...]) -> list[str]:
    return [chr(point) for first, last in ranges for point in range(first, last + 1)]


def _bare(letter: str) -> str:
    parts = unicodedata.normalize("NFKD", letter)
    return "".join(part for part in parts if not unicodedata.combining(part)).lower()


@cache
def folds() -> dict[str, str]:
    """Return what each code point turns into, for those that do not stay as they are: none, one or a few characters."""
    table = {letter: _bare(letter) for letter in _each(_FOLDED)}
    table |= {letter: letter.lower() for letter in _each(_LOWERED)}
    table |= {mark: plain for plain, marks in _QUOTES.items() for mark in marks}
    table |= dict.fromkeys(_DASHES, "-") | dict.fromkeys(_SPACES, " ") | dict.fromkeys(_LINE_ENDS, "\n")
    table |= _LOOK_ALIKES | _SPELLED | dict.fromkeys(_each(_UNSEEN), "")
    return {mark: plain for mark, plain in table.items() if mark != plain and len(plain) <= 3}


@cache
def capitals() -> str:
    """Return every code point that counts as a capital letter when it begins a word."""
    return "".join(letter for letter in _each(_FOLDED + _LOWERED) if letter.isupper())
