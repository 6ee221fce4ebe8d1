"""How a phrase is written: what an author may use, parsed by hassil, spelled out as steps. Matching is the graph's.

The syntax is that of Home Assistant's sentence templates without their lists, permutations, escapes and regular
expressions: https://developers.home-assistant.io/docs/voice/intent-recognition/template-sentence-syntax/.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from hassil.expression import Alternative, Expression, Group, ListReference, RuleReference, TextChunk
from hassil.parse_expression import parse_sentence
from hassil.parser import ParseError

from .phrase_marks import MAY_USE, PhraseError, fail, refuse_odd_marks
from .text import words_of

# What the engine brings along: digits, words that begin with a capital and are not common, and words in -ed.
BUILT_IN_PIECES = frozenset({"number", "name", "past"})
# Built in for swaps alone: the very words that the rule found.
FOUND = "found"
MOST_WAYS = 2_000
GAP_WORDS = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A step that takes this very word."""

    word: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A step that takes any entry of a piece."""

    name: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A step over none to three words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several sequences; an empty one among them means that the choice may be left out."""

    sequences: "tuple[Sequence, ...]"


Step = Word | Piece | Gap
Sequence = tuple[Step | Choice, ...]


@cache  # a build reads every phrase several times: to check it, for Python, for the page
def parse_phrase(template: str) -> Sequence:
    """Return the phrase as steps and choices in a row; raise PhraseError where it can't be read."""
    refuse_odd_marks(template)
    try:
        expression = parse_sentence(template).expression
    except (ParseError, AssertionError, RecursionError, ValueError) as error:
        raise PhraseError(0, "This phrase can't be read.", MAY_USE) from error
    phrase = _sequence(expression)
    _refuse_bare_ends(template, phrase)
    return phrase


def references(template: str) -> set[str]:
    """Return the names of the pieces that the phrase points at."""
    return {step.name for step in _steps_in(parse_phrase(template)) if isinstance(step, Piece)}


def _steps_in(sequence: Sequence) -> Iterator[Step]:
    for item in sequence:
        if isinstance(item, Choice):
            yield from (step for choice in item.sequences for step in _steps_in(choice))
        else:
            yield item


def _refuse_bare_ends(template: str, phrase: Sequence) -> None:
    if _may_be_nothing(phrase):
        fail(0, "This phrase could be nothing at all.", "Leave at least one word outside of [square brackets].")
    if _may_begin_with_gap(phrase) or _may_begin_with_gap(_backwards(phrase)):
        place = max(template.find("{gap}"), 0)
        fail(place, "{gap} stands at an end of the phrase.", "Put a word on either side of it, or leave it out.")


def _may_be_nothing(sequence: Sequence) -> bool:
    return all(isinstance(item, Choice) and any(map(_may_be_nothing, item.sequences)) for item in sequence)


def _may_begin_with_gap(sequence: Sequence) -> bool:
    for item in sequence:
        if isinstance(item, Gap) or (isinstance(item, Choice) and any(map(_may_begin_with_gap, item.sequences))):
            return True
        if not _may_be_nothing((item,)):
            return False
    return False


def _backwards(sequence: Sequence) -> Sequence:
    return tuple(
        Choice(tuple(map(_backwards, item.sequences))) if isinstance(item, Choice) else item
        for item in reversed(sequence)
    )


def _sequence(expression: Expression) -> Sequence:
    """Return hassil's expression in our own terms; what touches without a space is spelled out: review[s]."""
    if isinstance(expression, Alternative):
        return (Choice(tuple(_sequence(item) for item in expression.items)),)
    items = expression.items if isinstance(expression, Group) else [expression]
    return tuple(step for run in _touching(items) for step in _run(run))


def _touching(items: list[Expression]) -> Iterator[list[Expression]]:
    """Yield the items in runs that no space parts."""
    run: list[Expression] = []
    for item in items:
        if run and (_ends_in_space(run[-1]) or _begins_with_space(item)):
            yield run
            run = []
        run.append(item)
    yield run


def _ends_in_space(item: Expression) -> bool:
    return isinstance(item, TextChunk) and item.original_text.endswith(" ")


def _begins_with_space(item: Expression) -> bool:
    return isinstance(item, TextChunk) and item.original_text.startswith(" ")


def _run(run: list[Expression]) -> Sequence:
    if not run:
        return ()
    if len(run) > 1:
        spelled = dict.fromkeys(_steps(parts) for parts in _spell_out(Group(run)))
        return (Choice(tuple(spelled)),)
    return _sequence(run[0]) if isinstance(run[0], Group) else _steps(_spell_out(run[0])[0])


def _spell_out(expression: Expression) -> list[tuple[str | Step, ...]]:
    """Return every way to say the expression, as text and steps."""
    if isinstance(expression, TextChunk):
        return [(expression.original_text,)]
    if isinstance(expression, RuleReference):
        return [(Piece(expression.rule_name),)]
    if isinstance(expression, ListReference):
        return [(Gap(),)]
    items = expression.items if isinstance(expression, Group) else []
    if isinstance(expression, Alternative):
        return [parts for item in items for parts in _spell_out(item)]
    found: list[tuple[str | Step, ...]] = [()]
    for choices in map(_spell_out, items):
        if len(found) * len(choices) > MOST_WAYS:
            fail(0, f"Joined without spaces, this can be said in more than {MOST_WAYS} ways.", "Add spaces between.")
        found = [parts + choice for parts in found for choice in choices]
    return found


def _steps(parts: tuple[str | Step, ...]) -> tuple[Step, ...]:
    """Return the steps; text that touches is one text first, so that review[s] gives review and reviews."""
    steps: list[Step] = []
    touching = ""
    for part in parts:
        if isinstance(part, str):
            touching += part
            continue
        steps += [*_words(touching), part]
        touching = ""
    return (*steps, *_words(touching))


def _words(written: str) -> list[Word]:
    return [Word(word) for word in words_of(written)]
