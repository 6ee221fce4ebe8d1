"""The learned rule adds up each sentence's signs once and marks the whole sentence; both engines add alike."""

import json
from dataclasses import replace
from typing import Any

import pytest
from py_mini_racer import MiniRacer

from playbook.nouns.finding import Finding
from playbook.reading.load import load_edition
from playbook.work.check import Checker
from playbook.work.compile import compile_rules

RULE = "reads-like-a-disclosure"
WEIGHTS = {
    "bias": -100,
    "weights": {
        "tooth": 60,
        "tooth fairy": 40,
        "cedar": 500,
        "cedar dental": 500,
        "constructor": 100,
        "<number>": 70,
        "+short": 5,
        "+long": 100,
        "+ing": 30,
    },
}


def compiled() -> dict[str, Any]:
    """Return the rules with one rule alone, which marks from 0 on, for a practice of the name Cedar Dental."""
    edition = load_edition()
    brand = edition.brand.model_copy(update={"name": "Cedar Dental"})
    rules = compile_rules(replace(edition, brand=brand))
    alone = [{**rule, "weights": "few", "threshold": 0} for rule in rules["rules"] if rule["id"] == RULE]
    return {**rules, "rules": alone, "weights": {"few": WEIGHTS}}


COMPILED = compiled()

CASES = [
    pytest.param("", [], id="an empty text"),
    pytest.param(" \n\n …", [], id="a text without a word"),
    pytest.param("A plain line without any sign in it.", [], id="the bias alone is too little"),
    pytest.param("A tooth is a tooth is a tooth.", [], id="a word said three times weighs once"),
    pytest.param(
        "The tooth fairy takes each one.", ["The tooth fairy takes each one"], id="a word and a pair reach it exactly"
    ),
    pytest.param("Not a tooth. Fairy tales are for all.", [], id="a pair never crosses the end of a sentence"),
    pytest.param(
        "We hear you. A tooth, fairy or not, is ours! Good day.",
        ["A tooth, fairy or not, is ours"],
        id="only the sentence that weighs enough, without its last mark",
    ),
    pytest.param("Our tooth number is 7 or 8 or 9.", ["Our tooth number is 7 or 8 or 9"], id="a piece weighs once"),
    pytest.param("Tooth 7", ["Tooth 7"], id="a short sentence"),
    pytest.param("We were talking of one tooth.", [], id="an ending weighs, and not enough alone"),
    pytest.param("Bring a tooth, or ring or sing.", [], id="a word of four letters has no ending"),
    pytest.param("One two " * 10, ["One two " * 9 + "One two"], id="a long sentence"),
    pytest.param(
        "The constructor built it all well.", ["The constructor built it all well"], id="a word of JavaScript"
    ),
    pytest.param("We are Cedar Dental of Main Street.", [], id="the practice's own name weighs nothing"),
    pytest.param(
        "The cedar by our door is tall.", ["The cedar by our door is tall"], id="a word of its name elsewhere"
    ),
    pytest.param("Cedar Dental", [], id="nothing but the practice's own name"),
]


@pytest.mark.parametrize(("text", "marked"), CASES)
def test_marks(text: str, marked: list[str]) -> None:
    assert [finding.text for finding in found(text)] == marked


@pytest.mark.parametrize(("text", "marked"), CASES)
def test_javascript_marks_the_same(text: str, marked: list[str], v8: MiniRacer) -> None:
    answer = json.loads(str(v8.eval(f"JSON.stringify(checkAll({json.dumps(COMPILED)}, [[{json.dumps(text)}]]))")))
    assert [finding["text"] for finding in json.loads(answer[0])] == marked


def test_all_that_is_excused_is_not_weighed_even_if_the_bias_is_enough() -> None:
    generous = {**COMPILED, "weights": {"few": {"bias": 9, "weights": {}}}}
    assert [finding.text for finding in Checker(generous).check("Cedar Dental. Thank you.")] == ["Thank you"]


def test_carries_no_weights_that_no_rule_needs() -> None:
    edition = load_edition()
    rules = {key: rule for key, rule in edition.playbook.rules.items() if rule.find.kind != "learned"}
    assert compile_rules(replace(edition, playbook=replace(edition.playbook, rules=rules)))["weights"] == {}


def found(text: str) -> list[Finding]:
    """Return what the one rule finds."""
    return Checker(COMPILED).check(text)
