"""A card as PDF and as a picture, drawn by Typst from one source. The words come from the card and from replies by id.

How a card looks is in card.typ beside this file; which words stand on it is here.
"""

import io
import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import segno
import typst

from playbook import __version__
from playbook.nouns.edition import Edition
from playbook.nouns.guide import Card, CardSection
from playbook.nouns.problem import ContentError, Problem
from playbook.work.fill import fill

from .palette import light_shades

TEMPLATE = Path(__file__).with_name("card.typ")

# Width and height in inches, and the size of the words in points.
PAPERS: dict[str, tuple[float, float, float]] = {
    "half-letter": (5.5, 8.5, 10.5),
    "letter": (8.5, 11.0, 14.5),
    "a4": (8.27, 11.69, 14.5),
}
PICTURE_DOTS_PER_INCH = 144.0

Sources = dict[str, bytes]


def card_pdf(card: Card, edition: Edition, today: date) -> bytes:
    """Return the card as a tagged PDF (PDF/UA-1). Raise ContentError naming the first line that does not fit."""
    return _compile(_fitting_sources(card, edition, today), format="pdf", pdf_standards=["ua-1"])


def card_png(card: Card, edition: Edition, today: date) -> bytes:
    """Return the card as a picture of 144 dots per inch. Raise ContentError naming the first line that does not fit."""
    return _compile(_fitting_sources(card, edition, today), format="png", ppi=PICTURE_DOTS_PER_INCH)


def card_address(card: Card, edition: Edition) -> str:
    """Return the web address that the card's QR code opens."""
    # A page stands under the site's path; a query or a fragment of the site's address would swallow it.
    site = urlsplit(edition.brand.site)
    return urlunsplit((site.scheme, site.netloc, f"{site.path.rstrip('/')}/{card.qr_page.lstrip('/')}", "", ""))


def _compile(sources: Sources, **options: Any) -> bytes:
    # Typst takes files by name, though its types say only one file; the root keeps a logo from naming other files.
    draw: Any = typst.compile
    drawn: bytes = draw(sources, ignore_system_fonts=True, root=str(TEMPLATE.parent), **options)
    return drawn


def _fitting_sources(card: Card, edition: Edition, today: date) -> Sources:
    data = _data(card, edition, today)
    sources = {
        "main.typ": TEMPLATE.read_bytes(),
        "data.json": json.dumps(data, ensure_ascii=False).encode(),
        data["logo"]: (edition.brand_folder / edition.brand.look.logo).read_bytes(),
        "qr.svg": _qr_code(card_address(card, edition)),
    }
    _refuse_overflow(card, data, sources)
    return sources


def _data(card: Card, edition: Edition, today: date) -> dict[str, Any]:
    width, height, unit = PAPERS[card.size]
    shades = light_shades(edition.brand.look.primary.lower())
    numbers = count()
    return {
        "title": card.title,
        "title_lines": re.split(r"(?<=[.?!]) +", card.title),
        "subtitle": card.subtitle,
        "brand": edition.brand.name,
        "language": edition.brand.languages[0],
        "logo": f"logo{Path(edition.brand.look.logo).suffix}",
        "paper": {"width": width, "height": height, "unit": unit},
        "colors": {"fill": shades.fill, "on_fill": shades.on_fill, "words": shades.words},
        "printed": {"year": today.year, "month": today.month, "day": today.day},
        "scan": _label(card, edition, "card-scan"),
        "address": card_address(card, edition).removeprefix("https://").removeprefix("http://"),
        "small_print": _small_print(card, edition, today),
        "sections": [
            {
                "kind": section.kind,
                "title": section.title,
                "lines": [{"number": next(numbers), "text": line} for line in _lines(section, card, edition)],
            }
            for section in card.sections
        ],
    }


def _lines(section: CardSection, card: Card, edition: Edition) -> Iterator[str]:
    """Yield the section's own lines, then the words of the reply it names, filled for the brand."""
    yield from section.lines
    if section.situation is None:
        return
    reply = edition.playbook.replies.get(section.situation)
    texts = {text.id: text.text for text in reply.public} if reply else {}
    if section.text not in texts:
        raise _problem(
            card,
            f'{section.situation}, text "{section.text}"',
            "The card shows a reply that this guide does not have.",
            "Name a situation that is not hidden, and the id of one of its public texts.",
        )
    yield fill(texts[section.text], edition.brand)


def _small_print(card: Card, edition: Edition, today: date) -> str:
    review_by = _months_later(card.reviewed, card.review_by_months)
    due = "card-review-by" if today <= review_by else "card-review-late"
    return (
        f"{_label(card, edition, 'card-version')} {__version__} ({card.reviewed:%B} {card.reviewed.day}, "
        f"{card.reviewed.year}) · {_label(card, edition, due)} {review_by:%B} {review_by.day}, {review_by.year}"
    )


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    # The 28th stands in every month; a review a few days early is no harm.
    return date(day.year + years, month + 1, min(day.day, 28))


def _label(card: Card, edition: Edition, key: str) -> str:
    labels = edition.playbook.interface.labels
    if key not in labels:
        raise _problem(
            card, key, "The card needs this label and it is missing.", "Add it to labels in guide/interface.yml."
        )
    return labels[key]


def _qr_code(address: str) -> bytes:
    picture = io.BytesIO()
    segno.make(address, error="m", micro=False).save(picture, kind="svg", border=0, dark="#1c2127", xmldecl=False)
    return picture.getvalue()


def _refuse_overflow(card: Card, data: dict[str, Any], sources: Sources) -> None:
    """Raise ContentError for the first line that ends on a second page, or a name or line too wide for the card."""
    too_wide = next((width["words"] for width in _asked(sources, "<width>") if width["over"]), None)
    if too_wide is not None:
        wrong = "The card is not wide enough for a word of this."
        raise _problem(card, too_wide, wrong, f"Shorten it, or choose a size larger than {card.size}.")
    outside = {place["line"] for place in _asked(sources, "<place>") if place["page"] > 1}
    for section in data["sections"]:
        for line in section["lines"]:
            if line["number"] in outside:
                raise _problem(
                    card,
                    line["text"],
                    f'The card has no room for this line of "{section["title"]}".',
                    f"Shorten it, or a line above it, or choose a size larger than {card.size}.",
                )


def _asked(sources: Sources, label: str) -> list[dict[str, Any]]:
    """Return what card.typ says of itself under a label."""
    ask: Any = typst.query
    said = ask(sources, label, field="value", ignore_system_fonts=True, root=str(TEMPLATE.parent))
    return list(json.loads(said))


def _problem(card: Card, shown: str, wrong: str, instead: str) -> ContentError:
    return ContentError([Problem(Path(f"card: {card.title}"), 0, 0, shown, f"{shown}\n{wrong}", instead)])
