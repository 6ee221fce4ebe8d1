"""Every path through the wizard ends at a situation, soon, and every situation is reached."""

import pytest

from playbook.reading.load import load_edition
from playbook.work.triage import Choice, paths

EDITION = load_edition()
PATHS = paths(EDITION)
MOST_QUESTIONS = 6


@pytest.mark.parametrize("path", PATHS, ids=lambda path: " > ".join(choice.text for choice in path))
def test_path_is_short_and_ends_at_a_situation(path: list[Choice]) -> None:
    assert len(path) <= MOST_QUESTIONS, f"{len(path)} questions are more than a tired person answers"
    assert path[-1].leads_to == "situation"


def test_every_situation_is_reached() -> None:
    reached = {path[-1].id for path in PATHS}
    assert reached == set(EDITION.playbook.replies), "give each situation a triage arrival in its file"


@pytest.mark.parametrize("question", EDITION.playbook.triage.questions)
def test_not_sure_leads_to_a_situation_that_is_there(question: str) -> None:
    assert EDITION.playbook.triage.questions[question].unsure in EDITION.playbook.replies
