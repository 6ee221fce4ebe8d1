"""Options that several commands share, so that they are called and explained the same everywhere."""

from pathlib import Path

import click

brand_option = click.option(
    "--brand", metavar="FOLDER", help="A brand's folder, or the name of one that comes with the playbook."
)
out_option = click.option(
    "--out", required=True, metavar="DIR", type=click.Path(file_okay=False, path_type=Path), help="Where to write."
)
