"""Phrases are spelled out as authors mean them; what an author may not write is refused with its place."""

import pytest

from playbook.nouns.phrase import Gap, PhraseError, Piece, ways

SAID = {
    "plain words": ("thank you", ["thank you"]),
    "a choice": ("(thank you|thanks) so", ["thank you so", "thanks so"]),
    "a maybe": ("your [last] <visits>", ["your last <visits>", "your <visits>"]),
    "an ending": ("review[s]", ["reviews", "review"]),
    "a gap": ("when {gap} came", ["when … came"]),
    "an apostrophe and a hyphen": ("we're follow-up", ["we're follow up"]),
    "a maybe of choices": ("go [(in|out)]", ["go in", "go out", "go"]),
}


@pytest.mark.parametrize(("template", "said"), SAID.values(), ids=list(SAID))
def test_ways(template: str, said: list[str]) -> None:
    def spoken(step: object) -> str:
        return "…" if isinstance(step, Gap) else f"<{step.name}>" if isinstance(step, Piece) else step.word

    assert [" ".join(spoken(step) for step in way) for way in ways(template)] == said


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
    "nothing at all": ("[maybe]", 0),
    "an empty phrase": ("  ", 0),
    "too many brackets in one another": ("(" * 30 + "a" + ")" * 30, 8),
    "too many ways to say it": (" ".join(["(a|b|c|d)"] * 12), 0),
    "a star": ("visit*", 5),
}


@pytest.mark.parametrize(("template", "position"), REFUSED.values(), ids=list(REFUSED))
def test_refused(template: str, position: int) -> None:
    with pytest.raises(PhraseError) as caught:
        ways(template)
    assert (caught.value.position, bool(caught.value.instead)) == (position, True)
