"""What a situation and its replies are: one situation a file. Filling the blanks is work, not done here."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from .base import Content, Id, Sourced, Words

Family = Literal["service", "money", "care", "staff", "privacy", "not-ours", "danger", "praise", "follow-up"]
Decision = Literal["reply", "escalate", "no-reply", "flag"]

# The families a brand may not hide (design.md 3.3).
NEVER_HIDDEN: frozenset[Family] = frozenset({"danger", "privacy"})


class Deadline(Content):
    """By when: what we aim for, and the latest."""

    target: Words
    limit: Words


class Arrival(Content):
    """How the wizard arrives here: the question in triage.yml and the answer that leads to this page."""

    question: Id
    answer: Words
    order: int = Field(default=50, description="smaller stands higher in the list of answers")


class Dont(Content):
    """Something not to do, and the rule it would break, if one does."""

    text: Words
    rule: Id | None = None


class Elsewhere(Content):
    """When this page is the wrong one, and the page to use instead."""

    text: Words
    use: Id


class PublicText(Content):
    """One text to post. Its blanks are {contact} and {sign_off}, filled from the brand and the platform."""

    id: Id
    label: Words = Field(description="two or three words for the tab, such as: Short and calm")
    text: Words


class Private(Content):
    """What to say once they call or write: a phone opening and an e-mail."""

    phone: Words
    email: Words


class BadExample(Content):
    """What people really post. It must raise exactly the rules in `breaks`, those of the group shape apart."""

    text: Words
    why: Words
    breaks: Annotated[list[Id], Field(min_length=1)]


class Reply(Sourced):
    """One situation: whether to answer, who decides, by when, and the words. Its id is its file's name."""

    title: Words
    family: Family
    order: int = Field(default=50, description="smaller stands higher in the family's list")
    when_to_use: Words
    when_not_to: list[Elsewhere] = Field(default_factory=list)
    search_terms: Annotated[list[Words], Field(min_length=3)]
    triage: Arrival | None = None
    decision: Annotated[list[Decision], Field(min_length=1)]
    owner: Id
    approve: Id | Literal["none"] = "none"
    deadline: Deadline
    steps: Annotated[list[Words], Field(min_length=1)]
    do: Annotated[list[Words], Field(min_length=1)]
    dont: Annotated[list[Dont], Field(min_length=1)]
    public: list[PublicText] = Field(default_factory=list)
    private: Private
    bad: list[BadExample] = Field(default_factory=list)

    @model_validator(mode="after")
    def _texts_where_a_reply_is_right(self) -> Self:
        if "reply" in self.decision and len(self.public) < 3:
            raise ValueError("the decision holds reply, so public needs at least three texts")
        ids = [text.id for text in self.public]
        if len(ids) != len(set(ids)):
            raise ValueError("two public texts share an id; give each its own")
        return self
