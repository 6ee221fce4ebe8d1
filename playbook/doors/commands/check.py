"""`playbook check`: one draft for a person, or many for a machine. Rules are run by the work floor."""

import json
from functools import partial

import click

from playbook.doors.brands import edition_of
from playbook.doors.check_lines import Check, answers
from playbook.doors.clock import today
from playbook.doors.options import brand_option
from playbook.doors.reading_input import STDIN, is_blank, read_draft, read_earlier, read_lines, shown
from playbook.doors.refusal import Refusal
from playbook.doors.report import print_findings
from playbook.nouns.edition import Edition
from playbook.nouns.finding import Finding, verdict
from playbook.nouns.rule import PROFILES, Profile
from playbook.work.check import Checker
from playbook.work.compile import compile_rules
from playbook.work.repair import Repairer


@click.command()
@click.argument("file", default=STDIN)
@click.option("--review", metavar="FILE", help="The review that the draft answers.")
@click.option("--profile", type=click.Choice(PROFILES), help="How strict to be. Without it, as strict as the brand.")
@click.option("--platform", metavar="SITE", help="Where the reply will stand, such as google: how long may it be?")
@click.option("--earlier", metavar="FILE", help="Earlier replies, as JSON lines or parted by blank lines.")
@brand_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), help="For people, or for a program.")
@click.option("--jsonl", "as_lines", is_flag=True, help="FILE holds one JSON object a line; so does the answer.")
@click.pass_context
def check(
    context: click.Context,
    file: str,
    review: str | None,
    profile: Profile | None,
    platform: str | None,
    earlier: str | None,
    brand: str | None,
    form: str | None,
    as_lines: bool,  # noqa: FBT001 as above, by its name
) -> None:
    """Check a draft in FILE, or on stdin, and show what would disclose that the reviewer is a patient."""
    if [file, review, earlier].count(STDIN) > 1:
        raise Refusal("Only one text can come from stdin: draft, review or earlier replies. Put the others in files.")
    if as_lines and form == "text":
        raise Refusal("With --jsonl the answer is JSON lines; leave out --format text.")
    against = None if review is None else read_draft(review)
    before = [] if earlier is None else read_earlier(earlier)
    if as_lines:
        edition = edition_of(brand)
        judge = _judge(edition, platform, before)
        context.exit(_check_lines(file, against, profile or edition.brand.profile, judge))
    draft = read_draft(file)
    edition = edition_of(brand)
    if is_blank(draft):
        raise Refusal(f"{shown(file)} is empty. There is nothing to check.")
    findings = _judge(edition, platform, before)(draft, against, profile or edition.brand.profile)
    context.exit(_show(draft, findings, edition, as_json=form == "json"))


def _show(draft: str, findings: list[Finding], edition: Edition, *, as_json: bool) -> int:
    """Print what was found in one draft and return the exit code."""
    level = verdict(findings)
    if as_json:
        click.echo(json.dumps({"verdict": level, "findings": [finding.as_json() for finding in findings]}, indent=2))
    else:
        print_findings(draft, findings, edition)
    return int(level == "stop")


def _check_lines(file: str, review: str | None, profile: Profile, judge: Check) -> int:
    """Print one answer for each line and return the exit code: 2 if any line could not be read."""
    worst = 0
    for answer in answers(read_lines(file), judge, review, profile):
        click.echo(answer.line)
        worst = max(worst, answer.exit_code)
    return worst


def _judge(edition: Edition, platform: str | None, earlier: list[str]) -> Check:
    """Return the check by an edition's rules, for one platform and beside earlier replies. Raise Refusal."""
    known = sorted(edition.playbook.platforms)
    if platform is not None and platform not in known:
        raise Refusal(f'There is no platform "{platform}". Write one of: {", ".join(known)}.')
    checker = Repairer(Checker(compile_rules(edition, today())))
    return partial(checker.check, platform=platform, earlier=earlier)
