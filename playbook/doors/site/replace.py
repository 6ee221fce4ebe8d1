"""Putting a finished site in the place of the last one, so that a build that fails leaves that one alone."""

import shutil
from pathlib import Path

from playbook.doors.signals import undisturbed

MARKER = ".playbook-site"
MARKER_WORDS = "Built by the playbook. A folder with this file in it may be replaced by the next build.\n"


class NotOursError(Exception):
    """Raised for a folder that a build must not replace, with a sentence for the person."""


def refuse_strange(out: Path) -> None:
    """Raise NotOursError unless the folder is missing, empty, or a site of ours."""
    if not out.exists():
        return
    if not out.is_dir():
        raise NotOursError(f'"{out}" is a file. Name a folder for the site.')
    if any(out.iterdir()) and not (out / MARKER).is_file():
        raise NotOursError(
            f'"{out}" holds files that the playbook did not make, so it is left alone. '
            "Name another folder, or empty this one yourself."
        )


def put_in_place(built: Path, out: Path) -> None:
    """Rename a built folder to its place; both must lie on one disk. What stood there before is deleted last."""
    (built / MARKER).write_text(MARKER_WORDS, encoding="utf-8")
    aside = built.with_name(f"{built.name}-before")
    # Between the two renames no guide stands in its place, so nothing may stop us there.
    with undisturbed():
        _swap(built, out, aside)
    if aside.exists():
        shutil.rmtree(aside)


def _swap(built: Path, out: Path, aside: Path) -> None:
    stood = out.exists()
    if stood:
        out.rename(aside)
    try:
        built.rename(out)
    except BaseException:
        if stood:
            aside.rename(out)
        raise
