"""What a rule is: one hazard, its reason, what it looks for and its own examples. Matching is not done here."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from .base import Content, Id, Source, Sourced, Words
from .find_shape import FindShape
from .limit import Limit
from .weights import Weight

Level = Literal["stop", "ask", "tip"]
Profile = Literal["standard", "strict", "part2"]
Group = Literal["relationship", "care", "identity", "money", "conduct", "law", "shape"]
Identifier = Literal[
    "date", "time", "phone", "email", "link", "amount", "number", "ssn", "record-number", "age", "address"
]

LEVELS: tuple[Level, ...] = ("tip", "ask", "stop")
PROFILES: tuple[Profile, ...] = ("standard", "strict", "part2")

# How `say_instead` repairs what no swap does: in the sentence's place, behind it, or not at all.
Repairs = Literal["sentence", "behind", "never"]

Phrases = Annotated[list[Words], Field(min_length=1)]
Beside = Annotated[list[Id], Field(description="rules, one of which must mark something in the same sentence")]
Touching = Annotated[list[Id], Field(description="or rules, one of which must mark some of these very words")]
BesideWords = Annotated[list[Id], Field(description="or pieces, one of which must stand elsewhere in the sentence")]
NotBesideWords = Annotated[list[Id], Field(description="pieces; what shares a clause with one of them is not marked")]


class FindPhrases(Content):
    """Words in a row, written as phrases: some found anywhere, some only beside other rules' marks or other words."""

    kind: Literal["phrases"] = "phrases"
    phrases: list[Words] = Field(default_factory=list)
    phrases_beside: list[Words] = Field(default_factory=list)
    beside: Beside = Field(default_factory=list)
    touching: Touching = Field(default_factory=list)
    beside_words: BesideWords = Field(default_factory=list)
    not_beside_words: NotBesideWords = Field(default_factory=list)
    unless: list[Words] = Field(default_factory=list)

    @model_validator(mode="after")
    def _looks_for_something(self) -> Self:
        if not self.phrases and not self.phrases_beside:
            raise ValueError("find holds no phrases; write at least one under phrases")
        if bool(self.phrases_beside) != bool(self.beside or self.touching or self.beside_words):
            raise ValueError(
                "phrases_beside and its company go together; write it and one of beside, touching, beside_words"
            )
        return self


class FindIdentifier(Content):
    """Things with a shape rather than words: dates, phone numbers, amounts; and phrases beside them."""

    kind: Literal["identifier"]
    of: Annotated[list[Identifier], Field(min_length=1, description="with beside, found only there")]
    phrases: list[Words] = Field(default_factory=list)
    phrases_beside: list[Words] = Field(default_factory=list)
    beside: Beside = Field(default_factory=list)
    touching: Touching = Field(default_factory=list)
    beside_words: BesideWords = Field(default_factory=list)
    not_beside_words: NotBesideWords = Field(default_factory=list)
    unless: list[Words] = Field(default_factory=list)


class FindGreetingName(Content):
    """A name after a greeting ("Hi Dana,") or called out between commas ("thanks, Dana!")."""

    kind: Literal["greeting-name"]
    greetings: Phrases
    closings: list[Words] = Field(default_factory=list, description="words before a sign-off, whose name is not theirs")
    not_names: Annotated[list[Id], Field(min_length=1, description="pieces whose words are never names")]


class FindEcho(Content):
    """A telling word that stands in the review and comes back in the draft."""

    kind: Literal["echo"]
    allow: Annotated[list[Id], Field(min_length=1, description="pieces whose words may come back")]


class FindLength(Content):
    """More words than a reply should have."""

    kind: Literal["length"]
    most_words: Annotated[int, Field(gt=0)]


class FindMissing(Content):
    """Something a reply should hold and doesn't: marks the first `when` words where no `phrases` stand."""

    kind: Literal["missing"]
    when: Phrases
    phrases: Phrases
    or_identifier: list[Identifier] = Field(default_factory=list)


class FindBlank(Content):
    """A placeholder nobody filled in: {contact}, [Name], ____."""

    kind: Literal["blank"]


