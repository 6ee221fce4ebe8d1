"""One YAML file into plain texts, lists and mappings, each with its place. What they mean is not known here.

Every value stays the text that stands in the file: `no`, 08:00 and 2026-02-31 are text until a model says otherwise.
Built from YAML events, so nothing is looked up, run or expanded, and depth is bounded before Python's own stack is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn, cast

import yaml

from playbook.nouns.problem import ContentError, Problem

from .text_file import TextFile, read_text, whole_file_problem
from .yaml_trouble import trouble

MOST_DEPTH = 16

# The C reader is seven times as fast; the other one gives the same events where it is not built in.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# Control characters, the new line apart.
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")

Plain = str | list["Plain"] | dict[str, "Plain"]
Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class YamlFile:
    """What a file holds. A place is the way from the top: ("find", "phrases", 2); spots are (line, column) from 1."""

    file: TextFile
    value: Plain = ""
    keys: dict[Place, tuple[int, int]] = field(default_factory=dict)
    values: dict[Place, tuple[int, int]] = field(default_factory=dict)

    @property
    def path(self) -> Path:
        """The file's path, as it was given."""
        return self.file.path

    def problem(self, place: Place, wrong: str, instead: str, *, inside: int = -1, on_key: bool = False) -> Problem:
        """Return a problem at a value, `inside` code points into it, or at its key; else at the nearest place above."""
        spot = (self.keys if on_key else self.values).get(place)
        while spot is None and place:
            place = place[:-1]
            spot = self.keys.get(place) or self.values.get(place)
        line, column = spot or (1, 1)
        if inside > 0:
            text = place[-1] if on_key and place else self.get(place)
            column = self._column_inside(text, line, column, inside)
        return self.file.problem(line, column, wrong, instead)

    def get(self, place: Place) -> Plain | None:
        """Return the value at a place, or None where nothing stands."""
        value: Any = self.value
        for part in place:
            try:
                value = value[part]
            except (KeyError, IndexError, TypeError):
                return None
        return cast("Plain", value)

    def _column_inside(self, text: Plain | int | None, line: int, column: int, inside: int) -> int:
        written = self.file.lines[line - 1]
        before = text[:inside] if isinstance(text, str) else ""
        for start in (column - 1, column):
            if before and written.startswith(before, start):
                return start + inside + 1
        return column


def read_yaml(path: Path) -> YamlFile:
    """Read one file of one mapping or list. Raise ContentError with all that is wrong with it as YAML."""
    file = read_text(path)
    reader = _Reader(file)
    try:
        reader.read(yaml.parse(file.text, Loader=_LOADER))
    except yaml.YAMLError as error:
        raise ContentError([*reader.problems, trouble(file, error)]) from None
    except (ValueError, OverflowError):
        wrong, instead = "An escape such as \\u00e9 in this file is not a character.", "Write the character itself."
        raise ContentError([*reader.problems, whole_file_problem(path, wrong, instead)]) from None
    if reader.problems:
        raise ContentError(reader.problems)
    return YamlFile(file, reader.value, reader.keys, reader.values)


class _Reader:
    """Takes events, keeps values and where they stand, and collects what is wrong on the way."""

    def __init__(self, file: TextFile) -> None:
        self.file = file
        self.value: Plain = ""
        self.keys: dict[Place, tuple[int, int]] = {}
        self.values: dict[Place, tuple[int, int]] = {}
        self.problems: list[Problem] = []

    def read(self, events: Iterator[yaml.Event]) -> None:
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._stop(event, "A second document begins here.", "Put it in a file of its own.")
            elif not isinstance(event, yaml.StreamStartEvent | yaml.StreamEndEvent | yaml.DocumentEndEvent):
                self.value = self._node(event, events, ())
        if not documents or self.value == "":
            wrong, instead = "The file is empty.", "Write its keys, or delete the file."
            raise ContentError([whole_file_problem(self.file.path, wrong, instead)])

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], place: Place) -> Plain:
        if len(place) > MOST_DEPTH:
            self._stop(event, f"More than {MOST_DEPTH} lists or mappings stand inside one another.", "Make it flatter.")
        self._refuse_what_does_not_stand_here(event)
        self.values[place] = _spot(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._text(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(events, place)
        return self._mapping(events, place)

    def _text(self, event: yaml.ScalarEvent) -> str:
        text = event.value
        if _CONTROL.search(text):
            wrong = "A control character hides in this text."
            self._note(event, wrong, "Write the text anew; a plain space or a new line is enough.")
        return text

    def _list(self, events: Iterator[yaml.Event], place: Place) -> list[Plain]:
        found: list[Plain] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            found.append(self._node(event, events, (*place, len(found))))
        return found

    def _mapping(self, events: Iterator[yaml.Event], place: Place) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event)
            inner = (*place, key)
            if key in found:
                wrong = f'"{key}" stands here a second time; the first is on line {self.keys[inner][0]}.'
                self._note(event, wrong, "Keep one of them.")
            self.keys[inner] = _spot(event)
            found[key] = self._node(next(events), events, inner)
        return found

    def _key(self, event: yaml.Event) -> str:
        self._refuse_what_does_not_stand_here(event)
        if not isinstance(event, yaml.ScalarEvent):
            quotes = 'If a text begins with [ or {, put quotes around all of it: "[last] visit".'
            self._stop(event, "A key is a word before a colon; here stands a list or a mapping.", quotes)
        return self._text(event)

    def _refuse_what_does_not_stand_here(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            instead = f'Write the value out. If the text begins with *, put quotes around it: "*{event.anchor}".'
            self._stop(event, f"*{event.anchor} points at another value (an alias), which we don't read.", instead)
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            instead = f'Take it out. If the text begins with &, put quotes around it: "&{event.anchor}".'
            self._stop(event, f"&{event.anchor} gives a value a name (an anchor), which we don't read.", instead)
        if getattr(event, "tag", None) is not None:
            instead = "Take it out: every value here is plain text. If the text begins with !, put quotes around it."
            self._stop(event, "A word with ! gives the value a type (a tag), which we don't read.", instead)

    def _note(self, event: yaml.Event, wrong: str, instead: str) -> None:
        self.problems.append(self.file.problem(*_spot(event), wrong, instead))

    def _stop(self, event: yaml.Event, wrong: str, instead: str) -> NoReturn:
        self._note(event, wrong, instead)
        raise ContentError(self.problems)


def _spot(event: yaml.Event) -> tuple[int, int]:
    if event.start_mark is None:
        return 1, 1
    return event.start_mark.line + 1, event.start_mark.column + 1
