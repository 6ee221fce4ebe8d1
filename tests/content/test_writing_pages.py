"""The pages for those who write rules say what is so: each rule, phrase, message and worked example is tried."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import textstat
import yaml

from playbook.nouns.judgement import Worked
from playbook.nouns.rule import Rule
from playbook.reading.cross_check import cross_check
from playbook.reading.load import load_edition
from playbook.reading.overlay import BrandFolder, merged
from playbook.reading.places import CONTENT
from playbook.reading.shelves import read_overlay, read_shelves
from playbook.work.check import Checker
from playbook.work.compile import compile_rules

ROOT = Path(__file__).parents[2]
WRITE = "docs/write-a-rule.md"
PAGES = (WRITE, "docs/judgement.md", "docs/how-often-right.md", "docs/about.md")
EDITION = load_edition()
SHELVES = read_shelves(CONTENT)
CHECKER = Checker(compile_rules(EDITION))
WORKED = EDITION.playbook.lessons.worked
MOST_GRADE = 8.0

BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| `(.+?)` \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
MESSAGE = re.compile(r"(?P<path>playbook/content/rules/[a-z-]+\.yml):(?P<line>\d+)\n +\d+ \| (?P<shown>.*)\n")
WORKED_CALL = re.compile(r"\{\{ (?:worked|repaired)\((.+?)\) \}\}")


def page(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def blocks(name: str, language: str) -> list[str]:
    return [text for written_in, text in BLOCK.findall(page(name)) if written_in == language]


def is_rule(block: str) -> bool:
    return block.startswith("title:") and "\nexamples:" in block


RULES = [(name, block) for name in (WRITE, "CONTRIBUTING.md") for block in blocks(name, "yaml") if is_rule(block)]
WHOLE = next(block for name, block in RULES if name == WRITE)
MARKS = [row for row in ROW.findall(page(WRITE)) if "." in row[2]]


def said_of(home: str, text: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what lint says of one more file beside ours."""
    monkeypatch.chdir(folder)
    file = Path("playbook/content") / home
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    added = BrandFolder(file.parents[1], None, read_overlay(file.parents[1], ()))
    together = merged(SHELVES, added)
    return [str(problem) for problem in (*together.problems, *cross_check(together)) if problem.path == file]


def rule_of(block: str, **instead: object) -> Rule:
    # Where a rule yields, another may speak for it; here it is to say what it sees by itself.
    written: dict[str, Any] = yaml.load(block, yaml.BaseLoader)  # noqa: S506 it makes texts and nothing else
    return Rule.model_validate({**written, **instead}).model_copy(update={"yields": False})


TRIED = {f"page-{at}": rule_of(block) for at, (_, block) in enumerate(RULES)}
TRIED |= {f"row-{at}": rule_of(WHOLE, find={"phrases": [row[0]]}) for at, row in enumerate(MARKS)}
TOGETHER = Checker(
    compile_rules(
        replace(EDITION, playbook=replace(EDITION.playbook, rules={**EDITION.playbook.rules, **TRIED})),
    )
)


def marks_of(rule_id: str, text: str) -> list[str]:
    return [one.text for one in TOGETHER.check(text) if one.rule == rule_id]


