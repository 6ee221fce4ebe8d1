"""The word graph finds what its phrases say, in one sentence, and shares what phrases have in common."""

import pytest

from playbook.nouns.graph import build_graph, walk
from playbook.nouns.phrase import parse_phrase
from playbook.nouns.text import Text

FOUND = {
    "a phrase": ("thank you", "We thank you all.", ["thank you"]),
    "over a comma": ("thank you", "We thank, you know.", ["thank, you"]),
    "not over the end of a sentence": ("thank you", "We thank. You know.", []),
    "a gap of none": ("when {gap} came", "when came", ["when came"]),
    "a gap of three": ("when {gap} came", "when a b c came", ["when a b c came"]),
    "not a gap of four": ("when {gap} came", "when a b c d came", []),
    "no gap over the end of a sentence": ("when {gap} came", "when. He came", []),
    "each place it stands": ("you", "you and you", ["you", "you"]),
    "a word that is a name in JavaScript": ("constructor", "a constructor", ["constructor"]),
}


@pytest.mark.parametrize(("template", "written", "expected"), FOUND.values(), ids=list(FOUND))
def test_walk(template: str, written: str, expected: list[str]) -> None:
    text = Text(written)
    graph = build_graph([(0, parse_phrase(template))])
    hits = walk(graph, text, [[] for _ in text.words])
    assert [written[text.starts[first] : text.ends[end - 1]] for _, first, end in hits] == expected


def test_a_piece_takes_several_words() -> None:
    text = Text("your root canal today")
    graph = build_graph([(0, parse_phrase("your <treatments> today"))])
    assert walk(graph, text, [[], [("treatments", 3)], [], []]) == [(0, 0, 4)]


def test_phrases_share_their_beginnings_and_endings() -> None:
    templates = [f"{first} {middle} visit here" for first in "abcd" for middle in "klmn"]
    graph = build_graph((0, parse_phrase(template)) for template in templates)
    assert len(graph) == 5, "sixteen phrases alike in shape should need one node a word and one for the end"
