"""Every rule proves itself: what it must flag, what it must pass, and what it is known to miss."""

import pytest
from _pytest.mark import ParameterSet

from playbook.nouns.rule import Example, FlaggedExample, KnownMiss, PassedExample, Rule
from playbook.reading.load import load_edition
from playbook.work.check import Checker
from playbook.work.compile import compile_rules

EDITION = load_edition()
RULES = EDITION.playbook.rules
CHECKER = Checker(compile_rules(EDITION))


def cases(part: str) -> list[ParameterSet]:
    """Return one case per example of every rule, named by the rule and the beginning of the text."""
    return [
        pytest.param(rule_id, example, id=f"{rule_id}: {example.text[:50]}")
        for rule_id, rule in RULES.items()
        for example in getattr(rule.examples, part)
    ]


def marks_of(rule_id: str, example: Example) -> list[str]:
    """Return the words that one rule marks."""
    found = CHECKER.check(example.text, example.review, "standard", example.limit, example.earlier)
    return [finding.text for finding in found if finding.rule == rule_id]


@pytest.mark.parametrize(("rule_id", "example"), cases("flag"))
def test_flags(rule_id: str, example: FlaggedExample) -> None:
    found = marks_of(rule_id, example)
    assert found == example.marks, f"{rule_id} marks {found} in {example.text!r}; its example says {example.marks}"


@pytest.mark.parametrize(("rule_id", "example"), cases("passed"))
def test_passes(rule_id: str, example: PassedExample) -> None:
    found = marks_of(rule_id, example)
    assert not found, f"{rule_id} must leave {example.text!r} alone and marks {found}"


@pytest.mark.parametrize(("rule_id", "example"), cases("known_misses"))
def test_known_miss_is_still_missed(rule_id: str, example: KnownMiss) -> None:
    found = marks_of(rule_id, example)
    assert not found, f"{rule_id} now catches {example.text!r}: move it from known_misses to flag"


@pytest.mark.parametrize(("rule_id", "rule"), RULES.items(), ids=list(RULES))
def test_the_sentence_to_use_instead_passes_the_strictest_profile(rule_id: str, rule: Rule) -> None:
    found = [finding for finding in CHECKER.check(rule.say_instead, None, "strict") if finding.group != "shape"]
    assert not found, f"{rule_id} offers {rule.say_instead!r}, in which {found[0].rule} marks {found[0].text!r}"
