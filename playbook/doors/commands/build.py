"""`playbook build`: the guide as files."""

from pathlib import Path

import click

from playbook.doors.brands import edition_of
from playbook.doors.colors import refuse_unreadable_colors
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
    refuse_unreadable_colors(edition)
    try:
        built = build_site(edition, out)
    except SiteError as error:
        raise Refusal(str(error)) from None
    click.echo(f"The guide of {edition.brand.name} is in {built}. Open {built / 'index.html'} to see it.")
