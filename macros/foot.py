"""The line at the foot of every page: who owns it, when it was last reviewed, which version this is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from playbook.nouns.base import Sourced

from .context import Context

# Who answers for a page that no single file names an owner for.
KEEPER = "privacy-lead"
REVIEW_EVERY = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Foot:
    """What the foot says. A page made of several files is as old as its oldest."""

    owner: str
    reviewed: date
    late: bool
    version: str


def foot_of(context: Context, parts: Iterable[Sourced], owner: str = KEEPER) -> Foot:
    """Return the foot of a page made of these parts; a page made of none counts as reviewed with the checklist."""
    everything = [part.reviewed for part in parts] or [context.edition.playbook.checklist.reviewed]
    reviewed = min(everything)
    return Foot(context.role(owner), reviewed, context.today - reviewed > REVIEW_EVERY, context.version)
