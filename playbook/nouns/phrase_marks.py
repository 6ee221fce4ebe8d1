"""What may not stand in a phrase, told with its place. hassil lets much of it through or says less about it."""

import re
from typing import NoReturn

MOST_DEPTH = 8
MAY_USE = "A phrase may use words, (this|that), [maybe], <piece> and {gap}."

_CLOSER = {"(": ")", "[": "]", "<": ">", "{": "}"}
_PIECE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class PhraseError(Exception):
    """A phrase that can't be read. `position` counts code points of the phrase from 0."""

    def __init__(self, position: int, wrong: str, instead: str) -> None:
        super().__init__(f"{wrong} {instead}")
        self.position, self.wrong, self.instead = position, wrong, instead


def fail(position: int, wrong: str, instead: str = MAY_USE) -> NoReturn:
    """Raise PhraseError."""
    raise PhraseError(position, wrong, instead)


def refuse_odd_marks(template: str) -> None:
    """Raise PhraseError at the first mark that may not stand in a phrase, or not there."""
    if not template.strip():
        fail(0, "This phrase is empty.", "Write the words to find, or take the line out.")
    open_marks: list[tuple[str, int]] = []
    for place, mark in enumerate(template):
        _refuse_mark(template, place, mark, open_marks)
    if open_marks:
        mark, place = open_marks[-1]
        fail(place, f'"{mark}" is opened here and never closed.', f'Add "{_CLOSER[mark]}" where it ends.')


def _refuse_mark(template: str, place: int, mark: str, open_marks: list[tuple[str, int]]) -> None:
    if mark in _CLOSER:
        open_marks.append((mark, place))
        if len(open_marks) > MOST_DEPTH:
            fail(place, f"More than {MOST_DEPTH} brackets stand inside one another.", "Split this into two phrases.")
        if mark in "<{":
            _refuse_name(template, place, mark)
    elif mark in _CLOSER.values():
        if not open_marks or _CLOSER[open_marks[-1][0]] != mark:
            fail(place, f'"{mark}" closes nothing that is open.', "Take it out, or add the bracket that opens it.")
        open_marks.pop()
    elif mark == "|" and not open_marks:
        fail(place, '"|" stands outside of brackets.', "Put the choices in round brackets: (this|that).")
    elif mark not in "|'\u2019-,." and not mark.isalnum() and mark != " ":
        fail(place, f'"{mark}" can\'t stand in a phrase.')


def _refuse_name(template: str, place: int, mark: str) -> None:
    closed = template.find(_CLOSER[mark], place)
    if closed < 0:
        return
    name = template[place + 1 : closed]
    if mark == "{" and name != "gap":
        fail(place, f'"{{{name}}}" is not something a phrase knows.', "Only {gap} stands in curly brackets.")
    if mark == "<" and not _PIECE_NAME.fullmatch(name):
        fail(place, f'"<{name}>" is not the name of a piece.', "Name a file of pieces/ without its ending: <visits>.")
