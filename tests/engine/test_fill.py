"""Blanks are filled from the brand and the platform, alike in Python and in the page's script."""

import json
from pathlib import Path

import pytest
from py_mini_racer import MiniRacer

from playbook.nouns.brand import Brand
from playbook.reading.load import load_edition
from playbook.work.fill import fill

BRAND = load_edition().brand
SCRIPT = Path(__file__).parents[2] / "docs/assets/engine/fill.js"

FILLED = {
    "the default contact": ("Please {contact}.", "default", f"Please {BRAND.contact['default']}."),
    "a platform of its own": ("Please {contact}.", "google", f"Please {BRAND.contact['google']}."),
    "a platform without its own": ("Please {contact}.", "nowhere", f"Please {BRAND.contact['default']}."),
    "a name every object has": ("Please {contact}.", "constructor", f"Please {BRAND.contact['default']}."),
    "a sign-off on its own line": ("Thank you. {sign_off}", "default", f"Thank you.\n{BRAND.sign_off}"),
    "a sign-off, twice": ("{sign_off},{sign_off}", "default", f"{BRAND.sign_off},{BRAND.sign_off}"),
    "nothing to fill": ("Thank you for writing.", "default", "Thank you for writing."),
}


@pytest.mark.parametrize(("text", "platform", "expected"), FILLED.values(), ids=list(FILLED))
def test_fill(text: str, platform: str, expected: str) -> None:
    assert fill(text, BRAND, platform) == expected
    assert in_the_page(text, BRAND, platform) == expected


def in_the_page(text: str, brand: Brand, platform: str) -> str:
    """Return what the page's script makes of the text."""
    v8 = MiniRacer()
    v8.eval(SCRIPT.read_text("utf-8"))
    arguments = ", ".join(json.dumps(value) for value in (text, brand.model_dump(mode="json"), platform))
    return str(v8.eval(f"playbook.fill({arguments})"))


def test_brand_words_with_a_dollar_sign_stay_as_they_are() -> None:
    brand = BRAND.model_copy(update={"sign_off": "The $& Team"})
    assert fill("{sign_off}", brand) == in_the_page("{sign_off}", brand, "default") == "The $& Team"
