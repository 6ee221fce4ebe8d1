"""The steps that are kept lead where the plain walk leads, from word to word, whatever was walked before."""

from typing import Any

import pytest

from playbook.nouns.edition import Edition
from playbook.nouns.graph import walk
from playbook.nouns.phrase import BUILT_IN_PIECES
from playbook.reading.load import load_edition
from playbook.work import states
from playbook.work.compile import compile_rules
from playbook.work.scan import Scan, ready
from tests.twins.texts import generated_texts

EDITION = load_edition()
COMPILED = compile_rules(EDITION)
PIECE = tuple[str, int, int]


def texts(edition: Edition) -> list[str]:
    examples = [
        one.text for rule in edition.playbook.rules.values() for one in (*rule.examples.flag, *rule.examples.passed)
    ]
    return [*examples, *(text for text, _ in generated_texts(edition, 500, 11))]


def pieces_of(scan: Scan) -> list[list[tuple[str, int]]]:
    return [[(name, end) for names, end in here for name in names] for here in scan.pieces]


def assert_as_the_plain_walk(compiled: dict[str, Any], text: str) -> None:
    scan = Scan(compiled, text)
    pieces = pieces_of(scan)
    built_in = [[one for one in here if one[0] in BUILT_IN_PIECES] for here in pieces]
    plain: set[PIECE] = {
        (compiled["pieces"][place], first, end)
        for place, first, end in walk(compiled["piece_graph"], scan.text, built_in)
    }
    kept: set[PIECE] = {
        (name, first, end) for first, here in enumerate(pieces) for name, end in here if name not in BUILT_IN_PIECES
    }
    assert kept == plain, f"the pieces of {text!r}"
    signals = {
        (compiled["signals"][signal], (first, end)) for signal, first, end in walk(compiled["graph"], scan.text, pieces)
    }
    assert {(name, where) for name, all_of in scan.signals.items() for where in all_of} == signals, text


def test_every_step_is_one_of_the_plain_walk() -> None:
    compiled = ready(COMPILED)
    for text in texts(EDITION):
        assert_as_the_plain_walk(compiled, text)


def test_no_step_is_taken_otherwise_once_all_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(states, "_MOST_KEPT", 300)
    compiled = ready(COMPILED)
    for text in texts(EDITION)[:200]:
        assert_as_the_plain_walk(compiled, text)
        walks = compiled["walks"]
        walks.make_room()
        assert walks.kept <= 300, "the steps pile up"


def test_a_word_nobody_knows_is_not_kept() -> None:
    compiled = ready(COMPILED)
    Scan(compiled, "Zqcanaryqz and Mr. Zqcanaryqz")
    symbols = {symbol for state in compiled["walks"].states for symbol in state}
    assert not any("zqcanaryqz" in symbol for symbol in symbols)
