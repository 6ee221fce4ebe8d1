"""The page where a draft is checked. The checking is the script's; this lays out the boxes and the checklist."""

from playbook.nouns.rule import PROFILES

from .context import Context
from .foot import foot_of
from .render import render


def check_page(context: Context) -> str:
    """Return the checker's page, which says so where scripts are off."""
    checklist = context.edition.playbook.checklist
    return render(context, "check.html.j2", foot_of(context, [checklist]), checklist=checklist, profiles=PROFILES)
