"""Filling a text's blanks from the brand and the platform. There is no blank for a person or for what happened.

Twin: docs/assets/engine/fill.js.
"""

from playbook.nouns.brand import Brand

BLANKS = ("contact", "sign_off")


def contact(brand: Brand, platform: str) -> str:
    """Return the words that follow "please …" on a platform."""
    return brand.contact.get(platform, brand.contact["default"])


def fill(text: str, brand: Brand, platform: str = "default") -> str:
    """Return the text with {contact} and {sign_off} filled in; a sign-off behind a sentence gets a line of its own."""
    own_line = text.replace(" {sign_off}", "\n{sign_off}")
    return own_line.replace("{contact}", contact(brand, platform)).replace("{sign_off}", brand.sign_off)
