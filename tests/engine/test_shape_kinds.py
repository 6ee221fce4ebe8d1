"""The measures of a reply's build: what they count, and where exactly they begin to speak."""

import pytest
import textstat

from playbook.nouns.limit import Limit
from playbook.reading.load import load_edition
from playbook.work.check import Checker
from playbook.work.compile import compile_rules
from playbook.work.scan import Scan, ready
from playbook.work.shape_kinds import reading_grade

COMPILED = ready(compile_rules(load_edition()))
CHECKER = Checker(COMPILED)

# Grades worked out by hand: 4.71 letters a word, plus half the words a sentence, less 21.43, rounded down.
GRADES = {
    "no word": ("", 0),
    "one short word": ("We", -12),
    "four words of four letters": ("Four long fine word.", -1),
    "an apostrophe is no letter": ("Don't don't don't don't.", -1),
    "two sentences": ("Four long fine word. Four long fine word.", -1),
    "ten letters a word": ("Everything everything everything everything.", 27),
}


@pytest.mark.parametrize(("text", "grade"), GRADES.values(), ids=GRADES)
def test_grade(text: str, grade: int) -> None:
    assert reading_grade(Scan(COMPILED, text)) == grade


def test_the_grade_is_near_that_of_a_library() -> None:
    text = "We read each note that people leave here. Then we talk about it as a group and think about what to change."
    theirs = textstat.textstat.automated_readability_index(text)
    # A library counts marks as letters.
    assert abs(reading_grade(Scan(COMPILED, text)) - theirs) < 2


def found(rule: str, text: str, limit: Limit | None = None, earlier: tuple[str, ...] = ()) -> list[str]:
    """Return what one rule marks."""
    return [one.text for one in CHECKER.check(text, None, "standard", limit, earlier) if one.rule == rule]


LIMITS = {
    "as many bytes as fit": ("abcde", 5, "bytes", []),
    "one byte more": ("abcdef", 5, "bytes", ["f"]),
    "an accent takes two": ("abcdé", 5, "bytes", ["é"]),
    "a sign of Chinese takes three": ("好好", 5, "bytes", ["好"]),
    "an emoji takes four": ("a😀b", 5, "bytes", ["b"]),
    "an emoji is one character": ("abcd😀", 5, "characters", []),
    "a ligature is marked whole": ("abcdeﬁx", 5, "characters", ["ﬁx"]),
    "half a pair takes three": ("abc\ud800", 5, "bytes", ["\ud800"]),
}


@pytest.mark.parametrize(("text", "most", "unit", "marks"), LIMITS.values(), ids=LIMITS)
def test_limit(text: str, most: int, unit: str, marks: list[str]) -> None:
    limit = Limit.model_validate({"most": most, "unit": unit})
    assert found("over-platform-limit", text, limit) == marks


def test_a_platform_is_known_by_its_id() -> None:
    long = "a" * 4097
    assert [one.start for one in CHECKER.check(long, platform="google") if one.rule == "over-platform-limit"] == [4096]
    assert not [one for one in CHECKER.check(long, platform="yelp") if one.rule == "over-platform-limit"]


LIKE = {
    "most of its words": ("One two three four five six, and so.", ("one two three four five six",), 1),
    "too few of its words": (
        "One two three four five, and then quite other words.",
        ("one two three four five six",),
        0,
    ),
    "four in a row are chance": ("One two three four.", ("one two three four",), 0),
    "each earlier reply is compared alone": ("A b c d e f g h i j", ("a b c d e", "f g h i j"), 0),
    "the practice's own name and number count for nothing": (
        "Reply Playbook 555-0100",
        ("Reply Playbook 555-0100",),
        0,
    ),
}


@pytest.mark.parametrize(("text", "earlier", "count"), LIKE.values(), ids=LIKE)
def test_sameness(text: str, earlier: tuple[str, ...], count: int) -> None:
    assert len(found("too-like-another", text, None, earlier)) == count
