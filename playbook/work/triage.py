"""The wizard's paths: which answers a question has and where each leads. How it looks is the page's affair."""

from dataclasses import dataclass
from typing import Literal

from playbook.nouns.edition import Edition


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer and where it leads: another question, or a situation."""

    text: str
    leads_to: Literal["question", "situation"]
    id: str


def answers(edition: Edition, question_id: str) -> list[Choice]:
    """Return the answers to a question in the order they are shown: those of triage.yml and of the situations."""
    playbook = edition.playbook
    onward = [
        (answer.order, Choice(answer.text, "question", answer.question))
        for answer in playbook.triage.questions[question_id].answers
    ]
    arriving = [
        (reply.triage.order, Choice(reply.triage.answer, "situation", reply_id))
        for reply_id, reply in playbook.replies.items()
        if reply.triage and reply.triage.question == question_id
    ]
    return [choice for _, choice in sorted(onward + arriving, key=lambda row: row[0])]


def paths(edition: Edition) -> list[list[Choice]]:
    """Return every way through the wizard, each ending at a situation."""
    return _paths_from(edition, edition.playbook.triage.start, ())


def _paths_from(edition: Edition, question_id: str, asked: tuple[str, ...]) -> list[list[Choice]]:
    if question_id in asked:
        return []
    found: list[list[Choice]] = []
    for choice in answers(edition, question_id):
        if choice.leads_to == "situation":
            found.append([choice])
        else:
            found += ([choice, *rest] for rest in _paths_from(edition, choice.id, (*asked, question_id)))
    return found
