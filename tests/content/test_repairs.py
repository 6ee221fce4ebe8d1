"""Every repair that is offered for a text of ours: its finding goes, nothing comes, in the end no rule says stop."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from _pytest.mark import ParameterSet

from playbook.nouns.finding import Finding, Repair
from playbook.nouns.rule import Profile
from playbook.reading.load import load_edition
from playbook.work.check import Checker
from playbook.work.compile import compile_rules
from playbook.work.repair import Repairer

EDITION = load_edition()
RULES = EDITION.playbook.rules
CHECKER = Checker(compile_rules(EDITION))
REPAIRER = Repairer(CHECKER)
CASES = Path(__file__).parents[1] / "cases"
MOST_STEPS = 10

Text = tuple[str, str | None]


def texts() -> Iterator[tuple[str, Text]]:
    """Yield a name, a text and the review it answers: flagged examples, bad replies, disclosing sentences of cases."""
    for rule_id, rule in RULES.items():
        yield from ((rule_id, (one.text, one.review)) for one in rule.examples.flag)
    for reply_id, reply in EDITION.playbook.replies.items():
        yield from ((reply_id, (bad.text, None)) for bad in reply.bad)
    for name in ("seeds", "enforcement"):
        cases = yaml.safe_load((CASES / f"{name}.yml").read_text("utf-8"))
        yield from ((name, (case["text"], case.get("review"))) for case in cases if "passes" not in case)


def cases() -> list[ParameterSet]:
    return [pytest.param(text, id=f"{name}: {text[0][:50]}") for name, text in texts()]


def after(text: str, repair: Repair) -> str:
    return text[: repair.start] + repair.text + text[repair.end :]


def weighty(findings: list[Finding]) -> list[Finding]:
    """Return what may keep a text from being posted; what a fragment of a reply lacks is not among it."""
    return [one for one in findings if one.level != "tip" and one.group != "shape"]


@pytest.mark.parametrize("profile", ["standard", "strict"])
@pytest.mark.parametrize("text", cases())
def test_each_repair_takes_its_finding_away_and_brings_none(text: Text, profile: Profile) -> None:
    draft, review = text
    before = REPAIRER.check(draft, review, profile)
    for finding in before:
        if finding.repair is None:
            assert RULES[finding.rule].repairs_by == "never", f"nothing is offered for {finding.text!r}"
            continue
        mended = after(draft, finding.repair)
        found = CHECKER.check(mended, review, profile)
        count = sum(one.rule == finding.rule for one in found)
        assert count < sum(one.rule == finding.rule for one in before), f"{finding.rule} still marks {mended!r}"
        new = {one.rule for one in weighty(found)} - {one.rule for one in before}
        assert not new, f"{sorted(new)} came up in {mended!r}"


@pytest.mark.parametrize("text", cases())
def test_repairs_one_after_another_end_in_a_text_without_a_stop(text: Text) -> None:
    draft, review = text
    for _ in range(MOST_STEPS):
        repairs = [one.repair for one in REPAIRER.check(draft, review) if one.repair]
        if not repairs:
            break
        draft = after(draft, repairs[0])
    left = [one for one in CHECKER.check(draft, review) if one.level == "stop"]
    assert not left, f"{left} is left in {draft!r}"
    assert not [one for one in REPAIRER.check(draft, review) if one.repair], f"it does not end: {draft!r}"
    assert draft.strip(), "nothing is left of the draft"


@pytest.mark.parametrize("text", cases())
def test_no_sentence_comes_twice(text: Text) -> None:
    draft, review = text
    for finding in REPAIRER.check(draft, review):
        if finding.repair and finding.repair.text:
            words = finding.repair.text.strip()
            assert after(draft, finding.repair).count(words) == 1, f"{words!r} stands twice"


# What a privacy lead would expect of the commonest slips. Where a swap knows the words, the rest of the sentence stays.
COMMON = {
    "Thank you for visiting us today!": "Thank you for writing!",
    "Thanks so much for coming in.": "Thank you for writing.",
    "Thank you for choosing our practice.": "Thank you for writing.",
    "Thank you for being a valued patient, and for the five stars.": "Thank you for writing, and for the five stars.",
    "Hi Dana, thank you for your kind words.": "Hello, thank you for your kind words.",
    "Thank you for your kind words, Dana!": "Thank you for your kind words!",
    "Welcome back, and thanks for the five stars.": "Thanks for the five stars.",
    "Thank you for the kind words. See you next time!": "Thank you for the kind words.",
    "Thank you for the kind words and we look forward to seeing you.": "Thank you for the kind words.",
    "We are so sorry to hear about your visit.": "We are sorry to read this.",
    "We are sorry about your experience with us, and we would like to listen.": (
        "We are sorry to read this, and we would like to listen."
    ),
    "Maria will be thrilled to read this.": "Our whole team will be glad to read this.",
    "We will let Priya know.": "We will let our whole team know.",
    "Please call us to talk about your treatment.": "Please call us to talk about your concerns.",
    "Please call us to discuss your bill.": "Please call us to discuss your concerns.",
    "Thank you for writing. Glad your crown fits!": "Thank you for writing.",
    "Sorry for the long wait.": "We are sorry to read this.",
    "This was our mistake.": "This is not the standard we aim for, so please call our office manager.",
    "We have no record of you.": (
        "We could not tell from this post how to follow up, so please reach our office manager by phone."
    ),
    "HIPAA prevents us from discussing your case.": (
        "To protect everyone's privacy, we do not discuss anyone's care online."
    ),
    "Please update your review.": "Please reach our office manager, who would like to listen.",
    "We take your privacy seriously.": "We take everyone's privacy seriously.",
}


@pytest.mark.parametrize(("draft", "expected"), COMMON.items(), ids=COMMON)
def test_common_slips(draft: str, expected: str) -> None:
    mended = draft
    for _ in range(MOST_STEPS):
        repairs = [one.repair for one in REPAIRER.check(mended) if one.repair and one.level != "tip"]
        mended = after(mended, repairs[0]) if repairs else mended
    assert mended == expected
