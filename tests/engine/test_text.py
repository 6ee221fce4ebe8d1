"""A text is normalised, cut into words and breaks, and every word remembers where the writer put it."""

import pytest

from playbook.nouns.text import CLAUSE, NO_BREAK, SENTENCE, Text, words_of

WORDS = {
    "curly quotes": ("You’re “here”", ["you're", "here"]),
    "accents": ("Crówn and Señora", ["crown", "and", "senora"]),
    "combining accents": ("vi\u0301sit", ["visit"]),
    "a zero-width space inside a word": ("vis\u200bit", ["visit"]),
    "a soft hyphen inside a word": ("appoint\u00adment", ["appointment"]),
    "full-width letters": ("ｖｉｓｉｔ", ["visit"]),
    "mathematical letters": ("𝐯𝐢𝐬𝐢𝐭", ["visit"]),
    "a ligature": ("ﬁlling", ["filling"]),
    "a hyphen splits": ("follow-up X-ray", ["follow", "up", "x", "ray"]),
    "a possessive stays whole": ("the patients' and Dana's", ["the", "patients", "and", "dana's"]),
    "emoji are no words": ("Thanks😀you", ["thanks", "you"]),
    "a null is not seen": ("vi\x00sit", ["visit"]),
    "half a surrogate pair parts words": ("a\ud800b", ["a", "b"]),
    "other scripts are words": ("שלום مرحبا", ["שלום", "مرحبا"]),
    "letters of another script that look like ours": ("visіting Yоur", ["visiting", "your"]),
    "nothing": ("", []),
    "only marks": ("... !! ??", []),
}


@pytest.mark.parametrize(("written", "words"), WORDS.values(), ids=list(WORDS))
def test_words(written: str, words: list[str]) -> None:
    assert words_of(written) == words


BREAKS = {
    "a space": ("a b", NO_BREAK),
    "a comma": ("a, b", CLAUSE),
    "a dash": ("a — b", CLAUSE),
    "a hyphen": ("a-b", NO_BREAK),
    "one line end": ("a\nb", CLAUSE),
    "an empty line": ("a\n\nb", SENTENCE),
    "an empty line from Windows": ("a\r\n\r\nb", SENTENCE),
    "a full stop": ("fine. b", SENTENCE),
    "a full stop in quotes": ('"fine." b', SENTENCE),
    "a full stop inside a number": ("3.5", NO_BREAK),
    "a full stop behind a title": ("Dr. Lee", NO_BREAK),
    "an ellipsis": ("well… b", SENTENCE),
    "a question mark": ("a? b", SENTENCE),
}


@pytest.mark.parametrize(("written", "parted"), BREAKS.values(), ids=list(BREAKS))
def test_breaks(written: str, parted: int) -> None:
    assert Text(written).parted[1] == parted


SPANS = {
    "after an emoji": ("😀 visit", "visit"),
    "with an accent of its own": ("the crówn", "crówn"),
    "with a combining accent on its last letter": ("the visit\u0301 was", "visit\u0301"),
    "after an ellipsis that becomes three": ("…… visit", "visit"),
    "after a ligature that becomes two": ("ﬁne visit", "visit"),
}


@pytest.mark.parametrize(("written", "last"), SPANS.values(), ids=list(SPANS))
def test_a_word_knows_where_it_was_written(written: str, last: str) -> None:
    text = Text(written)
    at = next(at for at, word in enumerate(text.words) if word in {"visit", "crown"})
    start, end = text.written_span(text.starts[at], text.ends[at])
    assert written[start:end] == last
