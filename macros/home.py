"""The pages one starts from: home, the list of situations, triage. They lead on; they hold no advice of their own."""

from itertools import groupby
from typing import get_args

from playbook.nouns.reply import Family, Reply
from playbook.work.triage import answers

from .context import Context
from .foot import foot_of
from .render import render

FAMILIES: tuple[Family, ...] = get_args(Family)


def families(context: Context) -> list[tuple[Family, list[tuple[str, Reply]]]]:
    """Return the situations with their ids by family, in the order they are shown."""
    shown = sorted(
        context.edition.playbook.replies.items(),
        key=lambda pair: (FAMILIES.index(pair[1].family), pair[1].order, pair[0]),
    )
    return [(family, list(group)) for family, group in groupby(shown, key=lambda pair: pair[1].family)]


def home_page(context: Context) -> str:
    """Return the home page: three ways in, and the situations."""
    foot = foot_of(context, context.edition.playbook.replies.values())
    return render(context, "home.html.j2", foot, families=families(context))


def situations_page(context: Context) -> str:
    """Return the list of all situations, with the words staff use for them."""
    foot = foot_of(context, context.edition.playbook.replies.values())
    return render(context, "situations.html.j2", foot, base="../", families=families(context))


def triage_page(context: Context) -> str:
    """Return the wizard as questions and answers that work as plain links; a script shows one at a time."""
    triage = context.edition.playbook.triage
    questions = [
        {"id": question_id, "question": triage.questions[question_id], "answers": answers(context.edition, question_id)}
        for question_id in [triage.start, *(other for other in triage.questions if other != triage.start)]
    ]
    foot = foot_of(context, context.edition.playbook.replies.values())
    return render(context, "triage.html.j2", foot, questions=questions)
