"""`playbook cards`: the cards alone, to print."""

from pathlib import Path

import click

from playbook.doors.brand_words import refuse_telling_words
from playbook.doors.brands import edition_of, refuse_brand_as_output
from playbook.doors.clock import today
from playbook.doors.look import refuse_unusable_look
from playbook.doors.options import brand_option, out_option
from playbook.doors.site.assets import write_cards


@click.command()
@brand_option
@out_option
def cards(brand: str | None, out: Path) -> None:
    """Make the cards to print, each as a PDF and as a picture."""
    edition = edition_of(brand)
    refuse_brand_as_output(out, edition)
    refuse_unusable_look(edition)
    refuse_telling_words(edition, today())
    for path in write_cards(edition, out, today()):
        click.echo(path)
