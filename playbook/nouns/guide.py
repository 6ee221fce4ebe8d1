"""What the guide's other pages are made of: questions, do and don't, platforms, checklist, triage, cards, labels."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from .base import Content, Id, Source, Sourced, Words
from .limit import Limit


class Faq(Sourced):
    """One question staff ask, and its answer in Markdown."""

    question: Words
    answer: Words
    order: int = 50
    search_terms: list[Words] = Field(default_factory=list)
    rules: list[Id] = Field(default_factory=list)
    situations: list[Id] = Field(default_factory=list)


class DoDont(Sourced):
    """A pair: the thing to do, the thing it replaces, why, and the rule behind it."""

    do: Words
    dont: Words
    why: Words
    rule: Id
    order: int = 50


class Platform(Content):
    """A place where reviews stand. What we could not confirm is left out rather than guessed."""

    name: Words
    order: int = 50
    limit: Limit | None = None
    note: Words
    confidence: Literal["high", "medium", "low"]
    sources: Annotated[list[Source], Field(min_length=1)]


class ChecklistItem(Content):
    """One line of the PHI checklist: judged by rules, or by a person where no rule can see."""

    id: Id
    text: Words
    rules: list[Id] = Field(default_factory=list)

    @property
    def is_for_a_person(self) -> bool:
        """Tell whether no rule judges this line."""
        return not self.rules


class ChecklistSection(Content):
    """A heading of the checklist and its lines."""

    title: Words
    items: Annotated[list[ChecklistItem], Field(min_length=1)]


class Checklist(Sourced):
    """The PHI checklist beside the checker."""

    title: Words
    intro: Words
    sections: Annotated[list[ChecklistSection], Field(min_length=1)]


class Answer(Content):
    """An answer that leads to another question. Answers that lead to a situation stand in that situation's file."""

    text: Words
    question: Id
    order: int = 50


class Question(Content):
    """One question of the wizard."""

    ask: Words
    help: Words | None = None
    answers: list[Answer] = Field(default_factory=list)
    unsure: Id = Field(description="the situation to use when nobody is sure: the stricter one")


class Triage(Content):
    """The wizard: where it starts and its questions."""

    start: Id
    questions: dict[Id, Question]

    @model_validator(mode="after")
    def _starts_at_a_question(self) -> Self:
        if self.start not in self.questions:
            raise ValueError(f'start names "{self.start}", which is not one of the questions; name one that is')
        return self


class CardSection(Content):
    """A block of a card: a heading and lines, or the do and don't of rules by id."""

    title: Words
    kind: Literal["steps", "do", "dont", "reply"]
    lines: list[Words] = Field(default_factory=list)
    situation: Id | None = Field(default=None, description="kind reply: the situation whose text stands here")
    text: Id | None = Field(default=None, description="kind reply: the id of that text")


class Card(Sourced):
    """One printable card. Its id is its file's name."""

    title: Words
    subtitle: Words
    size: Literal["half-letter", "letter", "a4"]
    review_by_months: Annotated[int, Field(gt=0)] = 12
    qr_page: Words = Field(description="the page its QR code opens, such as check.html")
    sections: Annotated[list[CardSection], Field(min_length=1)]


class Interface(Content):
    """Every label the pages show that belongs to no single situation or rule. Keys are used by macros and scripts."""

    labels: dict[Id, Words]
