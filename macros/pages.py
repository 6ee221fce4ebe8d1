"""The list of macros a page can call. Each takes the context and, for a page of one thing, that thing's id.

`define_env` registers each under its own name with the context already given:
`env.macro(partial(macro, context), macro.__name__)`.
"""

from collections.abc import Callable

from .cards import card_page, cards_page
from .check import check_page
from .context import Context
from .foot import foot_of
from .home import home_page, situations_page, triage_page
from .judged import counted_on, figures, figures_of_all, mistakes, repaired, way_to_about, worked
from .questions import do_dont_page, faq_page
from .render import render
from .rule import rule_page, rules_page
from .situation import situation_page


def page_foot(context: Context) -> str:
    """Return the foot alone, for a page written by hand at the site's root."""
    return render(context, "foot.html.j2", foot_of(context, [context.edition.playbook.checklist]))


MACROS: list[Callable[..., str]] = [
    home_page,
    triage_page,
    situations_page,
    situation_page,
    check_page,
    rules_page,
    rule_page,
    do_dont_page,
    faq_page,
    cards_page,
    card_page,
    page_foot,
    worked,
    repaired,
    figures,
    figures_of_all,
    mistakes,
    counted_on,
    way_to_about,
]
