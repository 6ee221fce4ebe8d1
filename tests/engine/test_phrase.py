"""Phrases are spelled out as authors mean them; what an author may not write is refused with its place."""

from collections.abc import Iterator

import pytest

from playbook.nouns.phrase import Choice, Gap, Piece, Sequence, Step, parse_phrase
from playbook.nouns.phrase_marks import PhraseError

SAID = {
    "plain words": ("thank you", ["thank you"]),
    "a choice": ("(thank you|thanks) so", ["thank you so", "thanks so"]),
    "a maybe": ("your [last] <visits>", ["your last <visits>", "your <visits>"]),
    "an ending": ("review[s]", ["reviews", "review"]),
    "a gap": ("when {gap} came", ["when … came"]),
    "an apostrophe and a hyphen": ("we're follow-up", ["we're follow up"]),
    "a maybe of choices": ("go [(in|out)]", ["go in", "go out", "go"]),
    "choices that touch": ("(un|re)do(ing|ne)", ["undoing", "undone", "redoing", "redone"]),
    "a maybe with its space inside": ("your [last ]visit", ["your last visit", "your visit"]),
    "a regular hyphen beside brackets": ("follow-(up|ups)", ["follow up", "follow ups"]),
}


@pytest.mark.parametrize(("template", "said"), SAID.values(), ids=list(SAID))
def test_a_phrase_says(template: str, said: list[str]) -> None:
    assert list(spoken(parse_phrase(template))) == said


def spoken(sequence: Sequence) -> Iterator[str]:
    """Yield every way to say a sequence."""
    if not sequence:
        yield ""
        return
    first, rest = sequence[0], sequence[1:]
    openings = (
        [way for choice in first.sequences for way in spoken(choice)] if isinstance(first, Choice) else [name(first)]
    )
    for opening in openings:
        yield from (f"{opening} {ending}".strip() for ending in spoken(rest))


def name(step: Step) -> str:
    """Return a step as an author would write it."""
    return "…" if isinstance(step, Gap) else f"<{step.name}>" if isinstance(step, Piece) else step.word


REFUSED = {
    "a regular expression": (r"thank\s+you", 5),
    "a permutation": ("(a;b)", 2),
    "a bare choice": ("this|that", 4),
    "an open bracket": ("thank (you", 6),
    "a stray bracket": ("thank you)", 9),
    "brackets that cross": ("(a [b) c]", 5),
    "an unknown curly word": ("your {name} here", 5),
    "a piece that is no name": ("your <Big Visit>", 5),
    "a gap at the start": ("{gap} visit", 0),
    "a gap at the end": ("visit {gap}", 6),
    "a gap that may be at the end": ("visit {gap} [here]", 6),
    "nothing at all": ("[maybe]", 0),
    "an empty phrase": ("  ", 0),
    "too many brackets in one another": ("(" * 30 + "a" + ")" * 30, 8),
    "too many ways to say it": ("".join(["(a|b|c|d)"] * 12), 0),
    "a star": ("visit*", 5),
}


@pytest.mark.parametrize(("template", "position"), REFUSED.values(), ids=list(REFUSED))
def test_refused(template: str, position: int) -> None:
    with pytest.raises(PhraseError) as caught:
        parse_phrase(template)
    assert (caught.value.position, bool(caught.value.instead)) == (position, True)