class FindClosedWorld(Content):
    """Words that point at somebody, wherever they do not stand inside one of the few phrases known to be harmless."""

    kind: Literal["closed-world"]
    about: Phrases
    harmless: Phrases


class FindLearned(Content):
    """Sentences whose words, weighed together, look more like those that gave something away. Never a stop."""

    kind: Literal["learned"]
    weights: Annotated[Id, Field(description="a file of weights/, without its ending")]
    threshold: Annotated[Weight, Field(description="in thousandths of a logit; a sentence is marked from it on")]


def _phrases_unless_said(find: object) -> object:
    return {"kind": "phrases", **find} if isinstance(find, dict) else find


Find = Annotated[
    FindPhrases
    | FindIdentifier
    | FindGreetingName
    | FindEcho
    | FindLength
    | FindMissing
    | FindBlank
    | FindClosedWorld
    | FindLearned
    | FindShape,
    Field(discriminator="kind"),
    BeforeValidator(_phrases_unless_said),
]


class Example(Content):
    """A text of a rule's own proof, and what is given beside it."""

    text: Words
    review: str | None = None
    earlier: list[Words] = Field(default_factory=list, description="replies that were posted before")
    limit: Limit | None = Field(default=None, description="as if the platform took no more than this")


class FlaggedExample(Example):
    """A text the rule must find. `marks` are the words it must mark, in order, as they stand in the text."""

    marks: Annotated[list[Words], Field(min_length=1)]

    @model_validator(mode="after")
    def _marks_stand_in_text(self) -> Self:
        missing = [mark for mark in self.marks if mark not in self.text]
        if missing:
            raise ValueError(f'the mark "{missing[0]}" does not stand in the text; copy the words as they are')
        return self


class PassedExample(Example):
    """A text the rule must leave alone."""


class KnownMiss(Example):
    """A text the rule ought to find and doesn't yet, with a note on why."""

    note: Words


class Examples(Content):
    """The rule's own proof: at least three texts it flags and three it passes."""

    flag: Annotated[list[FlaggedExample], Field(min_length=3)]
    # The author's word is `pass`, which Python keeps for itself.
    passed: Annotated[list[PassedExample], Field(min_length=3, alias="pass")]
    known_misses: list[KnownMiss] = Field(default_factory=list)


class Rule(Sourced):
    """One hazard. Its id is its file's name. `strict` and `part2` default to the level before them."""

    title: Words
    level: Level
    strict: Level | None = None
    part2: Level | None = None
    group: Group
    owner: Id
    why: Words
    say_instead: Words
    message: Words | None = Field(
        default=None, description="said instead of the title; may use {count}, {most}, {grade}"
    )
    swaps: dict[Words, str] = Field(default_factory=dict, description="phrases, and the words that repair each")
    repair: Repairs | None = Field(
        default=None, description="what else repairs a finding; never, for shape, if not said"
    )
    yields: bool = Field(default=False, description="silent in a sentence where another rule says as much or more")
    sources: Annotated[list[Source], Field(min_length=1)]
    find: Find
    examples: Examples

    @model_validator(mode="after")
    def _profiles_never_loosen(self) -> Self:
        ranks = [LEVELS.index(self.level_in(profile)) for profile in PROFILES]
        if ranks != sorted(ranks):
            raise ValueError("strict or part2 is looser than the level before; write the same level or a stricter one")
        return self

    @model_validator(mode="after")
    def _learned_never_stops(self) -> Self:
        stopping = [key for key in ("level", "strict", "part2") if getattr(self, key) == "stop"]
        if isinstance(self.find, FindLearned) and stopping:
            raise ValueError(
                f"{stopping[0]} is stop, and what was only learned may never stop a reply; write ask or tip"
            )
        return self

    @property
    def repairs_by(self) -> Repairs:
        """How `say_instead` repairs a finding of this rule."""
        return self.repair or ("never" if self.group == "shape" else "sentence")

    def level_in(self, profile: Profile) -> Level:
        """Return the level this rule has in a profile."""
        if profile == "part2":
            return self.part2 or self.strict or self.level
        return (self.strict or self.level) if profile == "strict" else self.level
