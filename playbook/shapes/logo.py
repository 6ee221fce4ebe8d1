"""Whether a brand's logo can be drawn at all, asked of the tool that draws it. Its size and safety are judged below."""

import re
from pathlib import Path
from typing import Any

import typst

from playbook.nouns.edition import Edition
from playbook.nouns.problem import Problem

_PAGE = '#set page(width: 200pt, height: 200pt)\n#image("{name}", height: 20pt)'
_VIEW_BOX = re.compile(r"""\bviewBox\s*=\s*["']([^"']*)["']""")
_HERE = str(Path(__file__).parent)


def logo_problems(edition: Edition) -> list[Problem]:
    """Return what keeps the brand's logo from being drawn, naming its file. Raise OSError where it can't be read."""
    path = edition.brand_folder / edition.brand.look.logo
    content = path.read_bytes()
    if path.suffix == ".svg" and not _has_room(content.decode("utf-8", errors="replace")):
        wrong = "The logo's viewBox has no width or no height, so nothing of the logo would show."
        return [Problem(path, 0, 0, "", wrong, "Save the picture again as SVG, with its real size.")]
    if _draws(f"logo{path.suffix}", content):
        return []
    kind = path.suffix.removeprefix(".").upper()
    wrong = f"The logo can't be drawn: the file begins like {kind} and the rest of it is broken."
    return [Problem(path, 0, 0, "", wrong, f"Save the picture again as {kind} and put it in this file's place.")]


def _has_room(svg: str) -> bool:
    """Tell whether the first viewBox, where there is one, has a width and a height that are more than nothing."""
    box = _VIEW_BOX.search(svg)
    if box is None:
        return True
    try:
        _, _, width, height = map(float, box[1].replace(",", " ").split())
    except ValueError:
        return False
    return width > 0 and height > 0


def _draws(name: str, content: bytes) -> bool:
    draw: Any = typst.compile
    sources = {"main.typ": _PAGE.format(name=name).encode(), name: content}
    try:
        draw(sources, format="png", ignore_system_fonts=True, root=_HERE)
    # Typst's own error, or a plain one where the broken bytes can't even be quoted in it.
    except RuntimeError:
        return False
    return True
