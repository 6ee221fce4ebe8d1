"""Texts that nobody would think of, without end: labelled sentences and the rules' own phrases, spliced and spoiled."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playbook.nouns.edition import Edition
from playbook.nouns.rule import PROFILES

from .engines import Row
from .grammar import Grammar
from .spoiling import spoiled
from .texts import whole_pairs

LABELLED = Path(__file__).parents[1] / "judgement"
_JOINTS = (" ", " ", " ", " ", "\n", "\n\n", "", ", ", " - ", "... ", " and ")
_MOST_PARTS = 6


@dataclass(frozen=True)
class Source:
    """What wild texts are made from."""

    sentences: list[str]
    grammar: Grammar
    names: list[str]


def source_of(edition: Edition) -> Source:
    """Return the labelled texts, the grammar of an edition's rules, and the practice's own names."""
    lines = [
        line for file in sorted(LABELLED.rglob("*.jsonl")) for line in file.read_text("utf-8").splitlines() if line
    ]
    brand = edition.brand
    return Source(
        [json.loads(line)["text"] for line in lines], Grammar(edition), [brand.name, brand.phone, brand.email]
    )


def wild_rows(source: Source, count: int, seed: str) -> Iterator[Row]:
    """Yield rows to check, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 -- wanted: the same texts on every run
    for at in range(count):
        review = _text(source, chance) if chance.random() < 0.25 else None
        earlier = [_text(source, chance)] if chance.random() < 0.1 else []
        platform = chance.choice((None, "google"))
        yield _text(source, chance), review, PROFILES[at % len(PROFILES)], platform, earlier


def _text(source: Source, chance: random.Random) -> str:
    parts = [_part(source, chance) for _ in range(chance.choice((0, *range(1, _MOST_PARTS + 1))))]
    return whole_pairs(spoiled("".join(part + chance.choice(_JOINTS) for part in parts), chance))


def _part(source: Source, chance: random.Random) -> str:
    """Return a labelled text, a stretch of its words, a phrase of the rules, or one of them within the other."""
    words = chance.choice(source.sentences).split(" ")
    at = chance.randrange(len(words))
    phrase = chance.choice(source.names) if chance.random() < 0.05 else source.grammar.sample(chance)
    within = [*words[:at], phrase, *words[at:]]
    return chance.choice(
        (" ".join(words), " ".join(words[at : at + 8]), phrase, phrase.capitalize() + ".", " ".join(within))
    )
