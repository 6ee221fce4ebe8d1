"""`playbook serve`: the guide on this machine."""

import click

from playbook.doors.brand_words import refuse_telling_words
from playbook.doors.brands import brand_folder, edition_of
from playbook.doors.clock import today
from playbook.doors.look import refuse_unusable_look
from playbook.doors.options import brand_option
from playbook.doors.site.serve import serve_site


@click.command()
@brand_option
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port to try first.")
def serve(brand: str | None, port: int) -> None:
    """Show the guide on this machine, and again whenever a file changes."""
    edition = edition_of(brand)
    refuse_unusable_look(edition)
    refuse_telling_words(edition, today())
    serve_site(brand_folder(brand), port, click.echo)
