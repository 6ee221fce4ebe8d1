"""The files of a site that are made from data, not copied: rules for the browser, colors, the logo, the cards."""

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

from playbook.nouns.edition import Edition
from playbook.shapes.bundle import bundle, words
from playbook.shapes.card import card_pdf, card_png
from playbook.shapes.palette import brand_css

from .dress import logo_path


def write_assets(edition: Edition, site_dir: Path, today: date) -> None:
    """Write what the pages link to and MkDocs does not make. Raise ContentError for a card that does not fit."""
    _write(site_dir / "assets" / "words.js", _script("words", words(edition)))
    _write(site_dir / "assets" / "rules.js", _script("data", bundle(edition, today)))
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


def _script(name: str, value: dict[str, Any]) -> str:
    """Return a classic script that holds some of the browser's data: pages opened from disk can load nothing else."""
    data = json.dumps(value, separators=(",", ":"))
    return f"globalThis.playbook = globalThis.playbook || {{}};\nglobalThis.playbook.{name} = {data};\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
