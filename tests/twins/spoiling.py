"""Ways to spoil a text: typos, case, punctuation, marks of all scripts, HTML, Markdown, cutting and doubling."""

import random
import unicodedata
from collections.abc import Callable

from .texts import ODD_MARKS

Spoil = Callable[[str, random.Random], str]

_ALIKE = str.maketrans("aceopxyiACEHKMOPTX", "асеорхуіАСЕНКМОРТХ")
_FULL_WIDTH = {point: point + 0xFEE0 for point in range(0x21, 0x7F)}
_QUOTES = ("'", "’", "‘", "`", "´", "ʼ", "＇", '"', "“")
_SPACES = (" ", "  ", "\t", "\u00a0", "\u2009", "\u3000", "\r\n", "\n", "\n\n", "\n \n", "\u2028", "\u0085", "\u200b")
_MARKS = (".", ",", "!", "?", ";", ":", "...", " - ", "—", "(", ")", '"', "'", "-", "/", ".)", '."', "?!", "*", "&")
_EMOJI = ("😀", "🦷", "👩‍⚕️", "🇺🇸", "❤️", "1️⃣", "👍🏽", "™", "☎", "🫠")
_TAGS = ("<b>{}</b>", "<p>{}</p>", "<a href='x'>{}</a>", "<!--{}-->", "&lt;{}&gt;", "{}<br/>", "<script>{}</script>")
_DOWN = ("**{}**", "*{}*", "# {}", "- {}", "> {}", "`{}`", "[{}](https://a.example/b)", "| {} |", "{{{}}}", "__{}__")
_SHAPES = (
    "3/4/2024", "March 8, 2025", "8th of May", "2:30 p.m.", "14:05", "555-0100", "(212) 555-0199", "a.b@c.example",
    "https://x.example/y?z=1", "www.x.example", "$1,200.00", "45 dollars", "#12345", "[name]", "{contact}", "<name>",
    "____", "xxxx", "May 1.5", "12.", "1,000,000,000", "a@b", "٣/٤", "５５-０１", "St. Jude", "e.g. it", "Dr. Who",
)  # fmt: skip
# First and last code point of blocks from all over, half pairs and what is no character among them.
_BLOCKS = (
    (0x00, 0x1F), (0x7F, 0xFF), (0x100, 0x24F), (0x250, 0x36F), (0x370, 0x52F), (0x590, 0x6FF), (0x900, 0x97F),
    (0xE00, 0xE7F), (0x1100, 0x11FF), (0x1E00, 0x20CF), (0x2100, 0x2BFF), (0x3000, 0x30FF), (0x4E00, 0x4FFF),
    (0xA640, 0xA7FF), (0xAC00, 0xAD00), (0xD800, 0xDFFF), (0xE000, 0xE0FF), (0xF900, 0xFFFF), (0x10000, 0x100FF),
    (0x1D400, 0x1D7FF), (0x1F100, 0x1FAFF), (0xE0000, 0xE01EF), (0x10FFF0, 0x10FFFF),
)  # fmt: skip


def typo(text: str, chance: random.Random) -> str:
    """Leave out, double, swap or replace a letter."""
    at = chance.randrange(len(text) + 1)
    before, mark, after = text[:at], text[at : at + 1], text[at + 1 :]
    changed = (after, mark * 2 + after, after[:1] + mark + after[1:], chance.choice("etaoinsrhl") + after)
    return before + chance.choice(changed)


def case(text: str, chance: random.Random) -> str:
    """Write it all in another case, or each letter in a case of its own."""
    ways = (text.upper(), text.lower(), text.title(), text.swapcase(), text.capitalize(), text.casefold())
    each = "".join(chance.choice((mark.upper(), mark.lower())) for mark in text)
    return chance.choice((*ways, each))


def punctuation(text: str, chance: random.Random) -> str:
    """Put a mark somewhere, take all of one kind out, or quote otherwise."""
    without = text.replace(chance.choice(_MARKS).strip(), "")
    quoted = text.replace("'", chance.choice(_QUOTES))
    return chance.choice((_put(text, chance.choice(_MARKS), chance), without, quoted))


def spaces(text: str, chance: random.Random) -> str:
    """Write another space, everywhere or at one place."""
    other = chance.choice(_SPACES)
    return chance.choice((text.replace(" ", other), text.replace(" ", other, 1), _put(text, other, chance)))


def odd_marks(text: str, chance: random.Random) -> str:
    """Strew marks in: emoji, unseen ones, combining ones, and any code point of any block."""
    for _ in range(chance.choice((1, 1, 3, 9))):
        low, high = chance.choice(_BLOCKS)
        text = _put(
            text,
            chance.choice((chance.choice(_EMOJI), chance.choice(ODD_MARKS), chr(chance.randint(low, high)))),
            chance,
        )
    return text


def accents(text: str, chance: random.Random) -> str:
    """Put an accent behind letters, or write what is there composed or taken apart."""
    accented = "".join(mark + chance.choice("\u0301\u0308\u0327") if chance.random() < 0.1 else mark for mark in text)
    form = chance.choice(("NFC", "NFD", "NFKC", "NFKD"))
    return chance.choice((accented, unicodedata.normalize(form, accented)))  # type: ignore[arg-type] # one of the four


def dress(text: str, chance: random.Random) -> str:
    """Write letters that only look alike, for all of it or a stretch."""
    table = chance.choice((_ALIKE, _FULL_WIDTH))
    first, end = _stretch(text, chance)
    return text[:first] + text[first:end].translate(table) + text[end:]


def markup(text: str, chance: random.Random) -> str:
    """Wrap a stretch in HTML or Markdown."""
    first, end = _stretch(text, chance)
    return text[:first] + chance.choice(_TAGS + _DOWN).replace("{}", text[first:end]) + text[end:]


def shapes(text: str, chance: random.Random) -> str:
    """Put in a date, an amount, an address, a blank or what nearly is one."""
    return _put(text, chance.choice(("", " ")) + chance.choice(_SHAPES) + chance.choice(("", " ", ".")), chance)


def cut(text: str, chance: random.Random) -> str:
    """Keep a stretch only, wherever it begins and ends."""
    first, end = _stretch(text, chance)
    return text[first:end]


def double(text: str, chance: random.Random) -> str:
    """Say a stretch again, mostly once and rarely so often that it gets long."""
    first, end = _stretch(text, chance)
    return text[:end] + text[first:end] * chance.choice((1, 1, 1, 2, 5, 20)) + text[end:]


SPOILS: tuple[Spoil, ...] = (
    typo, typo, case, punctuation, punctuation, spaces, odd_marks, accents, dress, markup, shapes, cut, double
)  # fmt: skip


def spoiled(text: str, chance: random.Random) -> str:
    """Return a text spoiled in no way up to six."""
    for spoil in chance.choices(SPOILS, k=chance.choice((0, 1, 1, 2, 3, 6))):
        text = spoil(text, chance)
    return text


def _put(text: str, what: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + what + text[at:]


def _stretch(text: str, chance: random.Random) -> tuple[int, int]:
    first, end = sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)))
    return first, end
