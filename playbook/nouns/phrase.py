"""How a phrase is written: what an author may use, parsed by hassil, spelled out as steps. Matching is the graph's.

The syntax is that of Home Assistant's sentence templates, https://developers.home-assistant.io/docs/voice/intent-recognition/template-sentence-syntax/,
without its lists, permutations, escapes and regular expressions.
"""

import re
from dataclasses import dataclass
from typing import NoReturn

from hassil.expression import Alternative, Expression, Group, ListReference, RuleReference, TextChunk
from hassil.parse_expression import parse_sentence
from hassil.parser import ParseError

from .text import words_of

BUILT_IN_PIECES = frozenset({"number", "name"})
MOST_WAYS = 2_000
MOST_DEPTH = 8
GAP_WORDS = 3

_MAY_USE = "A phrase may use words, (this|that), [maybe], <piece> and {gap}."
_CLOSER = {"(": ")", "[": "]", "<": ">", "{": "}"}
_PIECE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class PhraseError(Exception):
    """A phrase that can't be read. `position` counts code points of the phrase from 0."""

    def __init__(self, position: int, wrong: str, instead: str) -> None:
        super().__init__(f"{wrong} {instead}")
        self.position, self.wrong, self.instead = position, wrong, instead


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


Step = Word | Piece | Gap
Way = tuple[Step, ...]


def ways(template: str) -> list[Way]:
    """Return every way to say the phrase, each as its steps; raise PhraseError where it can't be read."""
    _refuse_what_hassil_lets_through(template)
    try:
        expression = parse_sentence(template).expression
    except (ParseError, AssertionError, RecursionError, ValueError) as error:
        raise PhraseError(0, "This phrase can't be read.", _MAY_USE) from error
    found = list(dict.fromkeys(_steps(parts) for parts in _spell_out(expression)))
    for way in found:
        _refuse_bare_ends(template, way)
    return found


def references(template: str) -> set[str]:
    """Return the names of the pieces that the phrase points at."""
    return {step.name for way in ways(template) for step in way if isinstance(step, Piece)}


def _fail(position: int, wrong: str, instead: str = _MAY_USE) -> NoReturn:
    raise PhraseError(position, wrong, instead)


def _refuse_what_hassil_lets_through(template: str) -> None:
    if not template.strip():
        _fail(0, "This phrase is empty.", "Write the words to find, or take the line out.")
    open_marks: list[tuple[str, int]] = []
    for place, mark in enumerate(template):
        _refuse_mark(template, place, mark, open_marks)
    if open_marks:
        mark, place = open_marks[-1]
        _fail(place, f'"{mark}" is opened here and never closed.', f'Add "{_CLOSER[mark]}" where it ends.')


def _refuse_mark(template: str, place: int, mark: str, open_marks: list[tuple[str, int]]) -> None:
    if mark in _CLOSER:
        open_marks.append((mark, place))
        if len(open_marks) > MOST_DEPTH:
            _fail(place, f"More than {MOST_DEPTH} brackets stand inside one another.", "Split this into two phrases.")
        if mark in "<{":
            _refuse_name(template, place, mark)
    elif mark in _CLOSER.values():
        if not open_marks or _CLOSER[open_marks[-1][0]] != mark:
            _fail(place, f'"{mark}" closes nothing that is open.', "Take it out, or add the bracket that opens it.")
        open_marks.pop()
    elif mark == "|" and not open_marks:
        _fail(place, '"|" stands outside of brackets.', "Put the choices in round brackets: (this|that).")
    elif mark not in "|'\u2019-,." and not mark.isalnum() and mark != " ":
        _fail(place, f'"{mark}" can\'t stand in a phrase.')


def _refuse_name(template: str, place: int, mark: str) -> None:
    closed = template.find(_CLOSER[mark], place)
    if closed < 0:
        return
    name = template[place + 1 : closed]
    if mark == "{" and name != "gap":
        _fail(place, f'"{{{name}}}" is not something a phrase knows.', "Only {gap} stands in curly brackets.")
    if mark == "<" and not _PIECE_NAME.fullmatch(name):
        _fail(place, f'"<{name}>" is not the name of a piece.', "Name a file of pieces/ without its ending: <visits>.")


def _refuse_bare_ends(template: str, way: Way) -> None:
    if not way:
        _fail(0, "This phrase could be nothing at all.", "Leave at least one word outside of [square brackets].")
    if isinstance(way[0], Gap) or isinstance(way[-1], Gap):
        place = max(template.find("{gap}"), 0)
        _fail(place, "{gap} stands at an end of the phrase.", "Put a word on either side of it, or leave it out.")


def _spell_out(expression: Expression) -> list[tuple[str | Step, ...]]:
    if isinstance(expression, TextChunk):
        return [(expression.original_text,)]
    if isinstance(expression, RuleReference):
        return [(Piece(expression.rule_name),)]
    if isinstance(expression, ListReference):
        return [(Gap(),)]
    if isinstance(expression, Alternative):
        return [parts for item in expression.items for parts in _spell_out(item)]
    return _in_a_row(expression)


def _in_a_row(expression: Expression) -> list[tuple[str | Step, ...]]:
    found: list[tuple[str | Step, ...]] = [()]
    for item in expression.items if isinstance(expression, Group) else []:
        choices = _spell_out(item)
        if len(found) * len(choices) > MOST_WAYS:
            _fail(0, f"This phrase can be said in more than {MOST_WAYS} ways.", "Split it, or move words to a piece.")
        found = [parts + choice for parts in found for choice in choices]
    return found


def _steps(parts: tuple[str | Step, ...]) -> Way:
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
