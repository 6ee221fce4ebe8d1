"""The guide in a real browser, served and from disk: it fills in, searches, leads, fits the screen, asks nobody."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from playbook.nouns.edition import Edition
from playbook.work.fill import contact, fill

from .opened import WAYS, Guide, address_of, opened
from .pages import pages_of


@pytest.fixture(params=WAYS)
def guide(request: pytest.FixtureRequest, browser: Browser, default_site: Path) -> Iterator[Guide]:
    with address_of(default_site, request.param) as address, opened(browser, address) as guide:
        yield guide


def test_a_situation_copies_the_words_of_the_chosen_platform(guide: Guide, edition: Edition) -> None:
    reply = edition.playbook.replies["wait-time"]
    page = guide.open("situations/wait-time.html")
    for platform in edition.playbook.platforms:
        page.locator(f"[name=platform][value={platform}]").check()
        words = page.locator("[data-template]").first
        expect(words).to_contain_text(contact(edition.brand, platform))
        expect(words).to_have_text(fill(reply.public[0].text, edition.brand, platform))
    page.locator("[data-reply] [data-copy]").first.click()
    expect(page.locator("[data-reply] [role=status]").first).to_have_text(edition.playbook.interface.labels["copied"])


def test_texts_are_tabs_that_arrows_move(guide: Guide, edition: Edition) -> None:
    reply = edition.playbook.replies["wait-time"]
    page = guide.open("situations/wait-time.html")
    page.get_by_role("tab").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", selected=True)).to_have_text(reply.public[1].label)
    expect(page.get_by_role("tab", selected=True)).to_be_focused()
    expect(page.get_by_role("tabpanel")).to_have_count(1)
    page.keyboard.press("End")
    expect(page.get_by_role("tab", selected=True)).to_have_text(reply.public[-1].label)


@pytest.mark.parametrize("typed", ["waited", "late", "running behind"])
def test_search_finds_the_situation_by_the_words_of_staff(typed: str, guide: Guide) -> None:
    page = guide.open("index.html")
    page.locator(".search-door__button").click()
    page.keyboard.type(typed)
    expect(page.locator(".md-search-result__link[href*='situations/wait-time.html']").first).to_be_attached(
        timeout=10_000
    )


def test_triage_by_keyboard(guide: Guide, edition: Edition) -> None:
    page = guide.open("triage.html")
    expect(page.locator("[data-question]:visible")).to_have_count(1)
    reply = edition.playbook.replies["wait-time"]
    assert reply.triage
    for answer in way_to("wait-time", edition):
        expect(page.locator("[data-question]:visible")).to_have_count(1)
        press_tab_to(page, answer)
        page.keyboard.press("Enter")
    page.wait_for_url("**/situations/wait-time.html")
    expect(page.locator("h1")).to_contain_text(reply.title)


def way_to(situation: str, edition: Edition) -> list[str]:
    """Return the answers that lead to a situation, from the first question on."""
    triage = edition.playbook.triage
    arrival = edition.playbook.replies[situation].triage
    assert arrival, f"{situation} is not in the wizard"
    answers, question = [arrival.answer], arrival.question
    while question != triage.start:
        before, answer = next(
            (other, one.text)
            for other in [triage.start, *triage.questions]
            for one in triage.questions[other].answers
            if one.question == question
        )
        answers.insert(0, answer)
        question = before
    return answers


def press_tab_to(page: Page, words: str) -> None:
    """Press Tab until the link with these words has the focus."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == words:
            return
    pytest.fail(f'the keyboard never reached "{words}"')


def test_triage_goes_back_and_starts_again(guide: Guide, edition: Edition) -> None:
    first = edition.playbook.triage.questions[edition.playbook.triage.start]
    page = guide.open("triage.html")
    page.get_by_role("link", name=first.answers[-1].text).click()
    expect(page.locator("[data-question]:visible h2")).not_to_have_text(first.ask)
    expect(page.locator("[data-question]:visible h2")).to_be_focused()
    page.locator("[data-back]").click()
    expect(page.locator("[data-question]:visible h2")).to_have_text(first.ask)
    page.get_by_role("link", name=first.answers[-1].text).click()
    page.locator("[data-restart]").click()
    expect(page.locator("[data-question]:visible h2")).to_have_text(first.ask)


