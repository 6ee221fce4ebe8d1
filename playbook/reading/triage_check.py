"""The wizard as a map: every question is reached, every answer leads on, no way goes round in a circle."""

from collections.abc import Iterator

from playbook.nouns.guide import Triage
from playbook.nouns.problem import Problem

from .explain import unknown
from .shelves import Entry, Shelves


def triage_problems(shelves: Shelves) -> Iterator[Problem]:
    """Yield what is wrong with the questions and with the situations that hang on them."""
    if shelves.triage is None:
        return
    questions = sorted(shelves.triage.model.questions)
    arrivals = set()
    for reply in shelves.replies.entries:
        if reply.model.triage:
            asked = reply.model.triage.question
            arrivals.add(asked)
            if asked not in questions:
                yield reply.problem(("triage", "question"), *unknown(asked, questions, "a question of triage.yml"))
    yield from _questions(shelves.triage, shelves, arrivals)
    yield from _map(shelves.triage)


def _questions(triage: Entry[Triage], shelves: Shelves, arrivals: set[str]) -> Iterator[Problem]:
    known = sorted(triage.model.questions)
    situations = sorted(shelves.replies.ids)
    some_are_broken = len(shelves.replies.entries) < len(shelves.replies.ids)
    for key, question in triage.model.questions.items():
        place = ("questions", key)
        if question.unsure not in shelves.replies.ids:
            yield triage.problem((*place, "unsure"), *unknown(question.unsure, situations, "a situation"))
        for number, answer in enumerate(question.answers):
            if answer.question not in known:
                where = (*place, "answers", number, "question")
                yield triage.problem(where, *unknown(answer.question, known, "a question"))
        if not question.answers and key not in arrivals and not some_are_broken:
            wrong = f'The question "{key}" has no answers.'
            yield triage.problem(
                place, wrong, "Add answers, or name it under triage in a situation's file.", on_key=True
            )


def _map(triage: Entry[Triage]) -> Iterator[Problem]:
    ways = {key: [answer.question for answer in question.answers] for key, question in triage.model.questions.items()}
    reached = _reached(triage.model.start, ways)
    for key, following in ways.items():
        if key not in reached:
            wrong = f'No answer leads to the question "{key}".'
            yield triage.problem(("questions", key), wrong, "Let an answer lead there, or take it out.", on_key=True)
        for number, next_key in enumerate(following):
            if key in _reached(next_key, ways):
                where = ("questions", key, "answers", number, "question")
                yield triage.problem(where, f'This leads round in a circle, back to "{key}".', "Lead on, not back.")


def _reached(start: str, ways: dict[str, list[str]]) -> set[str]:
    reached: set[str] = set()
    ahead = [start]
    while ahead:
        here = ahead.pop()
        if here not in reached:
            reached.add(here)
            ahead += ways.get(here, [])
    return reached
