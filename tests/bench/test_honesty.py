"""The guide's figures are those that the rules earn now, and are counted as they say."""

from dataclasses import replace

import pytest

from bench.honesty import OTHER, Verdicts, figure, fingerprint, group_of, mistakes, read_groups
from bench.judgement import judged_now, measured
from playbook.reading.load import load_playbook

PLAYBOOK = load_playbook()


def test_the_guide_shows_what_the_rules_earn_now() -> None:
    shown = PLAYBOOK.judgement
    now = judged_now(measured(), PLAYBOOK, shown)
    assert now == shown, (
        "the rules or the measured replies changed: run `python bench/judgement.py --write`, look at it"
    )


def test_the_mark_of_the_rules_changes_with_what_judges_and_with_nothing_else() -> None:
    rule_id, rule = next(iter(PLAYBOOK.rules.items()))
    worded, raised = (rule.model_copy(update=update) for update in ({"why": "Because."}, {"yields": not rule.yields}))
    before = fingerprint(PLAYBOOK)
    assert fingerprint(replace(PLAYBOOK, rules={**PLAYBOOK.rules, rule_id: worded})) == before
    assert fingerprint(replace(PLAYBOOK, rules={**PLAYBOOK.rules, rule_id: raised})) != before


@pytest.mark.parametrize(
    ("part", "written", "group"),
    [
        ("specialty", "pediatric dentistry", "Dental"),
        ("specialty", "OB-GYN", "Women’s health and fertility"),
        ("specialty", "physical therapy", "Body therapy"),
        ("specialty", "therapy", "Behavioral health"),
        ("specialty", "med-spa", "Skin and cosmetic"),
        ("specialty", "ENT", "Other specialties"),
        ("specialty", "underwater basketry", OTHER),
        ("mechanism", "softdenial", "Denial"),
        ("mechanism", "presupposed-clause", "A visit, or that they know us"),
        ("theme", "star-only", "Thanks"),
    ],
)
def test_what_authors_wrote_finds_its_group(part: str, written: str, group: str) -> None:
    assert group_of(written, read_groups()[part]) == group


JUDGED: Verdicts = [
    *[({"text": f"told {at}", "label": "stop"}, "stop") for at in range(7)],
    *[({"text": f"hinted {at}", "label": "stop"}, "ask") for at in range(2)],
    ({"text": "never seen", "label": "stop"}, "tip"),
    ({"text": "a call {{ of a macro }}", "label": "clear"}, "stop"),
    ({"text": "all is well", "label": "clear"}, "clear"),
]


def test_a_figure_counts_each_label_by_itself() -> None:
    found = figure("All", JUDGED)
    assert found.disclosing
    assert (found.disclosing.of, found.disclosing.stop.count, found.disclosing.ask.count) == (10, 7, 9)
    assert (found.disclosing.stop.low, found.disclosing.stop.high) == (40, 89)
    assert found.harmless
    assert (found.harmless.of, found.harmless.stop.count, found.harmless.ask.count) == (2, 1, 1)


def test_the_worst_mistakes_come_first_and_none_would_run_on_a_page() -> None:
    assert [one.said for one in mistakes(JUDGED[:10], ("clear", "ask"))] == ["clear", "ask", "ask"]
    assert mistakes(JUDGED[10:], ("stop", "ask")) == []
