"""The words of each specialty: gathered once, none said twice, telling of care, quiet where they only sound so."""

from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml

from playbook.nouns.phrase import Choice, Sequence, Word, parse_phrase
from playbook.reading.load import load_edition
from playbook.work.check import Checker
from playbook.work.compile import compile_rules

UMBRELLAS = ("treatments", "loose-treatments", "conditions", "body-parts", "medicines", "staff-titles")
CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parents[1] / "cases" / "specialties.yml").read_text("utf-8"))
EDITION = load_edition()
PIECES = {name: piece.words for name, piece in EDITION.playbook.pieces.items()}
CHECKER = Checker(compile_rules(EDITION))
TELLING = [(specialty, text) for specialty, texts in CASES["tells"].items() for text in texts]


def gathered(umbrella: str) -> list[str]:
    """Return the specialty pieces that an umbrella names."""
    return [word.strip("<>") for word in PIECES[umbrella] if word.startswith("<")]


def wordings(template: str) -> Iterator[str]:
    """Yield every way to say an entry, its choices spelled out; a piece in it stays as it is."""
    return (" ".join(said.split()) for said in _said(parse_phrase(template)))


def _said(sequence: Sequence) -> Iterator[str]:
    ways = []
    for item in sequence:
        if isinstance(item, Choice):
            ways.append([said for one in item.sequences for said in _said(one)])
        else:
            ways.append([item.word if isinstance(item, Word) else str(item)])
    return (" ".join(parts) for parts in product(*ways))


@pytest.mark.parametrize("specialty", CASES["tells"])
def test_a_specialty_has_words_in_the_umbrellas(specialty: str) -> None:
    named = {umbrella: f"{specialty}-{umbrella}" for umbrella in UMBRELLAS}
    assert named["treatments"] in PIECES, f"{specialty} has no piece {named['treatments']}"
    lonely = [name for umbrella, name in named.items() if name in PIECES and name not in gathered(umbrella)]
    assert not lonely, f"no umbrella names {lonely}, so no rule sees their words"


def test_umbrellas_gather_specialties_that_are_tried_here() -> None:
    all_named = {name for umbrella in UMBRELLAS for name in gathered(umbrella)}
    assert all_named == {f"{one}-{umbrella}" for one in CASES["tells"] for umbrella in UMBRELLAS} & PIECES.keys()


def test_no_wording_stands_twice() -> None:
    names = [*UMBRELLAS, *(name for umbrella in UMBRELLAS for name in gathered(umbrella))]
    entries = [entry for name in names for entry in PIECES[name] if not entry.startswith("<")]
    said = Counter(wording for entry in entries for wording in wordings(entry))
    twice = [wording for wording, times in said.items() if times > 1]
    assert not twice, f"a word of two specialties belongs to the umbrella alone: {twice}"


@pytest.mark.parametrize(("specialty", "text"), TELLING)
def test_tells_of_care(specialty: str, text: str) -> None:
    assert "stop" in {finding.level for finding in CHECKER.check(text)}, f"{specialty}: {text!r} tells of care"


@pytest.mark.parametrize("text", CASES["harmless"])
def test_an_everyday_meaning_passes(text: str) -> None:
    found = [f"{one.rule} marks {one.text!r}" for one in CHECKER.check(text) if one.level != "tip"]
    assert not found, f"{text!r} tells nothing: {found}"
