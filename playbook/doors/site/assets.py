"""The files of a site that are made from data, not copied: rules for the browser, colors, the logo, the cards."""

import json
import shutil
from datetime import date
from pathlib import Path

from playbook.nouns.edition import Edition
from playbook.shapes.bundle import bundle
from playbook.shapes.card import card_pdf, card_png
from playbook.shapes.palette import brand_css

from .dress import logo_path


def write_assets(edition: Edition, site_dir: Path, today: date) -> None:
    """Write what the pages link to and MkDocs does not make. Raise ContentError for a card that does not fit."""
    _write(site_dir / "assets" / "rules.js", rules_script(edition, today))
    _write(site_dir / "assets" / "brand.css", brand_css(edition.brand.look))
    logo = site_dir / logo_path(edition)
    logo.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(edition.brand_folder / edition.brand.look.logo, logo)
    write_cards(edition, site_dir / "cards", today)


def write_cards(edition: Edition, out: Path, today: date) -> list[Path]:
    """Write each card as PDF and PNG into a folder and return the files. Raise ContentError, OSError."""
    out.mkdir(parents=True, exist_ok=True)
    written = []
    for card_id, card in edition.playbook.cards.items():
        for suffix, draw in ((".pdf", card_pdf), (".png", card_png)):
            path = out / f"{card_id}{suffix}"
            path.write_bytes(draw(card, edition, today))
            written.append(path)
    return written


def rules_script(edition: Edition, today: date) -> str:
    """Return the classic script that holds the browser's data."""
    data = json.dumps(bundle(edition, today), separators=(",", ":"))
    return f"globalThis.playbook = globalThis.playbook || {{}};\nglobalThis.playbook.data = {data};\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