@pytest.mark.parametrize(("name", "block"), RULES, ids=[block.splitlines()[0] for _, block in RULES])
def test_a_whole_rule_loads(name: str, block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = said_of("rules/of-the-page.yml", block, tmp_path, monkeypatch)
    assert not said, f"a rule of {name} would be refused:\n" + "\n".join(said)


@pytest.mark.parametrize("rule_id", [rule_id for rule_id in TRIED if rule_id.startswith("page-")])
def test_a_whole_rule_does_what_its_examples_say(rule_id: str) -> None:
    rule = TRIED[rule_id]
    marked = {one.text: marks_of(rule_id, one.text) for one in rule.examples.flag}
    assert marked == {one.text: one.marks for one in rule.examples.flag}, f'"{rule.title}" marks other words'
    passed = [one.text for one in (*rule.examples.passed, *rule.examples.known_misses) if marks_of(rule_id, one.text)]
    assert not passed, f'"{rule.title}" marks what it says it leaves alone'
    assert not [found for found in CHECKER.check(rule.say_instead, None, "strict") if found.group != "shape"]


def test_each_step_adds_what_stands_in_the_whole_rule() -> None:
    steps = page(WRITE).partition("## The whole rule")[0]
    fragments = [text for written_in, text in BLOCK.findall(steps) if written_in == "yaml"]
    assert len(fragments) >= 8
    lines = set(WHOLE.splitlines())
    assert not [line for fragment in fragments for line in fragment.splitlines() if line not in lines]


@pytest.mark.parametrize("block", [block for block in blocks(WRITE, "yaml") if "\nwords:" in block])
def test_a_piece_of_the_page_loads(block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not said_of("pieces/of-the-page.yml", block, tmp_path, monkeypatch)


@pytest.mark.parametrize("at", range(len(MARKS)), ids=lambda at: str(MARKS[at][0]))
def test_a_mark_finds_what_its_row_says(at: int) -> None:
    phrase, _, found, left = MARKS[at]
    missed = [text for text in found.split(" · ") if not marks_of(f"row-{at}", text)]
    assert not missed, f"{phrase} does not find {missed}"
    marked = [text for text in left.split(" · ") if marks_of(f"row-{at}", text)]
    assert not marked, f"{phrase} finds {marked}"


def test_every_mark_has_a_row() -> None:
    phrases = " ".join(row[0] for row in MARKS)
    assert all(mark in phrases for mark in ("(", "[", "<visits>", "{gap}", "<number>", "<name>", "<past>"))


MESSAGES = [block for block in blocks(WRITE, "") if MESSAGE.match(block)]


@pytest.mark.parametrize("block", MESSAGES, ids=[block.splitlines()[-2] for block in MESSAGES])
def test_a_slip_is_told_in_these_words(block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = MESSAGE.match(block)
    assert told
    lines = WHOLE.splitlines()
    lines[int(told["line"]) - 1] = told["shown"]
    said = said_of("rules/mentions-parking.yml", "\n".join(lines) + "\n", tmp_path, monkeypatch)
    assert said == [block.rstrip("\n")], "the page shows other words than lint says"


def test_enough_slips_are_shown() -> None:
    assert len(MESSAGES) >= 5


@pytest.mark.parametrize(("name", "worked"), WORKED.items(), ids=WORKED)
def test_a_worked_example_gets_what_its_page_says(name: str, worked: Worked) -> None:
    found = CHECKER.check(worked.text)
    by = {one.rule for one in found}
    told = {one.rule for one in found if one.group != "shape"}
    assert set(worked.finds) <= by, f"{name} in guide/lessons.yml: {sorted(by)} mark it, and the page says more"
    assert worked.finds or not told, f"{name} in guide/lessons.yml: {sorted(told)} mark it, and the page says none does"


def test_every_worked_example_is_shown_and_every_one_shown_is_there() -> None:
    calls = [call for name in PAGES for call in WORKED_CALL.findall(page(name))]
    shown = [name for call in calls for name in re.findall(r'"([^"]+)"', call)]
    assert sorted(shown) == sorted(WORKED)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_reads_at_grade_eight_or_lower(name: str) -> None:
    text = prose(page(name))
    grade = textstat.textstat.automated_readability_index(text)
    assert grade <= MOST_GRADE, f"{name} reads at grade {grade:.1f}; use shorter sentences and shorter words"


def prose(text: str) -> str:
    """Return the sentences of a page, without what a person doesn't read as one."""
    without = BLOCK.sub("", text.partition("\n# ")[2])
    kept = [line for line in without.splitlines() if not line.startswith(("|", "#", "{{", "<"))]
    return re.sub(r"\]\([^)]*\)|[*`\[]", "", "\n".join(kept))
