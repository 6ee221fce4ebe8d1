"""A brand's logo as a file: inside its folder, small, and really a picture. How it looks is not judged here."""

from collections.abc import Iterator
from pathlib import Path

from playbook.nouns.brand import Brand
from playbook.nouns.problem import ContentError, Problem

from .shelves import Entry
from .svg import svg_problems
from .text_file import read_bytes, read_text, whole_file_problem

MOST_LOGO_BYTES = 256 * 1024
MOST_PIXELS = 4096

_PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
_SAVE = "Save the picture again as PNG."


def logo_problems(brand: Entry[Brand], folder: Path) -> Iterator[Problem]:
    """Yield what keeps the logo from being used."""
    path = folder / brand.model.look.logo
    if not path.exists():
        wrong = f'The logo "{path.name}" is not in the brand\'s folder.'
        yield brand.problem(("look", "logo"), wrong, "Put the file beside brand.yml, or correct its name.")
        return
    try:
        yield from _svg(path) if path.suffix == ".svg" else _png(path)
    except ContentError as error:
        yield from error.problems


def _svg(path: Path) -> Iterator[Problem]:
    return svg_problems(read_text(path, MOST_LOGO_BYTES))


def _png(path: Path) -> Iterator[Problem]:
    content = read_bytes(path, MOST_LOGO_BYTES)
    if not content.startswith(_PNG) or len(content) < len(_PNG) + 8:
        yield whole_file_problem(path, "The file ends in .png and is not a PNG picture.", _SAVE)
        return
    width, height = (int.from_bytes(content[start : start + 4]) for start in (16, 20))
    if not (0 < width <= MOST_PIXELS and 0 < height <= MOST_PIXELS):
        wrong = f"The picture is {width} by {height} pixels; {MOST_PIXELS} each way is the most."
        yield whole_file_problem(path, wrong, "Save it smaller.")
