"""What the guide shows of its own judgement: worked examples, and figures on replies that nobody fitted it to."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Content, Date, Id, Words

Count = Annotated[int, Field(ge=0)]
Percent = Annotated[int, Field(ge=0, le=100)]


class Worked(Content):
    """A text that a page shows with what the rules say of it. A test holds it to what the page says."""

    text: Words
    finds: list[Id] = Field(default_factory=list, description="rules that must mark it; with none, none may")


class Lessons(Content):
    """The worked examples of the pages on judgement, by the names that the pages call them."""

    worked: dict[Id, Worked]


class Share(Content):
    """How many, and the ends of the 95 percent interval of their share, in percent."""

    count: Count
    low: Percent
    high: Percent


class Judged(Content):
    """How many texts were judged, how many of them got a stop, and how many a stop or an ask."""

    of: Annotated[int, Field(gt=0)]
    stop: Share
    ask: Share


class Figure(Content):
    """What was said of the texts of one batch, kind, specialty, mechanism or theme."""

    name: Words
    disclosing: Judged | None = None
    harmless: Judged | None = None


class Mistake(Content):
    """A text that was judged wrongly, and what was said of it."""

    text: Words
    said: Literal["stop", "ask", "clear"]


class Judgement(Content):
    """Figures on replies that the rules had not met. Written by bench/judgement.py --write, never by hand."""

    written: Date
    rules: Words = Field(description="a mark that changes with every change of rules, pieces and weights")
    figures: dict[Id, list[Figure]]
    missed: list[Mistake]
    alarmed: list[Mistake]
