"""Repairs in a real browser: one button does what it shows, the way back is exact, hands and ears are led on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from playbook.nouns.edition import Edition
from playbook.work.check import Checker
from playbook.work.repair import Repairer

from .opened import WAYS, Guide, address_of, opened

DRAFTS = {
    "several findings": "Hi Dana,\n\nthank you for visiting us! 😊 Your crown looked great.\n\nSee you soon!",
    "accents, joined and apart": "Cafe\u0301! We are sorry about your experience, José. 🙏🏽 Your bill was right.",
    "a stop alone": "Thank you for visiting us",
    "something is missing": "We are sorry to read this.",
}
TWO_STOPS = "Thank you for visiting us. We have filed a police report."


@pytest.fixture(params=WAYS)
def guide(request: pytest.FixtureRequest, browser: Browser, default_site: Path) -> Iterator[Guide]:
    with address_of(default_site, request.param) as address, opened(browser, address) as guide:
        yield guide


@pytest.fixture
def labels(edition: Edition) -> dict[str, str]:
    return edition.playbook.interface.labels


def write(guide: Guide, draft: str) -> Page:
    page = guide.open("check.html")
    page.locator("[data-draft]").fill(draft)
    return page


def text_of(page: Page) -> str:
    return page.locator("[data-draft]").input_value()


def buttons(page: Page) -> Locator:
    return page.locator("[data-repair]")


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
def test_pressed_until_none_is_left_it_does_what_the_engine_says_and_goes_all_the_way_back(
    draft: str, guide: Guide, checker: Checker
) -> None:
    page = write(guide, draft)
    repairer, stages = Repairer(checker), [draft]
    while buttons(page).count():
        found = repairer.check(stages[-1])
        hardest = next(one for level in ("stop", "ask", "tip") for one in found if one.level == level and one.repair)
        assert hardest.repair
        start, end, words = hardest.repair.start, hardest.repair.end, hardest.repair.text
        shown = page.locator(".finding", has=buttons(page).first).first.locator(".finding__instead").first
        if words:
            expect(shown.locator("q")).to_have_text(words.strip())
        buttons(page).first.click()
        stages.append(stages[-1][:start] + words + stages[-1][end:])
        assert text_of(page) == stages[-1]
        assert len(stages) < 10, "it does not end"
    assert len(stages) > 1
    for before in reversed(stages[:-1]):
        page.locator("[data-undo]").click()
        assert text_of(page) == before, "the way back leads elsewhere"
    expect(page.locator("[data-undo]")).to_be_hidden()


@pytest.mark.parametrize("where", ["on the list", "in the box"])
def test_the_keys_that_undo_take_a_repair_back(where: str, guide: Guide) -> None:
    page = write(guide, TWO_STOPS)
    buttons(page).first.click()
    assert text_of(page) != TWO_STOPS
    if where == "in the box":
        page.locator("[data-draft]").focus()
    page.keyboard.press("ControlOrMeta+z")
    assert text_of(page) == TWO_STOPS
    expect(page.locator("[data-undo]")).to_be_hidden()


def test_with_the_keyboard_alone_focus_goes_on_to_what_is_next(guide: Guide) -> None:
    page = write(guide, TWO_STOPS)
    buttons(page).first.focus()
    page.keyboard.press("Enter")
    expect(buttons(page)).to_have_count(1)
    expect(buttons(page)).to_be_focused()
    page.keyboard.press("Enter")
    expect(buttons(page)).to_have_count(0)
    expect(page.locator("[data-undo]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-undo]")).to_be_focused()
    page.keyboard.press("Enter")
    assert text_of(page) == TWO_STOPS
    expect(page.locator("[data-draft]")).to_be_focused()


def test_a_screen_reader_hears_what_a_button_would_do_and_what_it_did(guide: Guide, labels: dict[str, str]) -> None:
    page = write(guide, TWO_STOPS)
    first = buttons(page).first
    expect(first).to_have_accessible_name(labels["repair-use"])
    expect(first).to_have_accessible_description(f"{labels['repair-reads']} Thank you for writing.")
    first.click()
    said = page.locator("[data-changed]")
    expect(said).to_have_attribute("role", "status")
    expect(said).to_have_text(labels["repair-done"].replace("{words}", "Thank you for writing."))
    page.locator("[data-undo]").click()
    expect(said).to_have_text(labels["repair-undone"])


def test_a_sentence_that_can_go_is_taken_out(guide: Guide, labels: dict[str, str]) -> None:
    page = write(guide, "Thank you for writing.\n\nSee you next time!")
    expect(buttons(page)).to_have_text(labels["repair-remove"])
    buttons(page).click()
    assert text_of(page) == "Thank you for writing."
    expect(page.locator("[data-changed]")).to_have_text(labels["repair-removed"])


def test_typing_after_a_repair_hides_the_way_back(guide: Guide) -> None:
    page = write(guide, TWO_STOPS)
    buttons(page).first.click()
    expect(page.locator("[data-undo]")).to_be_visible()
    page.locator("[data-draft]").press("End")
    page.keyboard.type("!")
    expect(page.locator("[data-undo]")).to_be_hidden()
    page.keyboard.press("Backspace")
    expect(page.locator("[data-undo]")).to_be_visible()


def test_starting_over_forgets_what_stood_there(guide: Guide) -> None:
    page = write(guide, TWO_STOPS)
    buttons(page).first.click()
    page.locator("[data-clear]").click()
    expect(page.locator("[data-undo]")).to_be_hidden()
    expect(page.locator("[data-changed]")).to_have_text("")
    page.locator("[data-copy]").focus()
    page.keyboard.press("ControlOrMeta+z")
    assert text_of(page) == ""


def test_a_repair_is_the_only_offer_in_sight(guide: Guide) -> None:
    page = write(guide, "We read about your experience.")
    expect(page.locator(".finding .finding__moves button")).to_have_count(2)
    expect(page.locator(".finding__instead:visible")).to_have_count(1)
    page.locator(".finding summary").click()
    expect(page.locator(".finding__instead:visible")).to_have_count(2)


def test_a_repair_never_lands_on_words_typed_since(guide: Guide) -> None:
    draft = "We read about your experience. " + "Thank you for writing. " * 300
    page = write(guide, draft)
    expect(page.locator(".finding button").first).to_be_visible()
    page.evaluate(
        "() => { const box = document.querySelector('[data-draft]'); box.value = 'So, ' + box.value;"
        " box.dispatchEvent(new Event('input')); document.querySelector('.finding button').click(); }"
    )
    assert text_of(page) == f"So, {draft}"
