"""A fault that a higher floor found, placed at its key: the file is read again only then, so that lines are known."""

from pathlib import Path

from playbook.nouns.edition import Edition
from playbook.nouns.problem import Problem

from .overlay import BRAND_FILE
from .places import CONTENT
from .yaml_file import Place, read_yaml


def problem_at(path: Path, place: Place, wrong: str, instead: str, *, inside: int = -1) -> Problem:
    """Return a problem at a key of a file, `inside` code points into its value. Raise ContentError if it is gone."""
    return read_yaml(path).problem(place, wrong, instead, inside=inside)


def file_of_words(edition: Edition, reply: str | None, content: Path = CONTENT) -> Path:
    """Return the file that holds a situation: the brand's own or ours; brand.yml where no situation is named."""
    if reply is None:
        return edition.brand_folder / BRAND_FILE
    own = edition.brand_folder / "replies" / f"{reply}.yml"
    return own if own.is_file() else content / "replies" / f"{reply}.yml"
