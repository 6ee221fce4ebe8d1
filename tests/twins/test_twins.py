"""Python, V8, Node and the page in the browser give byte-identical findings for the same text."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from py_mini_racer import MiniRacer

from playbook.nouns.edition import Edition
from playbook.nouns.rule import PROFILES
from playbook.work.check import Checker
from playbook.work.compile import compile_rules
from playbook.work.repair import Repairer

from .engines import ENGINE, HARNESS, Row, by_node, by_python
from .texts import generated_texts, hostile_texts, written_texts

SEEDS = [1, 2, 3, 4]
PER_SEED = 1_000


@pytest.fixture(scope="module")
def compiled(edition: Edition) -> dict[str, Any]:
    return compile_rules(edition)


@pytest.fixture(scope="module", params=["every text of ours", *(f"generated texts {seed}" for seed in SEEDS)])
def rows(request: pytest.FixtureRequest, edition: Edition) -> list[Row]:
    source = request.param
    if source.startswith("every"):
        texts = [*written_texts(edition), *hostile_texts()]
        return [(text, review, profile, "google", earlier) for text, review, earlier in texts for profile in PROFILES]
    seed = int(source.split()[-1])
    drawn = generated_texts(edition, PER_SEED, seed)
    return [
        (text, review, PROFILES[at % len(PROFILES)], None, [text[:80], text[30:]] if at % 2 else [])
        for at, (text, review) in enumerate(drawn)
    ]


@pytest.fixture(scope="module")
def from_python(compiled: dict[str, Any], rows: list[Row]) -> list[str]:
    return by_python(Repairer(Checker(compiled)), rows)


def assert_same(rows: list[Row], python: list[str], other: list[str], name: str) -> None:
    assert len(python) == len(other)
    for row, expected, found in zip(rows, python, other, strict=True):
        assert expected == found, f"Python and {name} part on {row!r}"


def test_v8_agrees(compiled: dict[str, Any], rows: list[Row], from_python: list[str]) -> None:
    v8 = MiniRacer()
    for file in (*ENGINE, HARNESS):
        v8.eval(file.read_text("utf-8"))
    answer = v8.eval(f"JSON.stringify(checkAll({json.dumps(compiled)}, {json.dumps(rows)}))")
    assert_same(rows, from_python, json.loads(str(answer)), "V8")


def test_node_agrees(compiled: dict[str, Any], rows: list[Row], from_python: list[str], node: str) -> None:
    assert_same(rows, from_python, by_node(node, compiled, rows), "Node")


def test_the_page_agrees(rows: list[Row], from_python: list[str], browser: Browser, default_site: Path) -> None:
    page = browser.new_page()
    try:
        page.goto((default_site / "check.html").as_uri())
        page.evaluate(f"() => {{ {HARNESS.read_text('utf-8')} }}")
        answer = page.evaluate("(rows) => checkAll(playbook.data.compiled, JSON.parse(rows))", json.dumps(rows))
    finally:
        page.close()
    assert_same(rows, from_python, answer, "the page")


def test_the_texts_are_worth_comparing(from_python: list[str]) -> None:
    found = [json.loads(line) for line in from_python]
    assert sum(map(bool, found)) > len(found) / 4, "fewer than a quarter of these texts raise anything; draw others"