def test_a_double_tap_answers_one_question_only(guide: Guide, edition: Edition) -> None:
    first = edition.playbook.triage.questions[edition.playbook.triage.start]
    page = guide.open("triage.html")
    page.get_by_role("link", name=first.answers[-1].text).dblclick()
    expect(page.locator("[data-question]:visible h2")).not_to_have_text(first.ask)
    page.wait_for_timeout(100)
    assert page.url.endswith(f"#{first.answers[-1].question}"), "the second tap fell through to the next question"


def test_a_threat_ends_at_a_page_without_words_to_post(guide: Guide, edition: Edition) -> None:
    page = guide.open("triage.html")
    for answer in way_to("threat", edition):
        page.get_by_role("link", name=answer).click(delay=400)
    page.wait_for_url("**/situations/threat.html")
    expect(page.locator(".facts")).to_contain_text(edition.playbook.interface.labels["approve-nothing"])
    expect(page.locator("[data-template]")).to_have_count(0)
    expect(page.locator("#steps")).to_be_visible()


def test_from_home_to_a_copied_reply_in_three_taps(guide: Guide, edition: Edition) -> None:
    page = guide.open("index.html")
    page.get_by_role("link", name=edition.playbook.replies["wait-time"].title).click()
    page.locator("[data-reply] [data-copy]").first.click()
    expect(page.locator("[data-reply] [role=status]").first).to_have_text(edition.playbook.interface.labels["copied"])


@pytest.mark.parametrize("way", WAYS)
def test_no_page_asks_anything_of_another_place(way: str, browser: Browser, default_site: Path) -> None:
    # The page for missing addresses counts from a host's root, which is elsewhere here.
    pages = [path.relative_to(default_site).as_posix() for path in pages_of(default_site) if path.name != "404.html"]
    assert len(pages) > 30, "the guide lost its pages"
    with address_of(default_site, way) as address, opened(browser, address, counting=True) as guide:
        for path in pages:
            guide.open(path)
        guide.page.wait_for_timeout(300)
        assert len(guide.asked) > len(pages), "the requests were not counted"
        assert not guide.foreign, "a page asked something of another place"
        assert not guide.complaints, "a page's scripts or its security policy complained"


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
def test_nothing_is_wider_than_the_screen(width: int, browser: Browser, harbor_site: Path) -> None:
    # The page for missing addresses has no styles when it is opened from disk.
    pages = [path.relative_to(harbor_site).as_posix() for path in pages_of(harbor_site) if path.name != "404.html"]
    with (
        address_of(harbor_site, "opened from disk") as address,
        # Half-way through sliding out, a menu is wider than the screen; nothing slides for who asks for rest.
        opened(browser, address, reduced_motion="reduce", viewport={"width": width, "height": 800}) as guide,
    ):
        too_wide = [path for path in pages if needed_by(guide.open(path)) > width]
        assert not too_wide, f"at {width} pixels one has to scroll sideways on {too_wide}"


def needed_by(page: Page) -> int:
    """Return the width that a page needs, with everything open and the longest words in its boxes."""
    if page.locator("[data-draft]").count():
        page.locator("[data-draft]").fill(f"Thank you for visiting us, https://example.org/{'a' * 200} on Tuesday.")
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    return int(page.evaluate("document.documentElement.scrollWidth"))


def test_without_scripts_the_guide_still_helps(browser: Browser, default_site: Path, edition: Edition) -> None:
    with (
        address_of(default_site, "opened from disk") as address,
        opened(browser, address, java_script_enabled=False) as guide,
    ):
        page = guide.open("triage.html")
        expect(page.locator("[data-question]:visible")).to_have_count(len(edition.playbook.triage.questions))
        reply = edition.playbook.replies["wait-time"]
        page = guide.open("situations/wait-time.html")
        expect(page.locator("[data-template]:visible")).to_have_count(len(reply.public))
        expect(page.locator("[data-copy]:visible")).to_have_count(0)
        page = guide.open("check.html")
        expect(page.locator("noscript, .notice").first).to_be_attached()
        expect(page.locator("[data-checker]:visible")).to_have_count(0)
