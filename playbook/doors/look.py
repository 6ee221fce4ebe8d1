"""A brand's look, judged: a color nobody could read on, a logo that can't be drawn. Each names the file to mend."""

from playbook.nouns.edition import Edition
from playbook.nouns.problem import ContentError, Problem
from playbook.shapes.logo import logo_problems
from playbook.shapes.palette import palette_problems

from .brands import BRAND_FILE


def refuse_unusable_look(edition: Edition) -> None:
    """Raise ContentError when nothing could be read on the brand's color, or its logo can't be drawn."""
    problems = look_problems(edition)
    if problems:
        raise ContentError(problems)


def look_problems(edition: Edition) -> list[Problem]:
    """Return what is wrong with the brand's colors and its logo."""
    return [*color_problems(edition), *logo_problems(edition)]


def color_problems(edition: Edition) -> list[Problem]:
    """Return what is wrong with the brand's colors, at the line that names them."""
    path = edition.brand_folder / BRAND_FILE
    lines = path.read_text(encoding="utf-8").splitlines()
    color = edition.brand.look.primary
    number = next((place for place, line in enumerate(lines, start=1) if color in line), 0)
    shown = lines[number - 1] if number else color
    return [
        Problem(path, number, shown.find(color) + 1, shown, *_wrong_and_instead(sentence))
        for sentence in palette_problems(edition.brand.look)
    ]


def _wrong_and_instead(sentence: str) -> tuple[str, str]:
    wrong, _, instead = sentence.partition(". ")
    return f"{wrong}.", instead
