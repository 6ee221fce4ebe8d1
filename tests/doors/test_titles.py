"""Titles of an overlay are words: whatever stands in one, nothing of it runs, and a browser shows it as it is."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from playbook.reading.places import BRANDS, CONTENT
from tests.site.opened import WAYS, address_of, opened

from .run import playbook

TITLE = "</title><script>window.PWN=1</script>"
FAQ = next((CONTENT / "guide" / "faq").glob("*.yml"))
# All lines of a section but its first.
LINES_OF_A_CARD = re.compile(r"(?<=\n)(?<!lines:\n)      - .*\n")
ADDED = {
    "rules/hostile.yml": (CONTENT / "rules" / "gives-date.yml", "title"),
    "replies/hostile.yml": (CONTENT / "replies" / "billing.yml", "title"),
    "cards/hostile.yml": (CONTENT / "cards" / "first-minute.yml", "title"),
    "guide/faq/hostile.yml": (FAQ, "question"),
}
PAGES = ("rules/hostile.html", "situations/hostile.html", "cards/hostile.html", "faq.html", "index.html",
         "rules/index.html", "situations/index.html", "cards/index.html", "check.html")  # fmt: skip


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a guide of a brand whose every added title tries to leave its place."""
    place = tmp_path_factory.mktemp("hostile")
    brand = Path(shutil.copytree(BRANDS / "harbor-dental", place / "my-brand"))
    for name, (model, key) in ADDED.items():
        path = brand / name
        path.parent.mkdir(parents=True, exist_ok=True)
        words = re.sub(rf"^{key}: .*$", f"{key}: '{TITLE}'", model.read_text("utf-8"), count=1, flags=re.MULTILINE)
        # The title is long for a card, and what is tested here is not whether it fits.
        path.write_text(LINES_OF_A_CARD.sub("", words) if "cards" in name else words, encoding="utf-8")
    run = playbook("build", "--brand", brand, "--out", place / "site")
    assert run.exit_code == 0, run.err
    return place / "site"


@pytest.mark.parametrize("way", WAYS)
def test_no_script_of_a_title_runs(way: str, hostile_site: Path, browser: Browser) -> None:
    with address_of(hostile_site, way) as address, opened(browser, address) as guide:
        for path in PAGES:
            page = guide.open(path)
            assert page.evaluate("window.PWN") is None, f"{path} ran a script that stood in a title"
            assert not page.locator("script", has_text="PWN").count(), f"{path} has a script that stood in a title"


@pytest.mark.parametrize("path", [path for path in PAGES if "hostile" in path])
def test_the_title_is_shown_as_it_was_written(path: str, hostile_site: Path, browser: Browser) -> None:
    with address_of(hostile_site, "opened from disk") as address, opened(browser, address) as guide:
        page = guide.open(path)
        assert page.title() == f"{TITLE} - Harbor Dental"
        assert page.locator("h1").first.inner_text().strip().startswith(TITLE)


def test_the_policy_names_nothing_of_a_title(hostile_site: Path) -> None:
    for path in hostile_site.rglob("*.html"):
        assert "<script>window.PWN" not in path.read_text("utf-8"), f"{path.name} holds a title as markup"
