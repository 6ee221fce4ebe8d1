"""Which brand a command is for: a folder, or the name of a brand we ship. Reading it is the reading floor's."""

from pathlib import Path

from playbook.nouns.edition import Edition
from playbook.reading.load import load_edition
from playbook.reading.places import BRANDS

from .refusal import Refusal

BRAND_FILE = "brand.yml"


def brand_folder(named: str | None) -> Path | None:
    """Return the folder of a brand: None for the default, a path, or the name of a shipped one. Raise Refusal."""
    if named is None:
        return None
    given = Path(named)
    if (given / BRAND_FILE).is_file():
        return given.resolve()
    if given.name == BRAND_FILE and given.is_file():
        return given.parent.resolve()
    if given.name == named and (BRANDS / named / BRAND_FILE).is_file():
        return BRANDS / named
    raise Refusal(
        f'There is no brand "{named}": no folder of that name here holds a {BRAND_FILE}. '
        f"Give the path of a brand's folder, or one that comes with the playbook: {', '.join(shipped_brands())}."
    )


def refuse_brand_as_output(out: Path, edition: Edition) -> None:
    """Raise Refusal where what is written would lie in the brand's folder, or replace it: that folder is content."""
    place, brand = out.resolve(), edition.brand_folder.resolve()
    if place.is_relative_to(brand) or brand.is_relative_to(place):
        raise Refusal(f'"{out}" and the brand\'s folder lie one inside the other. Name a folder elsewhere with --out.')


def shipped_brands() -> list[str]:
    """Return the ids of the brands that come with the playbook."""
    return sorted(path.parent.name for path in BRANDS.glob(f"*/{BRAND_FILE}"))


def edition_of(named: str | None) -> Edition:
    """Return the edition of a brand as a command names it. Raise Refusal or ContentError."""
    return load_edition(brand_folder(named))
