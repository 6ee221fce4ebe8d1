"""Every phrase of rules and pieces: it can be read, the pieces it names exist, no piece leads back to itself."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from playbook.nouns.phrase import BUILT_IN_PIECES, FOUND, references
from playbook.nouns.phrase_marks import PhraseError
from playbook.nouns.piece import Piece
from playbook.nouns.problem import Problem

from .explain import unknown
from .shelves import Entry, Shelves
from .yaml_file import Place

# Built-in pieces that lean on a file: which words they never are.
NEEDED = {"name": "common-words", "past": "not-past"}

_PHRASE_KEYS = ("phrases", "unless", "when", "greetings", "closings", "about", "harmless", "phrases_beside")
_PIECE_KEYS = ("not_names", "allow", "known", "beside_words", "not_beside_words")


def phrase_problems(shelves: Shelves) -> Iterator[Problem]:
    """Yield what is wrong with the phrases of all rules and the entries of all pieces."""
    known = sorted(shelves.pieces.ids | BUILT_IN_PIECES)
    for rule in shelves.rules.entries:
        yield from _rule(rule, known)
    for piece in shelves.pieces.entries:
        yield from _piece(piece, known)
    yield from _circles(shelves)


def _rule(rule: Entry[Any], known: list[str]) -> Iterator[Problem]:
    for key in _PHRASE_KEYS:
        for number, template in enumerate(getattr(rule.model.find, key, [])):
            yield from _phrase(rule, ("find", key, number), template, known)
    for template in rule.model.swaps:
        yield from _phrase(rule, ("swaps", template), template, [*known, FOUND], on_key=True)
    for key in _PIECE_KEYS:
        for number, name in enumerate(getattr(rule.model.find, key, [])):
            if name not in known or name in BUILT_IN_PIECES:
                pieces = [piece for piece in known if piece not in BUILT_IN_PIECES]
                yield rule.problem(("find", key, number), *unknown(name, pieces, "a piece"))


def _piece(piece: Entry[Piece], known: list[str]) -> Iterator[Problem]:
    if piece.id in {*BUILT_IN_PIECES, FOUND}:
        wrong = f"<{piece.id}> is built in, so no file can be called {piece.id}.yml."
        yield piece.problem((), wrong, "Give the file another name.")
    for number, template in enumerate(piece.model.words):
        place: Place = ("words", number)
        if "{gap}" in template:
            inside = template.index("{gap}")
            yield piece.problem(
                place, "A piece can't hold {gap}.", "Use {gap} in the rule's phrase instead.", inside=inside
            )
        else:
            yield from _phrase(piece, place, template, known)


@cache
def _read(template: str) -> frozenset[str] | PhraseError:
    """Return the pieces a phrase names, or why it can't be read. Kept, since every brand brings the same phrases."""
    try:
        return frozenset(references(template))
    except PhraseError as error:
        return error


def _phrase(
    entry: Entry[Any], place: Place, template: str, known: list[str], *, on_key: bool = False
) -> Iterator[Problem]:
    names = _read(template)
    if isinstance(names, PhraseError):
        yield entry.problem(place, names.wrong, names.instead, inside=names.position, on_key=on_key)
        return
    for name in sorted(names):
        inside = max(template.find(f"<{name}>"), 0)
        if name not in known:
            yield entry.problem(place, *unknown(name, known, "a piece"), inside=inside, on_key=on_key)
        if name in NEEDED and NEEDED[name] not in known:
            wrong, instead = f"<{name}> needs the piece {NEEDED[name]}.", f"Add pieces/{NEEDED[name]}.yml."
            yield entry.problem(place, wrong, instead, inside=inside, on_key=on_key)


def _circles(shelves: Shelves) -> Iterator[Problem]:
    leads_to: dict[str, set[str]] = {id: set() for id in shelves.pieces.ids}
    for piece in shelves.pieces.entries:
        for template in piece.model.words:
            leads_to[piece.id] |= names_in(template)
    for piece in shelves.pieces.entries:
        for number, template in enumerate(piece.model.words):
            if any(piece.id in reached(name, leads_to) for name in names_in(template)):
                wrong = f"This leads back to <{piece.id}> itself, so its words would never end."
                yield piece.problem(
                    ("words", number), wrong, "Write the words out, or move them to a piece of their own."
                )


def names_in(template: str) -> frozenset[str]:
    """Return the pieces a phrase names; none where it can't be read, which is told elsewhere."""
    names = _read(template)
    return frozenset() if isinstance(names, PhraseError) else names


def reached(name: str, leads_to: dict[str, set[str]]) -> set[str]:
    """Return the piece itself and all within it, however deep."""
    found, ahead = set(), [name]
    while ahead:
        here = ahead.pop()
        if here not in found:
            found.add(here)
            ahead += leads_to.get(here, set())
    return found
