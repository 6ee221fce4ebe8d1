"""The checker in a real browser, served and from disk: it marks, offers, refuses, copies, and tells nobody."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from playbook.nouns.edition import Edition
from playbook.nouns.finding import Finding
from playbook.work.check import Checker
from playbook.work.fill import fill

from .opened import WAYS, Guide, address_of, opened

DISCLOSING = "Thank you for visiting us, Dana! Your crown looked great on Tuesday."
CANARY = "zqcanaryqz"

# Drafts whose characters count differently in Python, in JavaScript and on the screen.
DRAFTS = {
    "plain words": DISCLOSING,
    "curly quotes and an emoji": "😀 We’re sorry “your visit” felt rushed 🙏🏽 on Tuesday.",
    "accents, joined and apart": "Cafe\u0301 or café, your visit on Tuesday was noted, José.",
    "several lines": "Hello,\n\nThank you for visiting us.\n\nYour bill was right.\n",
    "nothing to find": "Thank you for taking the time to write.",
    "markup": "<b>your visit</b> & <img src=x onerror=alert(1)> on Tuesday",
    "right to left": "שלום, your visit on Tuesday, תודה",
}

# How many findings the page lists at once.
MOST_SHOWN = 100


@pytest.fixture(params=WAYS)
def guide(request: pytest.FixtureRequest, browser: Browser, default_site: Path) -> Iterator[Guide]:
    with address_of(default_site, request.param) as address, opened(browser, address) as guide:
        yield guide


def write(page: Page, draft: str) -> None:
    """Put a draft into the box, as a paste does."""
    page.locator("[data-draft]").fill(draft)


def marked(page: Page) -> list[tuple[str, bool]]:
    """Return the layer behind the words as runs, and whether each is marked; neighbors of one sort are one run."""
    nodes = page.locator("[data-marks]").evaluate(
        "layer => [...layer.childNodes].map(node => [node.textContent, node.nodeName === 'MARK'])"
    )
    return joined((text.replace("\u200b", ""), bool(mark)) for text, mark in nodes)


def joined(runs: Iterator[tuple[str, bool]]) -> list[tuple[str, bool]]:
    together: list[tuple[str, bool]] = []
    for text, mark in runs:
        if together and together[-1][1] == mark:
            together[-1] = (together[-1][0] + text, mark)
        elif text:
            together.append((text, mark))
    return together


def expected_runs(draft: str, findings: list[Finding]) -> list[tuple[str, bool]]:
    inside = {place for finding in findings for place in range(finding.start, finding.end)}
    return joined((letter, place in inside) for place, letter in enumerate(draft))


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS.keys())
def test_it_marks_and_lists_exactly_what_the_engine_finds(draft: str, guide: Guide, checker: Checker) -> None:
    page = guide.open("check.html")
    write(page, draft)
    found = checker.check(draft)
    assert marked(page) == expected_runs(draft, found), "the marks stand on other words"
    hardest_first = [one.message for level in ("stop", "ask", "tip") for one in found if one.level == level]
    assert page.locator(".finding__message").all_text_contents() == hardest_first, "the list says something else"


def test_marks_follow_each_key(guide: Guide) -> None:
    page = guide.open("check.html")
    page.locator("[data-draft]").focus()
    page.keyboard.type("Thank you for visiting us")
    expect(page.locator("[data-marks] mark").first).to_be_attached()
    for _ in "visiting us":
        page.keyboard.press("Backspace")
    expect(page.locator("[data-marks] mark")).to_have_count(0)


def test_the_review_beside_the_draft_is_listened_to(guide: Guide, checker: Checker) -> None:
    review, draft = "The parking lot flooded my Chevrolet.", "We are glad the Chevrolet is dry."
    page = guide.open("check.html")
    page.locator("summary", has_text="review").click()
    page.locator("[data-review]").fill(review)
    write(page, draft)
    assert marked(page) == expected_runs(draft, checker.check(draft, review)), "the echo check saw another review"


def test_a_stricter_profile_is_obeyed(guide: Guide, edition: Edition, checker: Checker) -> None:
    harder = [
        (rule_id, rule) for rule_id, rule in edition.playbook.rules.items() if rule.level_in("strict") != rule.level
    ]
    assert harder, "no rule is harder in the strict profile, so this test has nothing to show"
    draft = harder[0][1].examples.flag[0].text
    page = guide.open("check.html")
    write(page, draft)
    page.locator("summary", has_text="strict").click()
    page.locator("[name=profile][value=strict]").check()
    stops = [one for one in checker.check(draft, profile="strict") if one.level == "stop"]
    expect(page.locator(".finding--stop")).to_have_count(len(stops))


def pasted(page: Page) -> str:
    """Return what the clipboard holds, by pasting it into the box for the review."""
    box = page.locator("[data-review]")
    if not box.is_visible():
        page.locator("summary", has_text="review").click()
    box.fill("")
    box.focus()
    page.keyboard.press("ControlOrMeta+v")
    return box.input_value()


@pytest.mark.parametrize(
    ("draft", "label"),
    [
        ("", "copy-refused-empty"),
        ("  \n ", "copy-refused-empty"),
        ("Thank you for writing. Please {contact}.", "copy-refused-blank"),
        (DISCLOSING, "copy-refused-stop"),
    ],
    ids=["without words", "with spaces only", "with a blank open", "with a stop"],
)
def test_copy_refuses(draft: str, label: str, guide: Guide, edition: Edition) -> None:
    page = guide.open("check.html")
    write(page, "Thank you for taking the time to write.")
    page.locator("[data-copy]").click()
    expect(page.locator("[data-said]")).to_have_text(edition.playbook.interface.labels["copied"])
    write(page, draft)
    page.locator("[data-copy]").click()
    expect(page.locator("[data-said]")).to_have_text(edition.playbook.interface.labels[label])
    assert pasted(page) == "Thank you for taking the time to write.", "it refused, and copied all the same"


def test_a_draft_without_a_stop_is_copied_as_it_stands(guide: Guide, edition: Edition) -> None:
    draft = fill(edition.playbook.replies["wait-time"].public[0].text, edition.brand)
    page = guide.open("check.html")
    write(page, draft)
    page.locator("[data-copy]").click()
    expect(page.locator("[data-said]")).to_have_text(edition.playbook.interface.labels["copied"])
    assert pasted(page) == draft


def test_no_rule_fired_is_never_called_more_than_that(guide: Guide, edition: Edition) -> None:
    page = guide.open("check.html")
    write(page, "Thank you for taking the time to write.")
    expect(page.locator("[data-summary]")).to_contain_text(edition.playbook.interface.labels["summary-clear"])
    expect(page.locator("[data-summary]")).to_contain_text(edition.playbook.interface.labels["summary-clear-means"])


def test_the_checklist_judges_its_own_lines_and_leaves_the_rest_to_people(guide: Guide) -> None:
    page = guide.open("check.html")
    expect(page.locator(".item--clear, .item--found")).to_have_count(0)
    write(page, DISCLOSING)
    expect(page.locator("[data-item=no-visit]")).to_have_class("item item--found")
    expect(page.locator("[data-item=no-threat]")).to_have_class("item item--clear")
    person = page.locator("[data-person]").first
    person.check()
    write(page, "Thank you for taking the time to write.")
    expect(page.locator("[data-item=no-visit]")).to_have_class("item item--clear")
    expect(person).to_be_checked()
    page.locator("[data-clear]").click()
    expect(page.locator(".item--clear, .item--found")).to_have_count(0)
    expect(person).not_to_be_checked()


def test_a_screen_reader_hears_the_result_once_the_hands_rest(guide: Guide, edition: Edition) -> None:
    page = guide.open("check.html")
    write(page, DISCLOSING)
    expect(page.locator("[data-spoken]")).not_to_contain_text(
        edition.playbook.interface.labels["summary-stop"], timeout=1
    )
    expect(page.locator("[data-spoken]")).to_contain_text(edition.playbook.interface.labels["summary-stop"])


def test_it_works_with_the_network_gone(guide: Guide, checker: Checker) -> None:
    page = guide.open("check.html")
    guide.context.set_offline(True)
    write(page, DISCLOSING)
    assert marked(page) == expected_runs(DISCLOSING, checker.check(DISCLOSING))


@pytest.mark.parametrize("way", WAYS)
def test_what_is_typed_is_nowhere_but_in_its_box(way: str, browser: Browser, default_site: Path) -> None:
    with address_of(default_site, way) as address, opened(browser, address, counting=True) as guide:
        type_canary(guide)


def type_canary(guide: Guide) -> None:
    page = guide.open("check.html")
    page.locator("summary", has_text="review").click()
    for box in ("[data-draft]", "[data-review]"):
        page.locator(box).focus()
        page.keyboard.type(f"We wrote {CANARY} on Tuesday.")
    page.locator("[data-copy]").click()
    kept = page.evaluate(
        "async () => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, document.title,"
        " location.href, history.state, window.name, await indexedDB.databases().catch(() => [])])"
    )
    assert CANARY not in kept, "the browser keeps what was typed"
    guide.open("index.html")
    page.go_back()
    assert page.locator("[data-draft]").input_value() == "", "the draft is still there after the page was left"
    assert page.locator("[data-review]").input_value() == "", "the review is still there after the page was left"
    assert not [one for one in guide.sent if CANARY in one], "what was typed was sent"


@pytest.mark.parametrize(
    "draft",
    [f"{DISCLOSING} " * 12, f"We read https://example.org/{'a' * 200} and thank you for visiting us."],
    ids=["many sentences", "a long address"],
)
@pytest.mark.parametrize("width", [320, 1280])
def test_the_marks_lie_under_their_words(draft: str, width: int, guide: Guide) -> None:
    page = guide.open("check.html")
    page.set_viewport_size({"width": width, "height": 800})
    write(page, draft)
    layer, box = (
        page.locator(place).evaluate("part => [part.clientWidth, part.scrollHeight, getComputedStyle(part).font]")
        for place in ("[data-marks]", "[data-draft]")
    )
    assert layer == box, "the layer and the box differ, so the marks slip from their words"
    assert page.locator("[data-draft]").evaluate("box => box.scrollHeight <= box.clientHeight"), (
        "the box scrolls inside"
    )


def test_a_long_draft_is_checked_when_the_hands_rest(guide: Guide, edition: Edition, checker: Checker) -> None:
    draft = f"{DISCLOSING} " * 100
    page = guide.open("check.html")
    write(page, draft)
    expect(page.locator("[data-marks] mark")).to_have_count(0)
    expect(page.locator("[data-marks] mark").first).to_be_attached()
    expect(page.locator(".finding")).to_have_count(MOST_SHOWN)
    more = len(checker.check(draft)) - MOST_SHOWN
    expect(page.locator(".findings__more")).to_have_text(
        edition.playbook.interface.labels["findings-more"].replace("{count}", str(more))
    )
    assert marked(page) == expected_runs(draft, checker.check(draft)), "the marks stand on other words"
