"""`playbook cards`: the cards alone, to print."""

from pathlib import Path

import click

from playbook.doors.brands import edition_of
from playbook.doors.clock import today
from playbook.doors.colors import refuse_unreadable_colors
from playbook.doors.options import brand_option, out_option
from playbook.doors.site.assets import write_cards


@click.command()
@brand_option
@out_option
def cards(brand: str | None, out: Path) -> None:
    """Make the cards to print, each as a PDF and as a picture."""
    edition = edition_of(brand)
    refuse_unreadable_colors(edition)
    for path in write_cards(edition, out, today()):
        click.echo(path)
