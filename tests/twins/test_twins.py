"""Python, V8, Node and the page in the browser give byte-identical findings for the same text."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from py_mini_racer import MiniRacer

from playbook.nouns.edition import Edition
from playbook.nouns.rule import PROFILES, Profile
from playbook.work.check import Checker
from playbook.work.compile import compile_rules

from .texts import HARNESS, generated_texts, hostile_texts, written_texts

ROOT = Path(__file__).parents[2]
PARTS = ("text", "graph", "scan", "score", "marking", "shape-kinds", "kinds", "check", "fill")
ENGINE = [ROOT / "docs/assets/engine" / f"{name}.js" for name in PARTS]
SEEDS = [1, 2, 3, 4]
PER_SEED = 1_000

# What `check` is given, in its order.
Row = tuple[str, str | None, Profile, str | None, list[str]]


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
    checker = Checker(compiled)
    return [json.dumps([finding.as_json() for finding in checker.check(*row)], separators=(",", ":")) for row in rows]


def assert_same(rows: list[Row], python: list[str], other: list[str], name: str) -> None:
    assert len(python) == len(other)
    for row, expected, found in zip(rows, python, other, strict=True):
        # Python escapes what lies beyond ASCII as JavaScript's harness does, DEL apart.
        assert expected.replace("\x7f", "\\u007f") == found, f"Python and {name} part on {row!r}"


def test_v8_agrees(compiled: dict[str, Any], rows: list[Row], from_python: list[str]) -> None:
    v8 = MiniRacer()
    for file in (*ENGINE, HARNESS):
        v8.eval(file.read_text("utf-8"))
    answer = v8.eval(f"JSON.stringify(checkAll({json.dumps(compiled)}, {json.dumps(rows)}))")
    assert_same(rows, from_python, json.loads(str(answer)), "V8")


def test_node_agrees(compiled: dict[str, Any], rows: list[Row], from_python: list[str], node: str) -> None:
    runner = Path(__file__).parent / "node_runner.cjs"
    asked = json.dumps({"compiled": compiled, "rows": rows})
    ran = subprocess.run(
        [node, str(runner), *map(str, (*ENGINE, HARNESS))], input=asked, capture_output=True, text=True, check=True
    )
    assert_same(rows, from_python, json.loads(ran.stdout), "Node")


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
