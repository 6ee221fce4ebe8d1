"""The pages of the rules: the list by group, and one page a rule in the order ruff taught us."""

from itertools import groupby
from typing import get_args

from playbook.nouns.rule import LEVELS, PROFILES, Group, Rule

from .context import Context
from .foot import foot_of
from .marks import example_cuts
from .render import render
from .rule_uses import leaned_on_by, leans_on, measures, phrases_of, pieces_in_company, pieces_in_phrases, uses

GROUPS: tuple[Group, ...] = get_args(Group)


def groups(context: Context) -> list[tuple[Group, list[tuple[str, Rule]]]]:
    """Return the rules with their ids by group, the hardest first."""
    shown = sorted(
        context.edition.playbook.rules.items(),
        key=lambda pair: (GROUPS.index(pair[1].group), -LEVELS.index(pair[1].level), pair[1].title),
    )
    return [(group, list(members)) for group, members in groupby(shown, key=lambda pair: pair[1].group)]


def rules_page(context: Context) -> str:
    """Return the list of all rules."""
    foot = foot_of(context, context.edition.playbook.rules.values())
    return render(context, "rules.html.j2", foot, base="../", groups=groups(context))


def rule_page(context: Context, rule_id: str) -> str:
    """Return the page of a rule: its examples are the ones its tests run, marked by the engine."""
    playbook = context.edition.playbook
    rule = playbook.rules[rule_id]
    return render(
        context,
        "rule.html.j2",
        foot_of(context, [rule], rule.owner),
        base="../",
        rule=rule,
        phrases=phrases_of(rule),
        pieces=pieces_in_phrases(playbook, rule),
        company=pieces_in_company(playbook, rule),
        leans=leans_on(rule),
        leaned_on_by=leaned_on_by(playbook, rule_id),
        measures=measures(context, rule),
        uses=uses(playbook, rule_id),
        waiver=context.edition.brand.waiver_of(rule_id, context.today),
        levels=[(profile, rule.level_in(profile)) for profile in PROFILES],
        flagged=[(example, example_cuts(context, example, rule_id)) for example in rule.examples.flag],
    )
