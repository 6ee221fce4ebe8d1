"""A card: tagged, of the right size, the same words as the content's, and never one word too many."""

import re
import struct
from dataclasses import replace
from datetime import date

import pytest

from playbook.nouns.edition import Edition
from playbook.nouns.guide import Card
from playbook.nouns.problem import ContentError
from playbook.reading.load import load_edition
from playbook.shapes.card import PAPERS, card_address, card_pdf, card_png

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def edition() -> Edition:
    return load_edition()


@pytest.fixture(scope="module")
def card(edition: Edition) -> Card:
    return edition.playbook.cards["first-minute"]


def with_lines(card: Card, lines: list[str]) -> Card:
    """Return the card with other lines in its first section."""
    first, *others = card.sections
    return card.model_copy(update={"sections": [first.model_copy(update={"lines": lines}), *others]})


@pytest.mark.parametrize("size", PAPERS)
def test_the_pdf_is_one_tagged_page_of_its_size(size: str, card: Card, edition: Edition) -> None:
    pdf = card_pdf(card.model_copy(update={"size": size}), edition, TODAY)
    width, height, _ = PAPERS[size]
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", pdf)
    assert [(round(float(w)), round(float(h))) for w, h in boxes] == [(round(width * 72), round(height * 72))]
    assert b"pdfuaid:part" in pdf, "the PDF must say that it is tagged for screen readers (PDF/UA)"
    assert card.title.encode() in pdf, "the PDF needs a title"


def test_the_picture_is_of_the_same_page(card: Card, edition: Edition) -> None:
    png = card_png(card, edition, TODAY)
    assert struct.unpack(">II", png[16:24]) == (792, 1224)


def test_a_card_is_the_same_each_time_it_is_made(card: Card, edition: Edition) -> None:
    assert card_pdf(card, edition, TODAY) == card_pdf(card, edition, TODAY)


def test_two_brands_have_two_cards(card: Card, edition: Edition) -> None:
    other = replace(edition, brand=edition.brand.model_copy(update={"name": "Elm Clinic"}))
    assert b"Elm Clinic" in card_pdf(card, other, TODAY)
    assert b"Elm Clinic" not in card_pdf(card, edition, TODAY)


def test_a_late_card_looks_late(card: Card, edition: Edition) -> None:
    assert card_png(card, edition, date(2030, 1, 1)) != card_png(card, edition, TODAY)


@pytest.mark.parametrize("draw", [card_pdf, card_png], ids=["pdf", "png"])
def test_a_line_too_many_is_named(draw: type, card: Card, edition: Edition) -> None:
    lines = [f"Step {number}: wait a little and read it once more." for number in range(40)]
    with pytest.raises(ContentError, match=r"Step \d+: wait a little") as told:
        draw(with_lines(card, lines), edition, TODAY)
    assert "no room for this line" in str(told.value)


def test_a_line_that_never_ends_is_named(card: Card, edition: Edition) -> None:
    with pytest.raises(ContentError, match="no room for this line"):
        card_pdf(with_lines(card, ["Wait. " * 2000]), edition, TODAY)


@pytest.mark.parametrize(
    "words",
    [
        "#set page(fill: red)",
        "*bold* _it_ `code` $x$",
        "@label <label> \\ // --",
        '"quotes" \' and {braces} [brackets]',
    ],
    ids=["a command", "marks", "references", "quotes and brackets"],
)
def test_words_are_words_and_never_markup(words: str, card: Card, edition: Edition) -> None:
    assert card_png(with_lines(card, [words]), edition, TODAY).startswith(b"\x89PNG")


def test_a_reply_that_is_not_there_is_told(card: Card, edition: Edition) -> None:
    bare = replace(edition, playbook=replace(edition.playbook, replies={}))
    with pytest.raises(ContentError, match="shows a reply that this guide does not have"):
        card_pdf(card, bare, TODAY)


@pytest.mark.parametrize("draw", [card_pdf, card_png], ids=["pdf", "png"])
def test_a_name_too_wide_for_the_card_is_told(draw: type, card: Card, edition: Edition) -> None:
    name = "W" * 60
    other = replace(edition, brand=edition.brand.model_copy(update={"name": name}))
    with pytest.raises(ContentError, match="not wide enough") as told:
        draw(card, other, TODAY)
    assert name in str(told.value)


def test_a_long_name_of_several_words_is_drawn(card: Card, edition: Edition) -> None:
    other = replace(edition, brand=edition.brand.model_copy(update={"name": "Elm Street Family Dentistry of Ohio"}))
    assert card_png(card, other, TODAY).startswith(b"\x89PNG")


def test_a_word_too_wide_for_its_line_is_told(card: Card, edition: Edition) -> None:
    with pytest.raises(ContentError, match="not wide enough"):
        card_pdf(with_lines(card, ["W" * 70]), edition, TODAY)


@pytest.mark.parametrize("site", ["https://a.example", "https://a.example/", "https://a.example/?a=1#b"],
                         ids=["bare", "with a slash", "with a query and a fragment"])  # fmt: skip
def test_the_code_opens_the_page_of_the_brand(site: str, card: Card, edition: Edition) -> None:
    other = replace(edition, brand=edition.brand.model_copy(update={"site": site}))
    assert card_address(card, other) == f"https://a.example/{card.qr_page}"
