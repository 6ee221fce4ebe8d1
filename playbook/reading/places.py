"""Where our own words lie on disk. Nothing is opened here."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
CONTENT = PACKAGE / "content"
BRANDS = PACKAGE / "brands"
DEFAULT_BRAND = BRANDS / "default"
