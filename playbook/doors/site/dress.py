"""The brand's name, address and logo on MkDocs' configuration. The only place where a brand reaches it, and as text."""

import html
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from playbook.nouns.edition import Edition
from playbook.reading.places import CONTENT

from .kit import kit_folder

LOGO_FOLDER = "assets/brand"


def dress(config: MkDocsConfig, edition: Edition) -> None:
    """Put the brand on a configuration that MkDocs has read, before it renders anything."""
    brand = edition.brand
    # Material writes the name into pages as it comes.
    config["site_name"] = html.escape(brand.name)
    # `mkdocs serve` has put its own address there.
    config["site_url"] = config["site_url"] or f"{brand.site.rstrip('/')}/"
    # Only `serve` looks at these: a change in any of them shows in the browser.
    config["watch"] += [str(CONTENT), str(edition.brand_folder), str(kit_folder() / "macros" / "templates")]
    # The page for a missing page is the theme's, which no macro reaches.
    config["extra"]["labels"] = {name: html.escape(words) for name, words in edition.playbook.interface.labels.items()}
    config["theme"]["logo"] = config["theme"]["favicon"] = logo_path(edition)


def logo_path(edition: Edition) -> str:
    """Return where in the site the logo lies; its name says nothing of the brand."""
    return f"{LOGO_FOLDER}/logo{Path(edition.brand.look.logo).suffix}"
