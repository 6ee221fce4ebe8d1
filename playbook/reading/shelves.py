"""All content files of one folder, read and sorted by kind. What one file says about another is checked elsewhere."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from playbook.nouns.base import ID_PATTERN, Content
from playbook.nouns.guide import Card, Checklist, DoDont, Faq, Interface, Platform, Triage
from playbook.nouns.judgement import Judgement, Lessons
from playbook.nouns.piece import Piece
from playbook.nouns.problem import ContentError, Problem
from playbook.nouns.reply import Reply
from playbook.nouns.rule import Rule
from playbook.nouns.weights import Weights

from .explain import listed, nearest
from .text_file import whole_file_problem
from .validate import validated
from .weights_file import read_json
from .yaml_file import Place, YamlFile, read_yaml

Model = TypeVar("Model", bound=Content)
Reader = Callable[[Path], YamlFile]

LONGEST_ID = 63
FOLDERS = ("rules", "replies", "pieces", "cards", "guide/faq", "guide/do-dont", "guide/platforms")
# Each file of these becomes a page of its own, and `index` is the page that lists them.
PAGE_FOLDERS = ("rules", "replies", "cards")
SINGLE_FILES = ("triage.yml", "guide/checklist.yml", "guide/interface.yml", "guide/lessons.yml", "guide/judgement.yml")


@dataclass(frozen=True, slots=True)
class Entry(Generic[Model]):
    """A model and the file it stands in."""

    id: str
    file: YamlFile
    model: Model

    def problem(self, place: Place, wrong: str, instead: str, *, inside: int = -1, on_key: bool = False) -> Problem:
        """Return a problem at a place of this entry's file."""
        return self.file.problem(place, wrong, instead, inside=inside, on_key=on_key)


