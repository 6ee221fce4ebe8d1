"""A rule that yields is silent where another says as much about the sentence, and speaks where it is the only one."""

import pytest

from playbook.reading.load import load_edition
from playbook.work.check import Checker
from playbook.work.compile import compile_rules

EDITION = load_edition()
CHECKER = Checker(compile_rules(EDITION))
YIELDING = {rule_id for rule_id, rule in EDITION.playbook.rules.items() if rule.yields}

SAID = {
    "a plain stop silences all that yield": ("Your visit meant a lot to us, and so did you.", set()),
    "alone it speaks": ("You hum nicely.", {"speaks-about-reviewer"}),
    "a stop that yields silences an ask that yields": ("You left your umbrella here.", {"tells-about-reviewer"}),
    "each sentence is heard by itself": ("Your visit meant a lot. You hum nicely.", {"speaks-about-reviewer"}),
}


@pytest.mark.parametrize(("text", "yielding"), SAID.values(), ids=list(SAID))
def test_who_speaks(text: str, yielding: set[str]) -> None:
    found = {finding.rule for finding in CHECKER.check(text)}
    assert found & YIELDING == yielding, f"{text!r} raises {sorted(found)}"
