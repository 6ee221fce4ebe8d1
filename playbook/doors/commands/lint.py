"""`playbook lint`: all that is wrong with content and brands, at once. What is wrong is the reading floor's to say."""

from collections.abc import Iterator
from pathlib import Path

import click

from playbook.doors.brand_words import brand_word_problems
from playbook.doors.brands import BRAND_FILE
from playbook.doors.clock import today
from playbook.doors.look import look_problems
from playbook.doors.refusal import Refusal
from playbook.nouns.problem import ContentError, Problem
from playbook.reading.load import brand_folders_in, find_notes, find_problems, load_edition
from playbook.reading.places import BRANDS, CONTENT


@click.command()
@click.argument("folder", required=False, metavar="[DIR]", type=click.Path(exists=True, path_type=Path))
def lint(folder: Path | None) -> None:
    """Say everything that is wrong with content and brands, with file and line.

    DIR is one brand, a folder of brands, or a folder with playbook content. Without it: all that comes with us.
    """
    content, brands = _targets(folder)
    problems = [*find_problems(content, brands), *_judged_problems(content, brands)]
    for problem in problems:
        click.echo(f"{problem}\n", err=True)
    for note in find_notes(today(), brands):
        click.echo(f"{note}\n")
    if problems:
        raise Refusal(f"{len(problems)} to mend.")
    click.echo("Nothing to mend.")


def _targets(folder: Path | None) -> tuple[Path, list[Path]]:
    """Return the content folder and the brand folders to look at. Raise Refusal for a folder with neither."""
    if folder is None:
        return CONTENT, brand_folders_in(BRANDS)
    # A brand may hold rules/ and guide/ of its own, so its file is looked for first.
    if (folder / BRAND_FILE).is_file():
        return CONTENT, [folder]
    for content in (folder, folder / "content", folder / "playbook" / "content"):
        if (content / "rules").is_dir() and (content / "guide").is_dir():
            brands = content.parent / "brands"
            return content, brand_folders_in(brands) if brands.is_dir() else []
    if not folder.is_dir() or not any(folder.glob(f"*/{BRAND_FILE}")):
        raise Refusal(f'There is nothing to lint in "{folder}": no {BRAND_FILE} and no content (rules/ and guide/).')
    return CONTENT, brand_folders_in(folder)


def _judged_problems(content: Path, brands: list[Path]) -> Iterator[Problem]:
    """Yield what only a brand that loads can be judged by: its look, and its words as they would be posted."""
    for brand in brands:
        try:
            edition = load_edition(brand, content)
            yield from look_problems(edition)
            yield from brand_word_problems(edition, today(), content)
        except ContentError:
            # What keeps it from loading has been said already.
            continue
