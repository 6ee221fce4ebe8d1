"""The front room of this floor: a folder becomes a Playbook, a brand an Edition, or all that is wrong is told."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from playbook.nouns.edition import Edition, Playbook
from playbook.nouns.problem import ContentError, Problem

from .brand_rules import expired_waivers
from .cross_check import cross_check
from .order import found, playbook_of
from .overlay import BrandFolder, applied, merged, read_brand
from .places import BRANDS, CONTENT, DEFAULT_BRAND
from .shelves import Shelves, read_shelves
from .text_file import whole_file_problem


def load_playbook(folder: Path = CONTENT) -> Playbook:
    """Return all content of a folder; raise ContentError with every problem of every file."""
    shelves = read_shelves(folder)
    _raise_if_any([*shelves.problems, *cross_check(shelves)])
    return playbook_of(shelves)


def load_edition(brand_folder: Path | None = None, content: Path = CONTENT) -> Edition:
    """Return the playbook as a brand shows it, None being the default brand; raise ContentError with every problem."""
    shelves = read_shelves(content)
    brand = read_brand(brand_folder or DEFAULT_BRAND)
    together, problems = _joined(shelves, brand)
    _raise_if_any(problems)
    chosen = found(brand.entry).model
    return Edition(applied(playbook_of(together), chosen), brand.id, chosen, brand.folder)


def find_problems(content: Path = CONTENT, brand_folders: Iterable[Path] | None = None) -> list[Problem]:
    """Return all that is wrong with the content and with each brand, each told once, by file and line."""
    shelves = read_shelves(content)
    problems = [*shelves.problems, *cross_check(shelves)]
    folders = brand_folders_in(BRANDS) if brand_folders is None else brand_folders
    for folder in folders:
        problems += _joined(shelves, read_brand(folder))[1]
    return _in_order(problems)


def find_notes(today: date, brand_folders: Iterable[Path] | None = None) -> list[Problem]:
    """Return what deserves a look and stops nothing: waivers of brands that ended before today."""
    folders = brand_folders_in(BRANDS) if brand_folders is None else brand_folders
    brands = [read_brand(folder) for folder in folders]
    return _in_order(note for brand in brands if brand.entry for note in expired_waivers(brand.entry, today))


def brand_folders_in(folder: Path) -> list[Path]:
    """Return the brands' folders in a folder, dot folders left out; raise ContentError if there is no such folder."""
    if not folder.is_dir():
        raise ContentError([whole_file_problem(folder, "There is no such folder.", "Name a folder of brands.")])
    return sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))


def _joined(shelves: Shelves, brand: BrandFolder) -> tuple[Shelves, list[Problem]]:
    together = merged(shelves, brand)
    return together, [*together.problems, *cross_check(together), *brand.problems_beside(together)]


def _raise_if_any(problems: list[Problem]) -> None:
    if problems:
        raise ContentError(_in_order(problems))


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(dict.fromkeys(problems), key=lambda problem: (problem.path, problem.line, problem.column))
