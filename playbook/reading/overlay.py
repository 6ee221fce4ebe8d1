"""A brand's folder: its brand.yml, its logo, what it adds, what it may change of ours. All of it is untrusted."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from playbook.nouns.brand import Brand
from playbook.nouns.edition import Playbook
from playbook.nouns.problem import ContentError, Problem

from .brand_rules import brand_problems
from .excuses import widened_excuses
from .hide import without
from .logo import logo_problems
from .raising import raised
from .shelves import Entry, Shelf, Shelves, is_id, read_overlay
from .text_file import whole_file_problem
from .validate import validated
from .yaml_file import read_yaml

BRAND_FILE = "brand.yml"


@dataclass(frozen=True, slots=True)
class BrandFolder:
    """What a brand's folder holds. `entry` is None where brand.yml is broken; `overlay` holds the problems so far."""

    folder: Path
    entry: Entry[Brand] | None
    overlay: Shelves

    @property
    def id(self) -> str:
        """The brand's id: its folder's name."""
        return self.folder.name

    def problems_beside(self, shelves: Shelves) -> Iterator[Problem]:
        """Yield what is wrong with brand.yml and the logo, beside all content the brand sees."""
        if self.entry is not None:
            yield from brand_problems(self.entry, shelves)
            yield from logo_problems(self.entry, self.folder)


def read_brand(folder: Path) -> BrandFolder:
    """Read a brand's folder. Its problems are collected, none is raised."""
    folder = Path(folder).absolute()
    if not folder.is_dir():
        instead = f"Name a folder that holds a {BRAND_FILE}."
        missing = whole_file_problem(folder, "There is no such folder.", instead)
        return BrandFolder(folder, None, Shelves(problems=[missing]))
    escapes = list(_escapes(folder))
    if escapes:
        return BrandFolder(folder, None, Shelves(problems=escapes))
    entry, problems = _read_brand_file(folder)
    logo = entry.model.look.logo if entry else "logo.svg"
    overlay = read_overlay(folder, (BRAND_FILE, logo, "logo.svg", "logo.png"))
    overlay.problems += problems
    if not is_id(folder.name):
        wrong = f"A brand's id is its folder's name, and \"{folder.name}\" can't be one."
        overlay.problems.append(whole_file_problem(folder, wrong, "Use small letters, digits and single hyphens."))
    return BrandFolder(folder, entry, overlay)


def merged(ours: Shelves, brand: BrandFolder) -> Shelves:
    """Return our shelves with what the brand adds; an id of ours that comes again is a problem, save for pieces."""
    # What stands in a single file stays ours.
    together = replace(ours, problems=[*ours.problems, *brand.overlay.problems])
    for kind in fields(Shelves):
        first, second = getattr(ours, kind.name), getattr(brand.overlay, kind.name)
        if isinstance(first, Shelf):
            setattr(together, kind.name, Shelf([*first.entries, *second.entries], first.ids | second.ids))
            if kind.name != "pieces":
                together.problems += _clashes(first, second)
    together.problems += widened_excuses(ours, brand.overlay)
    return together


def applied(playbook: Playbook, brand: Brand) -> Playbook:
    """Return the playbook with the brand's hidden situations gone and its levels raised, in every profile."""
    return raised(without(playbook, brand.hide), brand.raised)


def _clashes(ours: Shelf[Any], theirs: Shelf[Any]) -> Iterator[Problem]:
    for entry in theirs.entries:
        if entry.id in ours.ids:
            wrong = f'"{entry.id}" is already a file of ours, and a brand adds beside ours, never over it.'
            instead = "Give this file another name. To make a rule of ours stricter, name it under raise in brand.yml."
            yield whole_file_problem(entry.file.path, wrong, instead)


def _read_brand_file(folder: Path) -> tuple[Entry[Brand] | None, list[Problem]]:
    path = folder / BRAND_FILE
    if not path.exists():
        other = folder / "brand.yaml"
        instead = (
            "Rename brand.yaml to brand.yml." if other.exists() else "Write one: name, contact, look, clock and more."
        )
        return None, [whole_file_problem(path, "The brand has no brand.yml.", instead)]
    try:
        file = read_yaml(path)
        return Entry(folder.name, file, validated(file, Brand)), []
    except ContentError as error:
        return None, error.problems


def _escapes(folder: Path) -> Iterator[Problem]:
    """Yield a problem for each link that leads out of the folder or nowhere; nothing of the folder is read then."""
    home = folder.resolve()
    for path in sorted(folder.rglob("*")):
        wrong = _wrong_with_link(path, home) if path.is_symlink() else None
        if wrong:
            yield whole_file_problem(path, wrong, "Put the file itself here.")


def _wrong_with_link(path: Path, home: Path) -> str | None:
    try:
        leads_to = path.resolve()
        # Newer Pythons return a link of a circle as it is; asking for what it leads to refuses it in all of them.
        path.stat()
    except FileNotFoundError:
        return None if leads_to.is_relative_to(home) else "This link leads out of the brand's folder."
    except (OSError, RuntimeError):
        return "This link leads in a circle, so there is no file behind it."
    return None if leads_to.is_relative_to(home) else "This link leads out of the brand's folder."