@dataclass(slots=True)
class Shelf(Generic[Model]):
    """The entries of one kind. `ids` holds also those whose file is broken: to name them is no second problem."""

    entries: list[Entry[Model]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def models(self) -> dict[str, Model]:
        """Return the models by id; the first stands where an id comes twice."""
        return {entry.id: entry.model for entry in reversed(self.entries)}


@dataclass(slots=True)
class Shelves:
    """Everything a folder holds, and all that is wrong with it so far."""

    rules: Shelf[Rule] = field(default_factory=Shelf)
    replies: Shelf[Reply] = field(default_factory=Shelf)
    pieces: Shelf[Piece] = field(default_factory=Shelf)
    weights: Shelf[Weights] = field(default_factory=Shelf)
    cards: Shelf[Card] = field(default_factory=Shelf)
    faq: Shelf[Faq] = field(default_factory=Shelf)
    do_dont: Shelf[DoDont] = field(default_factory=Shelf)
    platforms: Shelf[Platform] = field(default_factory=Shelf)
    triage: Entry[Triage] | None = None
    checklist: Entry[Checklist] | None = None
    interface: Entry[Interface] | None = None
    lessons: Entry[Lessons] | None = None
    judgement: Entry[Judgement] | None = None
    problems: list[Problem] = field(default_factory=list)


def read_shelves(folder: Path) -> Shelves:
    """Read a whole content folder, such as our own."""
    shelves = Shelves()
    if not folder.is_dir():
        wrong = "There is no such folder."
        raise ContentError(
            [whole_file_problem(folder, wrong, "Name a folder that holds rules/, replies/ and pieces/.")]
        )
    _fill(shelves, folder)
    # Only ours: a brand may not bring weights, which nobody could read over.
    weights = [path for path in sorted(folder.glob("weights/*.json")) if is_id(path.stem)]
    shelves.weights = _read_all(shelves, weights, Weights, read_json)
    known = [path.relative_to(folder).as_posix() for path in weights]
    shelves.problems += strangers(folder, (*SINGLE_FILES, *known))
    shelves.triage = _read(shelves, folder / "triage.yml", Triage)
    shelves.checklist = _read(shelves, folder / "guide" / "checklist.yml", Checklist)
    shelves.interface = _read(shelves, folder / "guide" / "interface.yml", Interface)
    shelves.lessons = _read(shelves, folder / "guide" / "lessons.yml", Lessons)
    shelves.judgement = _read(shelves, folder / "guide" / "judgement.yml", Judgement)
    return shelves


def read_overlay(folder: Path, own_files: Iterable[str]) -> Shelves:
    """Read what a brand adds. `own_files` are the files of the brand itself."""
    shelves = Shelves()
    _fill(shelves, folder)
    shelves.problems += strangers(folder, own_files)
    return shelves


def strangers(folder: Path, known: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each file that nobody would read: a wrong ending, a wrong folder, a name that is no id."""
    known = tuple(known)
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        if name not in known and path.name != "README.md" and not path.name.endswith("~"):
            yield from _stranger(path, name, path.parent.relative_to(folder).as_posix())


def _stranger(path: Path, name: str, home: str) -> Iterator[Problem]:
    if path.suffix == ".yaml":
        yield whole_file_problem(path, "A file ending in .yaml is not read.", f"Rename it to {path.stem}.yml.")
    elif name in SINGLE_FILES:
        yield whole_file_problem(path, "A brand can't replace this file of ours.", "Take it out of the brand's folder.")
    elif home not in FOLDERS or path.suffix != ".yml":
        near = nearest(home, list(FOLDERS)) if home not in FOLDERS else None
        guess = f"Did you mean the folder {near}/? " if near else ""
        places = f"Files ending in .yml stand in {listed([f'{place}/' for place in FOLDERS])}."
        yield whole_file_problem(path, "Nothing reads this file.", f"{guess}{places}")
    elif not is_id(path.stem):
        instead = "Use small letters, digits and single hyphens, at most 63, such as wait-time.yml."
        yield whole_file_problem(path, f"A file's name is its id, and \"{path.stem}\" can't be one.", instead)
    elif path.stem == "index" and home in PAGE_FOLDERS:
        wrong = f'The name "index" belongs to our page that lists all {home}, and this file would replace it.'
        yield whole_file_problem(path, wrong, "Give this file a name that says what it is about.")


def is_id(name: str) -> bool:
    """Tell whether a name may be an id."""
    return len(name) <= LONGEST_ID and re.fullmatch(ID_PATTERN, name) is not None


def _files(folder: Path) -> Iterator[Path]:
    for home, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(home) / name for name in sorted(files) if not name.startswith("."))


def _fill(shelves: Shelves, folder: Path) -> None:
    shelves.rules = _read_all(shelves, _yaml_in(folder / "rules"), Rule)
    shelves.replies = _read_all(shelves, _yaml_in(folder / "replies"), Reply)
    shelves.pieces = _read_all(shelves, _yaml_in(folder / "pieces"), Piece)
    shelves.cards = _read_all(shelves, _yaml_in(folder / "cards"), Card)
    shelves.faq = _read_all(shelves, _yaml_in(folder / "guide" / "faq"), Faq)
    shelves.do_dont = _read_all(shelves, _yaml_in(folder / "guide" / "do-dont"), DoDont)
    shelves.platforms = _read_all(shelves, _yaml_in(folder / "guide" / "platforms"), Platform)


def _yaml_in(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.glob("*.yml")) if not path.name.startswith(".")]


def _read_all(shelves: Shelves, paths: list[Path], model: type[Model], reader: Reader = read_yaml) -> Shelf[Model]:
    shelf: Shelf[Model] = Shelf()
    for path in paths:
        shelf.ids.add(path.stem)
        entry = _read(shelves, path, model, reader)
        if entry is not None:
            shelf.entries.append(entry)
    return shelf


def _read(shelves: Shelves, path: Path, model: type[Model], reader: Reader = read_yaml) -> Entry[Model] | None:
    try:
        file = reader(path)
        return Entry(path.stem, file, validated(file, model))
    except ContentError as error:
        shelves.problems += error.problems
        return None
