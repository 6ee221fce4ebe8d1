"""Where a repair is put: capitals, closing marks, spaces and line ends come out right wherever the sentence stands."""

import pytest

from playbook.nouns.finding import Finding
from playbook.nouns.text import Text
from playbook.reading.load import load_edition
from playbook.work.check import Checker
from playbook.work.compile import compile_rules
from playbook.work.repair import Repairer
from playbook.work.whole_sentences import taken_out, whole_sentences

COMPILED = compile_rules(load_edition())
REPAIRER = Repairer(Checker(COMPILED))


def mended(draft: str) -> str:
    """Return a draft with the repair of its first finding made."""
    found: Finding = next(one for one in REPAIRER.check(draft) if one.repair)
    assert found.repair
    return draft[: found.repair.start] + found.repair.text + draft[found.repair.end :]


PLACES = {
    "at the start": (
        "You were rude to us. Please call us.",
        "We hear that this was upsetting, so please reach our office manager by phone. Please call us.",
    ),
    "in the middle": (
        "We read this. We have filed a police report. It is noted.",
        "We read this. We take every concern seriously, and our office manager would like to listen. It is noted.",
    ),
    "at the end": (
        "We read this. We have filed a police report!",
        "We read this. We take every concern seriously, and our office manager would like to listen.",
    ),
    "without a closing mark": ("Thank you for visiting us", "Thank you for writing"),
    "another sentence, no closing mark": (
        "We have filed a police report",
        "We take every concern seriously, and our office manager would like to listen.",
    ),
    "an emoji behind": ("Thank you for visiting us! 😊 Please call.", "Thank you for writing! 😊 Please call."),
    "an emoji before": ("😊 Thank you for visiting us!", "😊 Thank you for writing!"),
    "an emoji, no closing mark": ("Thank you for visiting us 🙏🏽", "Thank you for writing 🙏🏽"),
    "accents near by": ("Café! Thank you for visiting us, José.", "Café! Thank you for writing."),
    "accents apart": ("Cafe\u0301! Thank you for visiting us, Jose\u0301.", "Cafe\u0301! Thank you for writing."),
    "curly quotes": ("“Thank you for visiting us.” So we say.", "“Thank you for writing.” So we say."),
    "a greeting line": ("Hi Dana,\n\nThank you for writing.", "Hello,\n\nThank you for writing."),
    "a greeting line right above": ("Hi Dana,\nThank you for writing.", "Hello,\nThank you for writing."),
    "small letters": ("thanks for visiting us", "Thank you for writing"),
    "capitals throughout": ("THANK YOU FOR VISITING US!", "Thank you for sharing your thoughts with us."),
    "a sign-off below": (
        "Thank you for writing. See you soon!\nThe team at Main Street",
        "Thank you for writing.\nThe team at Main Street",
    ),
    "a paragraph of its own": (
        "Thank you for writing.\n\nSee you next time!\n\nThe team",
        "Thank you for writing.\n\nThe team",
    ),
    "the last paragraph": ("Thank you for writing.\n\nSee you next time!\n", "Thank you for writing.\n"),
    "lines that end in two characters": ("Thank you for writing.\r\n\r\nSee you next time!", "Thank you for writing."),
    "a list": ("- Thank you for visiting us.\n- Please call us.", "- Thank you for writing.\n- Please call us."),
    "a name between commas": ("Thank you, Dana, for writing.", "Thank you for writing."),
    "a blank": ("Hello [Name], thank you for writing.", "Hello, thank you for writing."),
    "nothing but a blank": ("____", "Please reach our office manager by phone."),
    "words put behind": (
        "We are sorry to read this. We aim to do better.",
        "We are sorry to read this. Please reach our office manager by phone. We aim to do better.",
    ),
}


@pytest.mark.parametrize(("draft", "expected"), PLACES.values(), ids=PLACES)
def test_a_repair_sits_well(draft: str, expected: str) -> None:
    assert mended(draft) == expected


def test_all_that_is_found_in_a_sentence_is_mended_at_once() -> None:
    found = REPAIRER.check("Hi Dana, thank you for visiting us!")
    assert len({one.repair for one in found}) == 1
    assert mended("Hi Dana, thank you for visiting us!") == "Hello, thank you for writing!"


def test_a_word_of_the_review_does_not_come_back_with_a_repair() -> None:
    review = "The office manager took all feedback as a joke."
    for one in REPAIRER.check("We think you are lying.", review):
        assert one.repair
        assert not [other for other in Checker(COMPILED).check(one.repair.text, review) if other.level != "tip"]


def test_a_draft_of_one_sentence_is_never_emptied() -> None:
    assert mended("See you next time!")


def test_more_than_a_page_shows_waits_for_its_turn() -> None:
    found = REPAIRER.check("We have filed a police report. " * 300)
    assert found[0].repair
    assert found[-1].repair is None


SENTENCES = {
    "two": ("Hello there. (We read it!) ", ["Hello there.", "(We read it!)"]),
    "marks and a smile": ("We read it?! :) Good.", ["We read it?!", ":) Good."]),
    "a wrapped line": (
        "We read all that people write to us in the evening and\nMonday is no exception.",
        ["We read all that people write to us in the evening and\nMonday is no exception."],
    ),
    "a short line": ("Many thanks\nThe team", ["Many thanks", "The team"]),
    "an abbreviation": ("Dr. Lee reads it. All do.", ["Dr. Lee reads it.", "All do."]),
    "no words": (" ?! ", ["?!"]),
    "nothing": ("", [""]),
}


@pytest.mark.parametrize(("draft", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_a_text_is_cut_into_whole_sentences(draft: str, expected: list[str]) -> None:
    text = Text(draft)
    assert [text.written[one.start : one.stop] for one in whole_sentences(text)] == expected


@pytest.mark.parametrize(
    ("draft", "word", "left"),
    [
        ("A. B. C.", "B.", "A. C."),
        ("A. B.", "B.", "A."),
        ("A. B.", "A.", "B."),
        ("A.\nB.\nC.", "B.", "A.\nC."),
        ("A.\n\nB.\n\nC.", "B.", "A.\n\nC."),
        ("A.\n\nB.", "A.", "B."),
        ("A.  B.  \nC.", "B.", "A.\nC."),
        ("A.", "A.", ""),
    ],
)
def test_what_is_taken_out_leaves_no_gap(draft: str, word: str, left: str) -> None:
    at = draft.index(word)
    start, stop = taken_out(Text(draft), at, at + len(word))
    assert draft[:start] + draft[stop:] == left
