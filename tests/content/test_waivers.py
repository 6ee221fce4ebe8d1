"""A waiver quiets its rule until its day, for its brand alone; the day after, the rule holds again."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from playbook.reading.load import load_edition
from playbook.reading.places import BRANDS
from playbook.work.check import Checker
from playbook.work.compile import compile_rules

HARBOR = load_edition(BRANDS / "harbor-dental")
(WAIVER,) = HARBOR.brand.waivers
STAFF_NAMED = HARBOR.playbook.rules[WAIVER.rule].examples.flag[0].text

DAYS = {
    "on its last day it holds": (WAIVER.until, set()),
    "the day after it does not": (WAIVER.until + timedelta(days=1), {WAIVER.rule}),
    "without a day it does not": (None, {WAIVER.rule}),
}


@pytest.mark.parametrize(("today", "expected"), DAYS.values(), ids=list(DAYS))
def test_waiver(today: date | None, expected: set[str]) -> None:
    found = {finding.rule for finding in Checker(compile_rules(HARBOR, today)).check(STAFF_NAMED)}
    assert found & {WAIVER.rule} == expected


def test_a_waiver_loosens_no_stop_that_leans_on_its_rule() -> None:
    leaning = HARBOR.playbook.rules["tells-about-reviewer"].examples.flag[0].text
    waiver = WAIVER.model_copy(update={"rule": "speaks-about-reviewer"})
    waived = replace(HARBOR, brand=HARBOR.brand.model_copy(update={"waivers": [waiver]}))
    found = {finding.rule for finding in Checker(compile_rules(waived, WAIVER.until)).check(leaning)}
    assert "tells-about-reviewer" in found
