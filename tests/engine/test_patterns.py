"""The patterns find what they name, speak a dialect that both languages read alike, and never run away."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import from_regex

from playbook.work.patterns import BLANKS, IDENTIFIERS, NEEDS, SHOUTS

ALL = [
    (name, pattern)
    for name, patterns in (*IDENTIFIERS.items(), ("blank", BLANKS), ("shout", SHOUTS))
    for pattern in patterns
]
IDS = [f"{name} {pattern[:40]}" for name, pattern in ALL]
# Shorthands, names, atomic groups, look-behind for more than one character, bare dots, possessive repeats, anchors.
FOREIGN = re.compile(r"\\[a-zA-Z]|\(\?P|\(\?>|\(\?<=|[*+?}]\+|(?<!\\)\.|\{,|[\^$](?<!\\[$])")
OPEN_ENDED = re.compile(r"(?<!\\)[*+]|\{[0-9]+,\}")

FOUND = {
    "date": ["march 14", "march 14th, 2025", "14th of march", "3/14/2025", "2025-03-14", "3/14", "march 2025"],
    "time": ["3 pm", "3:30", "10 a.m.", "4 o'clock"],
    "phone": ["555-0100", "(415) 555-0100", "415.555.0100", "+1 415 555 0100"],
    "email": ["dana@mail.example", "a.b+c@mail.co.example"],
    "link": ["https://x.example/a?b=c", "www.x.example"],
    "amount": ["$250", "$1,200.50", "200 dollars"],
    "number": ["#123456", "20250314"],
    "ssn": ["123-45-6789", "ssn: 6789", "social 123456789"],
    "record-number": [
        "mrn 00123",
        "case #20418",
        "claim number a-99120",
        "policy no. 77810",
        "acct: x551",
        "vin 1hgcm826",
    ],
    "age": ["3-year-old", "94 years old", "aged 71", "6 months old", "turned 40", "7 yr olds"],
    "address": ["12 oak street", "1200 n lamar blvd", "zip code 75024"],
    "shout": ["!!!", "!!!!!!"],
    "blank": ["{contact}", "{{name}}", "[your name]", "<name>", "____", "xxx"],
}
LEFT_ALONE = {
    "date": ["may i", "24 hours", "1 of 5"],
    "time": ["9 amazing people", "3:1 odds of 10"],
    "phone": ["911", "988", "12-34"],
    "amount": ["250", "dollars"],
    "number": ["2026", "100"],
    "ssn": ["123-456-7890", "social 4", "2020-12-2025"],
    "record-number": ["case 500", "in any case 2 of us", "policy 12 months", "claim to be", "group of 12"],
    "age": ["3 years", "ages ago", "turned out", "24/7"],
    "address": ["12 kind people", "5 star review", "3 st"],
    "shout": ["!!", "! ! !"],
    "blank": ["(thanks)", "xx", "__", "a < b"],
}


def without_classes(pattern: str) -> str:
    """Return the pattern with each character class as one letter: within one, marks mean only themselves."""
    return re.sub(r"(?<!\\)\[\^?(?:\\.|[^\]\\])*\]", "C", pattern).replace("\\n", " ")


def spans(name: str, text: str) -> list[str]:
    return [found[0] for kind, pattern in ALL if kind == name for found in re.finditer(pattern, text)]


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in FOUND.items() for text in texts])
def test_found_whole(name: str, text: str) -> None:
    assert text in spans(name, f"so {text}, then")


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in LEFT_ALONE.items() for text in texts])
def test_left_alone(name: str, text: str) -> None:
    assert spans(name, f"so {text} then") == []


@pytest.mark.parametrize(("name", "pattern"), ALL, ids=IDS)
def test_speaks_the_shared_dialect(name: str, pattern: str) -> None:
    foreign = FOREIGN.search(without_classes(pattern))
    assert not foreign, f"{name}: {foreign and foreign[0]!r} reads differently in Python and JavaScript"


@pytest.mark.parametrize(("name", "pattern"), ALL, ids=IDS)
def test_no_repeat_is_open_ended(name: str, pattern: str) -> None:
    """A pattern whose every repeat is bounded does a bounded amount of work at each place of a text."""
    open_ended = OPEN_ENDED.search(without_classes(pattern))
    assert not open_ended, f"{name} repeats without a bound: {open_ended and open_ended[0]!r}; write {{1,60}} instead"


@pytest.mark.parametrize(("name", "pattern"), ALL, ids=IDS)
def test_finds_nothing_where_a_text_lacks_what_it_needs(name: str, pattern: str) -> None:
    """What the pattern finds holds all that is said to be needed, whatever way it is said in."""
    needs = NEEDS[{"blank": "blanks", "shout": "shouts"}.get(name, name)]

    @settings(max_examples=300, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
    @given(from_regex(re.compile(pattern, re.ASCII)))
    def holds(text: str) -> None:
        found = re.search(pattern, text)
        lacking = [need for need in needs if not re.search(need, found[0] if found else text)]
        assert not lacking, f"{text!r} holds nothing like {lacking}"

    holds()
