"""`playbook build`: the guide as files."""

from pathlib import Path

import click

from playbook.doors.brand_words import refuse_telling_words
from playbook.doors.brands import edition_of, refuse_brand_as_output
from playbook.doors.clock import today
from playbook.doors.look import refuse_unusable_look
from playbook.doors.options import brand_option
from playbook.doors.refusal import Refusal
from playbook.doors.site.build import SiteError, build_site


@click.command()
@brand_option
@click.option(
    "--out",
    default="site",
    show_default=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Where the site goes. A site built earlier is replaced; any other folder is left alone.",
)
def build(brand: str | None, out: Path) -> None:
    """Build the guide as files that work on any web server and from disk."""
    edition = edition_of(brand)
    refuse_brand_as_output(out, edition)
    refuse_unusable_look(edition)
    refuse_telling_words(edition, today())
    try:
        built = build_site(edition, out)
    except SiteError as error:
        raise Refusal(str(error)) from None
    click.echo(f"The guide of {edition.brand.name} is in {built}. Open {built / 'index.html'} to see it.")
