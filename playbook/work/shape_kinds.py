"""The kinds of rule that judge how a reply is built: its length, its tone, its language, how like others it is.

Twin: docs/assets/engine/shape-kinds.js. All sums are of whole numbers, so that both sides agree to the digit.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import groupby

from playbook.nouns.folds import capitals
from playbook.nouns.text import Text, is_number

from .marking import CompiledRule, Given, matches, not_excused, span
from .scan import Scan, Span, Stretch

# From here on, letters are those of another script: Greek is the first behind the Latin ones.
OTHER_SCRIPTS = 0x0370
_FEWEST_LETTERS = 2
_CAPITALS = frozenset(capitals())


def length(rule: CompiledRule, scan: Scan, _given: Given) -> list[Span]:
    """Mark the words beyond the most a reply should have."""
    text = scan.text
    return [(text.starts[rule["most"]], text.ends[-1])] if len(text.words) > rule["most"] else []


def blank(_rule: CompiledRule, scan: Scan, _given: Given) -> list[Span]:
    """Mark placeholders that nobody filled in."""
    return matches("blanks", scan.compiled["blanks"], scan)


def platform_limit(_rule: CompiledRule, scan: Scan, given: Given) -> list[Span]:
    """Mark what lies beyond the length that the platform takes."""
    if given.limit is None:
        return []
    fitting = _fitting(scan.text.written, given.limit["most"], in_bytes=given.limit["unit"] == "bytes")
    if fitting == len(scan.text.written):
        return []
    end = len(scan.text.plain)
    return [(bisect_left(range(end), fitting, key=lambda place: scan.text.written_span(place, place)[0]), end)]


def shouting(rule: CompiledRule, scan: Scan, _given: Given) -> list[Span]:
    """Mark words in capitals, so many in a row, and rows of exclamation marks."""
    capitals = scan.text.capitals
    is_enough = sum(capitals) >= rule["least_words"]
    shouted = [is_capital and _is_shouted(scan.text, at) for at, is_capital in enumerate(capitals) if is_enough]
    runs = _runs(shouted)
    loud = [(first, end) for first, end in runs if _count_of_long(scan, first, end) >= rule["least_words"]]
    marks = matches("shouts", scan.compiled["shouts"], scan)
    return [span(scan, stretch) for stretch in not_excused(rule, scan, loud)] + marks


def reading_level(rule: CompiledRule, scan: Scan, _given: Given) -> list[Span]:
    """Mark the sentence with the most letters, in a text that takes more years of school than it should."""
    if len(scan.text.words) < rule["least_words"] or reading_grade(scan) <= rule["most"]:
        return []
    return [span(scan, max(scan.text.sentences, key=lambda sentence: _letters(scan, sentence)))]


def reading_grade(scan: Scan) -> int:
    """Return the automated readability index of a text, rounded down, or 0 where there is no word.

    It is 4.71 letters a word plus half a word a sentence less 21.43, here in hundredths, times words and sentences.
    Smith and Senter, 1967: https://apps.dtic.mil/sti/citations/AD0667273
    """
    words, parts = len(scan.text.words), len(scan.text.sentences)
    if not words:
        return 0
    hundredths = 471 * _letters(scan, (0, words)) * parts + 50 * words * words - 2143 * words * parts
    return hundredths // (100 * words * parts)


def sameness(rule: CompiledRule, scan: Scan, given: Given) -> list[Span]:
    """Mark the words in a row that stand in an earlier reply too, if they are most of the draft's."""
    excused = scan.excused(rule["id"])
    words = scan.text.words
    for earlier in given.earlier:
        shared = _shared(words, earlier.words, rule["run"])
        if shared and len(shared - excused) * 100 >= rule["share"] * (len(words) - len(excused)):
            return [span(scan, stretch) for stretch in _runs([at in shared for at in range(len(words))])]
    return []


def language(rule: CompiledRule, scan: Scan, _given: Given) -> list[Span]:
    """Mark letters of another script; else the whole text, or a long sentence, that hardly holds an English word."""
    strange = [] if scan.text.plain.isascii() else _in_other_scripts(scan.text.words)
    whole = (0, len(scan.text.words))
    if _is_strange(rule, scan, whole, rule["least_words"]):
        return [span(scan, whole)]
    strange += [one for one in scan.text.sentences if _is_strange(rule, scan, one, rule["least_in_sentence"])]
    return [span(scan, stretch) for stretch in not_excused(rule, scan, strange)]


SHAPE_KINDS: dict[str, Callable[[CompiledRule, Scan, Given], list[Span]]] = {
    "length": length,
    "blank": blank,
    "platform-limit": platform_limit,
    "shouting": shouting,
    "reading-level": reading_level,
    "sameness": sameness,
    "language": language,
}


def _fitting(written: str, most: int, *, in_bytes: bool) -> int:
    """Return how many code points of a text fit; in bytes, as UTF-8 stores them."""
    if not in_bytes:
        return min(len(written), most)
    size = 0
    for place, mark in enumerate(written):
        size += 1 + sum(ord(mark) >= least for least in (0x80, 0x800, 0x10000))
        if size > most:
            return place
    return len(written)


def _runs(kept: list[bool]) -> list[Stretch]:
    """Return the stretches of words that are kept without a break."""
    groups = [list(group) for is_kept, group in groupby(range(len(kept)), key=kept.__getitem__) if is_kept]
    return [(group[0], group[-1] + 1) for group in groups]


def _is_shouted(text: Text, at: int) -> bool:
    """Tell whether all letters of a word that begins with a capital are capitals."""
    word = text.words[at]
    start, end = text.written_span(text.starts[at], text.ends[at])
    letters = len(word) if word.isascii() and word.isalpha() else sum("a" <= mark <= "z" for mark in word)
    return 0 < letters == sum(map(_CAPITALS.__contains__, text.written[start:end]))


def _count_of_long(scan: Scan, first: int, end: int) -> int:
    """Return how many words have two letters or more: "I" and "A" are capitals anyway."""
    return sum(len(word) >= _FEWEST_LETTERS for word in scan.text.words[first:end])


def _letters(scan: Scan, stretch: Stretch) -> int:
    return sum(len(word) - word.count("'") for word in scan.text.words[slice(*stretch)])


def _shared(words: list[str], earlier: list[str], run: int) -> set[int]:
    """Return the places of the words that stand in a row of so many in both texts."""
    known = set(_rows(earlier, run))
    return {place for at, row in enumerate(_rows(words, run)) if row in known for place in range(at, at + run)}


def _rows(words: list[str], run: int) -> Iterator[str]:
    return (" ".join(words[at : at + run]) for at in range(len(words) - run + 1))


def _in_other_scripts(words: list[str]) -> list[Stretch]:
    foreign = [0 if word.isascii() else _foreign_letters(word) for word in words]
    return _runs([count > 0 for count in foreign]) if sum(foreign) >= _FEWEST_LETTERS else []


def _foreign_letters(word: str) -> int:
    return sum(ord(mark) >= OTHER_SCRIPTS for mark in word)


def _is_strange(rule: CompiledRule, scan: Scan, stretch: Stretch, least: int) -> bool:
    """Tell whether so few of the words are everyday English that the language must be another."""
    first, end = stretch
    if end - first < least:
        return False
    # As they were written: a foreign word may be one slip away from one of ours.
    written = scan.text.spelled[first:end]
    known = sum(map(rule["known"].__contains__, written))
    if known * 100 >= rule["share"] * (end - first):
        return False
    words = sum(not is_number(word) for word in written)
    return words >= least and bool(known * 100 < rule["share"] * words)
