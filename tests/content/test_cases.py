"""What the seed articles advise and the enforcement cases disclosed, as replies: stopped, or let pass where sound."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from playbook.nouns.finding import Finding
from playbook.reading.load import load_edition
from playbook.work.check import Checker
from playbook.work.compile import compile_rules

CASES = Path(__file__).parents[1] / "cases"
CHECKER = Checker(compile_rules(load_edition()))
Case = dict[str, Any]


def read(name: str) -> list[Case]:
    """Return the cases of one file."""
    cases: list[Case] = yaml.safe_load((CASES / f"{name}.yml").read_text("utf-8"))
    return cases


def found_in(case: Case) -> list[Finding]:
    """Return what the rules find in a case's text."""
    return CHECKER.check(case["text"], case.get("review"))


UNSAFE = [case for name in ("seeds", "enforcement") for case in read(name) if "passes" not in case]
SOUND = [case for case in read("seeds") if case.get("passes")]


def name_of(case: Case) -> str:
    """Return the sentence that names a case."""
    return f"{case['source']}: {case['name']}"


@pytest.mark.parametrize("case", UNSAFE, ids=name_of)
def test_unsafe_is_stopped_by_the_expected_rules(case: Case) -> None:
    at_level = {level: {one.rule for one in found_in(case) if one.level == level} for level in ("stop", "ask")}
    missed = set(case["stops"]) - at_level["stop"] | set(case.get("asks", ())) - at_level["ask"]
    assert case["stops"] or case.get("asks"), "a case expects at least one rule"
    assert not missed, f"{sorted(missed)} should mark {case['text']!r}; found {at_level}"


@pytest.mark.parametrize("case", SOUND, ids=name_of)
def test_sound_advice_passes(case: Case) -> None:
    found = [f"{one.rule} marks {one.text!r}" for one in found_in(case) if one.level in {"stop", "ask"}]
    assert not found, f"{case['text']!r} is sound: {found}"


@pytest.mark.parametrize("case", read("first-light"), ids=name_of)
def test_found_exactly(case: Case) -> None:
    found = [{key: one.as_json()[key] for key in ("rule", "level", "start", "end", "text")} for one in found_in(case)]
    assert found == case["findings"]


def test_every_enforcement_case_is_told() -> None:
    told = " ".join(case["source"] for case in read("enforcement"))
    assert all(name in told for name in ("Elite", "Igbinadolor", "New Vision", "Manasa"))
