"""A text cut where the checker marks it, so that a page can show which words were found and why."""

from dataclasses import dataclass
from itertools import pairwise

from playbook.nouns.finding import Finding
from playbook.nouns.rule import LEVELS, Example, Level

from .context import Context


@dataclass(frozen=True, slots=True)
class Cut:
    """A run of words, and the hardest level that marks all of them; none for plain words."""

    text: str
    level: Level | None


def cuts(context: Context, text: str) -> list[Cut]:
    """Return the text in runs; the rules of the group shape mark no words here."""
    findings = context.checker.check(text, None, context.edition.brand.profile)
    return cut(text, [found for found in findings if found.group != "shape"])


def example_cuts(context: Context, example: Example, rule_id: str) -> list[Cut]:
    """Return a rule's example in runs, with the marks of that rule alone."""
    profile = context.edition.brand.profile
    findings = context.checker.check(example.text, example.review, profile, example.limit, example.earlier)
    return cut(example.text, [found for found in findings if found.rule == rule_id])


def cut(text: str, kept: list[Finding]) -> list[Cut]:
    """Return the text in runs, at the ends of these findings."""
    edges = sorted({0, len(text), *(found.start for found in kept), *(found.end for found in kept)})
    levels = [
        [found.level for found in kept if found.start <= start and end <= found.end] for start, end in pairwise(edges)
    ]
    return [
        Cut(text[start:end], max(over, key=LEVELS.index, default=None))
        for (start, end), over in zip(pairwise(edges), levels, strict=True)
    ]
