"""What a phrase may lean on: other words of its sentence, another rule's very words, a clause that speaks of nobody."""

import json
from dataclasses import replace
from typing import Any

import pytest
from py_mini_racer import MiniRacer

from playbook.nouns.piece import Piece
from playbook.nouns.rule import Find, FindClosedWorld, FindPhrases
from playbook.reading.load import load_edition
from playbook.work.check import Checker
from playbook.work.compile import compile_rules

PIECES = {
    "tools": ["drill[s]", "brace"],
    "generally": ["everyone", "any"],
    "deeds": ["<past>", "was"],
    "not-past": ["need", "hundred"],
    "common-words": ["we", "the", "thank", "you", "for", "sam"],
    "often-mistyped": ["appointment", "drill"],
}
CLOSED_WORLD = FindClosedWorld(kind="closed-world", about=["(you|your)"], harmless=["thank you", "your words"])

# What the rule looks for, a text, and the words it marks there. The other rule is the closed world.
CASES = {
    "a word beside, before it": ({"beside_words": ["tools"]}, "The drill was loud.", ["was"]),
    "a word beside, behind it": ({"beside_words": ["tools"]}, "We turned on the drill.", ["turned"]),
    "not across a sentence": ({"beside_words": ["tools"]}, "It was loud. The drill hums.", []),
    "not the found word itself": ({"beside_words": ["deeds"]}, "The drill was loud.", []),
    "nothing beside": ({"beside_words": ["tools"]}, "It was loud.", []),
    "a clause that speaks of all": (
        {"beside_words": ["tools"], "not_beside_words": ["generally"]},
        "The drill was loud for everyone.",
        [],
    ),
    "only that clause is quiet": (
        {"beside_words": ["tools"], "not_beside_words": ["generally"]},
        "We welcome everyone, and the drill was loud.",
        ["was"],
    ),
    "a word that the other rule marks": ({"touching": ["other"], "phrases_beside": ["your"]}, "Your hat.", ["Your"]),
    "a word that it holds harmless": ({"touching": ["other"], "phrases_beside": ["your"]}, "Your words.", []),
    "its sentence is not enough": (
        {"touching": ["other"], "phrases_beside": ["words"]},
        "Your hat, and our words.",
        [],
    ),
    "the past by its ending": ({"phrases": ["<past>"]}, "We mended it.", ["mended"]),
    "a short word is no past": ({"phrases": ["<past>"]}, "The red bed.", []),
    "what only looks like the past": ({"phrases": ["<past>"]}, "A hundred.", []),
    "a letter too few": ({"phrases": ["appointment"]}, "The apointment.", ["apointment"]),
    "a letter too many": ({"phrases": ["appointment"]}, "The appointtment.", ["appointtment"]),
    "a wrong letter": ({"phrases": ["appointment"]}, "The appountment.", ["appountment"]),
    "two letters changed about": ({"phrases": ["appointment"]}, "The appoinmtent.", ["appoinmtent"]),
    "two slips are too many": ({"phrases": ["appointment"]}, "The apointmant.", []),
    "another first letter is another word": ({"phrases": ["drill"]}, "The grill.", []),
    "a known word is never mended": ({"phrases": ["drill"]}, "The drills.", []),
    "a name by its capital": ({"phrases": ["for <name>"]}, "Thank you for Oswin.", ["for Oswin"]),
    "no name among capitals": ({"phrases": ["for <name>"]}, "THANK THEM DEARLY FOR OSWIN TODAY.", []),
    "no name in a title": ({"phrases": ["for <name>"]}, "Many Thanks Today For Oswin Kindness.", []),
}


def compiled(keys: dict[str, Any]) -> dict[str, Any]:
    """Return two rules compiled: the one at test, which looks for deeds if nothing else is said, and a closed world."""
    edition = load_edition()
    some_rule = edition.playbook.rules["mentions-visit"]
    written = keys if "phrases" in keys or "phrases_beside" in keys else {"phrases_beside": ["<deeds>"], **keys}
    finds: dict[str, Find] = {"rule": FindPhrases(**written), "other": CLOSED_WORLD}
    rules = {name: some_rule.model_copy(update={"find": find, "swaps": {}}) for name, find in finds.items()}
    pieces = {name: Piece(title=name, words=words) for name, words in PIECES.items()}
    return compile_rules(replace(edition, playbook=replace(edition.playbook, rules=rules, pieces=pieces)))


@pytest.mark.parametrize(("keys", "text", "marked"), CASES.values(), ids=CASES)
def test_marks(keys: dict[str, Any], text: str, marked: list[str]) -> None:
    found = Checker(compiled(keys)).check(text)
    assert [finding.text for finding in found if finding.rule == "rule"] == marked


@pytest.mark.parametrize(("keys", "text", "marked"), CASES.values(), ids=CASES)
def test_javascript_marks_the_same(keys: dict[str, Any], text: str, marked: list[str], v8: MiniRacer) -> None:
    answer = v8.eval(f"JSON.stringify(checkAll({json.dumps(compiled(keys))}, [[{json.dumps(text)}]]))")
    found = json.loads(json.loads(str(answer))[0])
    assert [finding["text"] for finding in found if finding["rule"] == "rule"] == marked
