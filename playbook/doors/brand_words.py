"""A brand's words, judged as they would be posted: what a rule marks becomes a problem with the line that holds it."""

from datetime import date
from pathlib import Path

from playbook.nouns.edition import Edition
from playbook.nouns.problem import ContentError, Problem
from playbook.reading.places import CONTENT
from playbook.reading.placing import file_of_words, problem_at
from playbook.work.brand_words import BrandWordFinding, brand_word_findings

INSTEAD = {
    "contact": "Say only how to reach you, such as: call us at 555-0100",
    "sign_off": "Say only who is speaking, such as: The team at Cedar Dental",
}


def refuse_telling_words(edition: Edition, today: date) -> None:
    """Raise ContentError when a rule at stop or ask marks what the brand would have people post."""
    problems = brand_word_problems(edition, today)
    if problems:
        raise ContentError(problems)


def brand_word_problems(edition: Edition, today: date, content: Path = CONTENT) -> list[Problem]:
    """Return what rules mark in the texts to post as the brand fills them, each at the line of the words at fault."""
    return [_problem(one, edition, content) for one in brand_word_findings(edition, today)]


def _problem(one: BrandWordFinding, edition: Edition, content: Path) -> Problem:
    finding = one.finding
    title = edition.playbook.rules[finding.rule].title
    marked = " ".join(finding.text.split())
    wrong = f'This would be posted under a review, and there the rule "{title}" marks "{marked}".'
    path = file_of_words(edition, one.reply, content)
    return problem_at(path, one.key, wrong, _instead(one, edition), inside=one.inside)


def _instead(one: BrandWordFinding, edition: Edition) -> str:
    if one.reply is None:
        return INSTEAD[str(one.key[0])]
    folder = edition.brand_folder
    is_their_rule = (folder / "rules" / f"{one.finding.rule}.yml").is_file()
    if is_their_rule and not (folder / "replies" / f"{one.reply}.yml").is_file():
        return "The text is ours and the rule is the brand's own: let the rule find less, or hide the situation."
    return f"Write something like: {one.finding.say_instead}"
