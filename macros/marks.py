"""A text cut where the checker marks it, so that a page can show which words were found and why."""

from dataclasses import dataclass
from itertools import pairwise

from playbook.nouns.rule import LEVELS, Level

from .context import Context


@dataclass(frozen=True, slots=True)
class Cut:
    """A run of words, and the hardest level that marks all of them; none for plain words."""

    text: str
    level: Level | None


def cuts(context: Context, text: str, review: str | None = None, only: str | None = None) -> list[Cut]:
    """Return the text in runs. `only` keeps one rule's marks; the rules of the group shape mark no words here."""
    findings = context.checker.check(text, review, context.edition.brand.profile)
    kept = [found for found in findings if (found.rule == only if only else found.group != "shape")]
    edges = sorted({0, len(text), *(found.start for found in kept), *(found.end for found in kept)})
    levels = [
        [found.level for found in kept if found.start <= start and end <= found.end] for start, end in pairwise(edges)
    ]
    return [
        Cut(text[start:end], max(over, key=LEVELS.index, default=None))
        for (start, end), over in zip(pairwise(edges), levels, strict=True)
    ]
