"""axe-core over every kind of page, light and dark, on a desk and in a hand, and as it is in use."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.conftest import missing

from .opened import AT_ROOT, Guide, address_of, opened

HAND: ViewportSize = {"width": 390, "height": 844}
SCREENS: dict[str, ViewportSize] = {"on a desk": {"width": 1280, "height": 900}, "in a hand": HAND}
SCHEMES = {"light": "default", "dark": "slate"}
DISCLOSING = "Thank you for visiting us, Dana! Your crown looked great on Tuesday. We were sorry about your experience."
# Colors fade into each other when a scheme is chosen; measured sooner, a half-way color fails.
SETTLED = 700


def as_it_opens(page: Page) -> None:
    """Leave the page as it opened."""


def with_findings(page: Page) -> None:
    """Stop a draft, open what opens, and be refused a copy."""
    page.locator("[data-draft]").fill(DISCLOSING)
    open_all(page)
    page.locator("[data-copy]").click()


def with_repairs(page: Page) -> None:
    """Make a repair, so that the way back shows, with others still offered."""
    page.locator("[data-draft]").fill(DISCLOSING)
    page.locator("[data-repair]").first.click()
    page.locator("[data-undo]").wait_for()
    open_all(page)


def open_all(page: Page) -> None:
    """Open everything that opens."""
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")


def with_search(page: Page) -> None:
    """Search for something."""
    page.keyboard.press("/")
    page.keyboard.type("waited")
    page.locator(".md-search-result__link").first.wait_for(state="attached")


def second_question(page: Page) -> None:
    """Answer the first question."""
    page.locator("[data-answer][href^='#']:visible").last.click()


@dataclass(frozen=True)
class Kind:
    """A kind of page and what is done on it first."""

    path: str
    do: Callable[[Page], None] = as_it_opens


KINDS = {
    "home": Kind("index.html"),
    "home with a search": Kind("index.html", with_search),
    "triage": Kind("triage.html"),
    "triage at the second question": Kind("triage.html", second_question),
    "the list of situations": Kind("situations/index.html"),
    "a situation": Kind("situations/wait-time.html", open_all),
    "a situation that needs help first": Kind("situations/privacy-complaint.html"),
    "a situation without words to post": Kind("situations/threat.html"),
    "the checker": Kind("check.html"),
    "the checker with a stopped draft": Kind("check.html", with_findings),
    "the checker with a repair made": Kind("check.html", with_repairs),
    "the list of rules": Kind("rules/index.html"),
    "a rule": Kind("rules/mentions-visit.html", open_all),
    "do and don't": Kind("do-and-dont.html"),
    "questions": Kind("faq.html"),
    "the list of cards": Kind("cards/index.html"),
    "a card": Kind("cards/first-minute.html"),
    "about": Kind("about.html"),
    "how judgement works": Kind("judgement.html"),
    "how to write a rule": Kind("write-a-rule.html"),
    "how often it is right": Kind("how-often-right.html"),
    "a rule that looks for company": Kind("rules/tells-about-reviewer.html", open_all),
    "a page that is missing": Kind("404.html"),
}


@pytest.fixture(scope="session")
def axe(pytestconfig: pytest.Config) -> str:
    """Give the text of axe-core, which npm brings, or else a package for Python."""
    places = [pytestconfig.rootpath / "node_modules" / "axe-core" / "axe.min.js"]
    spec = find_spec("axe_playwright_python")
    if spec and spec.origin:
        places.append(Path(spec.origin).with_name("axe.min.js"))
    found = next((place for place in places if place.is_file()), None)
    if not found:
        missing("axe-core is not here; npm brings it.")
    return found.read_text("utf-8")


@pytest.fixture(scope="module")
def address(default_site: Path) -> Iterator[str]:
    with address_of(default_site, AT_ROOT) as address:
        yield address


def violations(guide: Guide, axe: str) -> list[str]:
    """Return a line for each place that axe objects to."""
    guide.page.evaluate(axe)
    result: dict[str, Any] = guide.page.evaluate("axe.run()")
    return [f"{one['id']}: {node['html'][:200]}" for one in result["violations"] for node in one["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_axe_objects_to_nothing(
    kind: Kind, scheme: Literal["light", "dark"], browser: Browser, address: str, axe: str
) -> None:
    # The policy would keep axe out too; that it holds is tested elsewhere.
    with opened(browser, address, bypass_csp=True, color_scheme=scheme) as guide:
        page = guide.open(kind.path)
        kind.do(page)
        assert page.locator("body").get_attribute("data-md-color-scheme") == SCHEMES[scheme]
        for screen, size in SCREENS.items():
            page.set_viewport_size(size)
            page.wait_for_timeout(SETTLED)
            assert not violations(guide, axe), f"axe-core objects {screen}"


TOO_SMALL = """() => [...document.querySelectorAll('.md-typeset :is(button, summary, .choice, .answer, .chip)')]
  .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
  .map(one => one.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_a_finger_hits_what_it_aims_at(kind: Kind, browser: Browser, address: str) -> None:
    with opened(browser, address, viewport=HAND, has_touch=True) as guide:
        page = guide.open(kind.path)
        kind.do(page)
        assert page.evaluate(TOO_SMALL) == [], "these are less than 44 pixels high"
