"""What people read is plain: reading grade 8 or lower, and a length that suits its kind."""

import pytest
import textstat
from _pytest.mark import ParameterSet

from playbook.reading.load import load_edition
from playbook.work.fill import fill

EDITION = load_edition()
MOST_GRADE = 8.0
POSITIVE = (12, 40)
NEGATIVE = (25, 90)


def texts_to_read() -> list[ParameterSet]:
    """Return every text to post, every reason and every answer, named by where it stands."""
    playbook, brand = EDITION.playbook, EDITION.brand
    posted = [
        (f"{reply_id} {text.id}", fill(text.text, brand, "google"))
        for reply_id, reply in playbook.replies.items()
        for text in reply.public
    ]
    reasons = [(f"why {rule_id}", rule.why) for rule_id, rule in playbook.rules.items()]
    answers = [(f"answer {faq_id}", faq.answer) for faq_id, faq in playbook.faq.items()]
    return [pytest.param(text, id=name) for name, text in (*posted, *reasons, *answers)]


@pytest.mark.parametrize("text", texts_to_read())
def test_reads_at_grade_eight_or_lower(text: str) -> None:
    # The index that counts letters: those that count syllables break on words that textstat's dictionary lacks.
    grade = textstat.textstat.automated_readability_index(text)
    assert grade <= MOST_GRADE, f"grade {grade:.1f}; use shorter sentences and shorter words: {text!r}"


def lengths() -> list[ParameterSet]:
    """Return every text to post with the fewest and the most words its kind should have."""
    return [
        pytest.param(fill(text.text, EDITION.brand), *(POSITIVE if reply.family == "praise" else NEGATIVE), id=name)
        for reply_id, reply in EDITION.playbook.replies.items()
        for text in reply.public
        if (name := f"{reply_id} {text.id}")
    ]


@pytest.mark.parametrize(("text", "fewest", "most"), lengths())
def test_is_neither_curt_nor_long(text: str, fewest: int, most: int) -> None:
    assert fewest <= len(text.split()) <= most, f"{len(text.split())} words, wanted {fewest} to {most}: {text!r}"


@pytest.mark.parametrize("faq_id", EDITION.playbook.faq)
def test_an_answer_stays_under_120_words(faq_id: str) -> None:
    count = len(EDITION.playbook.faq[faq_id].answer.split())
    assert count < 120, f"{count} words; cut the answer or make it two questions"
