"""Two brands from one source: no word of one stands anywhere in the guide of the other."""

import gzip
import html
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from playbook.nouns.brand import Brand
from playbook.reading.load import load_edition
from playbook.reading.places import BRANDS

PDF_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def words_of(brand_id: str) -> set[str]:
    """Return what only this brand says: its name, whom to call, who works there, where it lives."""
    brand: Brand = load_edition(BRANDS / brand_id).brand
    waivers = [word for waiver in brand.waivers for word in (waiver.reason, waiver.by)]
    host = brand.site.split("://")[1].rstrip("/")
    words = {brand.name, brand.phone, brand.email, brand.sign_off, host, *waivers}
    return {word.lower() for word in words | {*brand.contact.values(), *brand.people.values()}}


def texts_of(path: Path) -> Iterator[str]:
    """Yield a file as every text that may hide in it: written, with HTML's and PDF's escapes undone, unpacked."""
    content = path.read_bytes()
    packed = [gzip.decompress(content)] if path.suffix == ".gz" else []
    if path.suffix == ".pdf":
        packed = [unpacked(stream) for stream in PDF_STREAM.findall(content)]
    for part in (content, *packed):
        text = part.decode("utf-8", errors="replace").lower()
        yield text
        yield html.unescape(text)
        # Titles in a PDF are in UTF-16.
        yield part.decode("utf-16-be", errors="replace").lower() if path.suffix == ".pdf" else ""


def unpacked(stream: bytes) -> bytes:
    """Return a PDF's stream unpacked, or as it is when it is packed in another way."""
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream


@pytest.mark.parametrize(
    ("own", "other"),
    [("default_site", "harbor-dental"), ("harbor_site", "default")],
    ids=["the default guide says nothing of Harbor Dental", "Harbor Dental's guide says nothing of the default brand"],
)
def test_no_word_of_the_other_brand(own: str, other: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(own)
    words = words_of(other)
    leaks = [f"{path.relative_to(site)}: {word}"
             for path in sorted(site.rglob("*")) if path.is_file()
             for text in texts_of(path) for word in words if word in text]  # fmt: skip
    assert not leaks, "words of the other brand:\n" + "\n".join(leaks)


@pytest.mark.parametrize(("own", "brand"), [("default_site", "default"), ("harbor_site", "harbor-dental")])
def test_the_test_would_see_a_leak(own: str, brand: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(own)
    texts = "".join(
        text for path in site.rglob("*.*") if path.suffix in {".html", ".js", ".css"} for text in texts_of(path)
    )
    name = load_edition(BRANDS / brand).brand.name.lower()
    assert name in texts, f"the guide does not say whose it is: {name}"
    assert brand == "default" or words_of("default").isdisjoint(words_of(brand)), "the two brands share words"
