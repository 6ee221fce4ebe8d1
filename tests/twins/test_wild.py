"""A slice of the fuzz that fits into every test run; bench/fuzz.py runs as many texts as one likes."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from playbook.nouns.edition import Edition
from playbook.work.compile import compile_rules

from .engines import Row
from .parting import CRASHED, Ask, node_asker, partings, patiently, python_asker, smallest
from .wild import source_of, wild_rows

TEXTS = 4_000


@pytest.fixture(scope="module")
def compiled(edition: Edition) -> dict[str, Any]:
    return compile_rules(edition)


@pytest.fixture(scope="module")
def rows(edition: Edition) -> list[Row]:
    return list(wild_rows(source_of(edition), TEXTS, "every test run"))


def test_the_readers_agree_on_wild_texts(compiled: dict[str, Any], rows: list[Row], node: str) -> None:
    both = python_asker(compiled), node_asker(node, compiled)
    parted = partings(*both, rows)
    assert not parted, f"{len(parted)} texts part the readers, such as {smallest(*both, parted[0].row)}"


def test_wild_texts_wake_nearly_every_rule(compiled: dict[str, Any], rows: list[Row]) -> None:
    answers = [json.loads(answer) for answer in python_asker(compiled)(rows)]
    asleep = {rule["id"] for rule in compiled["rules"]} - {found["rule"] for answer in answers for found in answer}
    assert len(asleep) <= 1, f"no wild text wakes {sorted(asleep)}"
    assert sum(map(bool, answers)) > TEXTS / 2


def _reader(bad: str, verdict: str) -> Ask:
    """Return a reader that says something else, or falls over, where both letters of `bad` stand in a draft."""

    def one(row: Row) -> str:
        if not set(bad) <= set(row[0]):
            return "[]"
        if verdict == CRASHED:
            raise RecursionError("too deep")
        return verdict

    def ask(rows: Sequence[Row]) -> list[str]:
        return [one(row) for row in rows]

    return lambda rows: patiently(ask, rows)


@pytest.mark.parametrize(
    ("text", "review", "bad", "left"),
    [
        ("", None, "xy", None),
        ("nothing to see here", "xy", "xy", None),
        ("xy", None, "xy", "xy"),
        ("a long text with an x in it and then, much later, a y.", "a review", "xy", "xy"),
        ("y" * 300 + "x" * 300, "", "xy", "yx"),
        ("\ud800 half of a pair", None, "\ud800", "\ud800"),
    ],
)
@pytest.mark.parametrize("verdict", ['["other"]', CRASHED])
def test_a_parting_text_is_made_small(text: str, review: str | None, bad: str, left: str | None, verdict: str) -> None:
    quiet: Ask = _reader("\x00", "[]")
    found = smallest(quiet, _reader(bad, verdict), (text, review, "standard", None, []))
    if left is None:
        assert found is None
    else:
        assert found
        assert (found.row, found.python) == ((left, None, "standard", None, []), "[]")
        assert found.node.startswith(verdict)


def test_the_same_seed_gives_the_same_texts(edition: Edition) -> None:
    source = source_of(edition)
    assert list(wild_rows(source, 50, "a")) == list(wild_rows(source, 50, "a")) != list(wild_rows(source, 50, "b"))
