"""Texts that try to part the twins: every kind of mark a person or a phone may put into a reply."""

import random
from collections.abc import Iterator

from playbook.nouns.edition import Edition
from playbook.nouns.rule import Example
from playbook.work.fill import fill

ODD_MARKS = [
    *"\u200b\u200c\u200d\u2060\ufeff\u00ad\u0301\u0308\u0336\u20e3\ufe0f",  # unseen and combining
    *"\u202e\u2067\u2069\u200f",  # direction
    *"‘’“”„«»…–—−‐´`",  # quotes and dashes
    *"\u00a0\u2009\u3000\t\n\r\v\u2028\u0085",  # spaces and line ends
    *"😀🦷👩‍⚕️🇺🇸",  # beyond the basic plane
    *"éñüßæøłıİſKÅﬁｖ𝐯",  # letters in other dress
    *"שלוםمرحباздравствуй你好안녕ที่",  # other scripts
    *"\x00\x07\x1c\x7f\ud800\udfff",  # controls and half pairs
    *".,;:!?()[]{}<>_-'\"/$#@0123456789٣²",
]
KEYWORDS = [
    "constructor",
    "__proto__",
    "toString",
    "x" * 400,
    "a" * 3000,
    "24/7",
    "3:30 p.m.",
    "$1,200.00",
    "{contact}",
]


# A text, the review it answers, earlier replies.
Given = tuple[str, str | None, list[str]]


def written_texts(edition: Edition) -> list[Given]:
    """Return every text of ours with what stands beside it: examples of rules, replies on every platform."""
    texts: list[Given] = []
    for rule in edition.playbook.rules.values():
        kept: list[Example] = [*rule.examples.flag, *rule.examples.passed, *rule.examples.known_misses]
        texts += [(example.text, example.review, example.earlier) for example in kept]
        texts.append((rule.say_instead, None, []))
    for reply in edition.playbook.replies.values():
        platforms = ("default", *edition.playbook.platforms)
        alike = [text.text for text in reply.public]
        texts += [(fill(text.text, edition.brand, name), None, alike) for text in reply.public for name in platforms]
        texts += [(words, None, []) for words in (reply.private.phone, reply.private.email)]
        texts += [(bad.text, None, []) for bad in reply.bad]
    return texts


def hostile_texts() -> list[Given]:
    """Return texts that a person would not write: empty, endless, broken, and too long for a platform."""
    texts = ["", " ", "\x00", "\ud800", "a\udfff b", "😀😀", "\u200b", "<b>Your visit</b>", "**Your** _visit_ `x`"]
    texts += ["a" * 50_000, "A " * 6_000, "!" * 3_000, "é" * 2_500, "好" * 1_366, "ﬁ" * 2_000, "word 😀 " * 500]
    texts += ["Thank you. " * 372 + "\u0301" * 9, "x\r\n" * 1_400, "Muchas gracias por todo. " * 200]
    return [(text, None, [text]) for text in texts]


def generated_texts(edition: Edition, count: int, seed: int) -> Iterator[tuple[str, str | None]]:
    """Yield texts cut and glued from ours with odd marks strewn in; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 -- wanted: the same texts on every run
    words = sorted({word for text, _, _ in written_texts(edition) for word in text.split(" ")}) + KEYWORDS
    for _ in range(count):
        text = _spoiled(_sentence(words, chance), chance)
        review = _sentence(words, chance) if chance.random() < 0.3 else None
        yield text, review


def _sentence(words: list[str], chance: random.Random) -> str:
    chosen = [chance.choice(words) for _ in range(chance.randint(0, 30))]
    return "".join(word + chance.choice([" ", " ", " ", " ", ", ", ". ", "-", "\n", ""]) for word in chosen)


def _spoiled(text: str, chance: random.Random) -> str:
    marks = list(text)
    for _ in range(chance.choice([0, 0, 1, 3, 12])):
        marks.insert(chance.randint(0, len(marks)), chance.choice(ODD_MARKS))
    spoiled = whole_pairs("".join(marks))
    return chance.choice([spoiled, spoiled, spoiled.upper(), spoiled.title(), spoiled.lower()])


def whole_pairs(text: str) -> str:
    """Return the text with half pairs that stand side by side made one: to JavaScript they are, Python keeps two."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
