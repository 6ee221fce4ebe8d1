"""What a brand may change: it adds, raises and hides, and what it hides leads nowhere any more."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from playbook.nouns.edition import Edition
from playbook.nouns.problem import ContentError, Problem
from playbook.reading.load import find_notes, find_problems, load_edition, load_playbook

from .houses import HOMES, SMALL

WAIVER = "waivers:\n  - {rule: says-visit, reason: We asked, by: Sam Ortiz, until: 2026-11-20}\n"
# A situation of its own: every question still has an answer when another one is hidden.
BILL = (SMALL / HOMES["reply"]).read_text(encoding="utf-8").replace("About waiting", "About a bill")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Give a copy of the small playbook to write into."""
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    return tmp_path


def add(house: Path, name: str, text: str) -> None:
    """Write a file of the brand, or add lines to its brand.yml."""
    path = house / "brands" / "cedar" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(before + text, encoding="utf-8")


def edition(house: Path) -> Edition:
    """Load the small brand's edition."""
    return load_edition(house / "brands" / "cedar", house / "content")


def test_is_sound_as_it_stands() -> None:
    assert find_problems(SMALL / "content", [SMALL / "brands" / "cedar"]) == []


def test_knows_the_brand_by_its_folder(house: Path) -> None:
    loaded = edition(house)
    assert (loaded.brand_id, loaded.brand.name) == ("cedar", "Cedar Sample")
    assert loaded.brand_folder == house / "brands" / "cedar"


def test_adds_a_situation(house: Path) -> None:
    add(house, "replies/bill.yml", BILL)
    assert set(edition(house).playbook.replies) == {"waiting", "hurt", "bill"}
    assert set(load_playbook(house / "content").replies) == {"waiting", "hurt"}


def test_adds_words_to_a_piece_of_ours(house: Path) -> None:
    add(house, "pieces/visit.yml", "title: Their words\nwords: [cleaning, appointment]\n")
    piece = edition(house).playbook.pieces["visit"]
    assert piece.title == "Words for a visit"
    assert piece.words == ["visit[s]", "appointment", "<number> visits", "cleaning"]


def test_raises_a_rule_in_every_profile(house: Path) -> None:
    add(house, "brand.yml", "raise: {says-visit: stop}\n")
    rule = edition(house).playbook.rules["says-visit"]
    assert [rule.level_in("standard"), rule.level_in("strict"), rule.level_in("part2")] == ["stop"] * 3


def test_never_lowers_a_profile_that_is_stricter(house: Path) -> None:
    path = house / HOMES["rule"]
    path.write_text(path.read_text().replace("level: ask", "level: tip\nstrict: stop"))
    add(house, "brand.yml", "raise: {says-visit: ask}\n")
    rule = edition(house).playbook.rules["says-visit"]
    assert [rule.level_in("standard"), rule.level_in("strict"), rule.level_in("part2")] == ["ask", "stop", "stop"]


def test_hides_a_situation_and_all_that_leads_to_it(house: Path) -> None:
    hurt = house / "content" / "replies" / "hurt.yml"
    hurt.write_text(hurt.read_text() + "when_not_to:\n  - {text: They only waited, use: waiting}\n")
    add(house, "brand.yml", "hide: [waiting]\n")
    playbook = edition(house).playbook
    assert set(playbook.replies) == {"hurt"}
    assert playbook.replies["hurt"].when_not_to == []
    assert playbook.faq["why"].situations == []
    assert [section.title for section in playbook.cards["first-minute"].sections] == ["Do this"]


def test_takes_out_a_question_whose_situations_are_all_hidden(house: Path) -> None:
    triage = house / "content" / "triage.yml"
    bills = "      - {text: Money, question: money}\n    unsure: hurt\n  money:\n    ask: A bill?\n    unsure: hurt\n"
    triage.write_text(triage.read_text().replace("    unsure: hurt\n", bills, 1))
    add(house, "replies/bill.yml", BILL.replace("question: start", "question: money"))
    assert "money" in edition(house).playbook.triage.questions
    add(house, "brand.yml", "hide: [bill]\n")
    questions = edition(house).playbook.triage.questions
    assert set(questions) == {"start", "kind"}
    assert [answer.question for answer in questions["start"].answers] == ["kind"]


def test_notes_a_waiver_past_its_day_and_builds_all_the_same(house: Path) -> None:
    add(house, "brand.yml", WAIVER)
    brands = [house / "brands" / "cedar"]
    notes = find_notes(date(2026, 11, 21), brands)
    assert [note.wrong for note in notes] == [
        'The waiver of "says-visit" ended on 2026-11-20, so the rule holds again.'
    ]
    assert find_notes(date(2026, 11, 20), brands) == []
    assert edition(house).brand.waivers


@pytest.mark.parametrize("name", ["logo.svg", "rules/linked.yml", "brand.yml"])
def test_refuses_a_link_that_leaves_the_folder(name: str, house: Path) -> None:
    secret = house / "secret"
    secret.write_text("title: not for the brand\n")
    link = house / "brands" / "cedar" / name
    link.parent.mkdir(exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(secret)
    with pytest.raises(ContentError, match=r"link leads out of the brand's folder") as caught:
        edition(house)
    assert "not for the brand" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "target"),
    [
        pytest.param("rules/round.yml", "round.yml", id="a link to itself"),
        pytest.param("round", "./round/again", id="a link to what would lie behind it"),
        pytest.param("logo.svg", "logo.svg", id="a logo that links to itself"),
    ],
)
def test_refuses_a_link_that_leads_in_a_circle(name: str, target: str, house: Path) -> None:
    link = house / "brands" / "cedar" / name
    link.parent.mkdir(exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(target)
    assert [problem.wrong for problem in refused(house)] == [
        "This link leads in a circle, so there is no file behind it."
    ]


def refused(house: Path) -> list[Problem]:
    """Return why the small brand's edition can't be loaded."""
    with pytest.raises(ContentError) as caught:
        edition(house)
    return caught.value.problems


@pytest.mark.parametrize(
    ("brand", "said"),
    [
        pytest.param("brands/none", "There is no such folder", id="a folder that is not there"),
        pytest.param("content", "The brand has no brand.yml", id="a folder without brand.yml"),
    ],
)
def test_refuses_a_folder_that_is_no_brand(brand: str, said: str, house: Path) -> None:
    with pytest.raises(ContentError, match=said):
        load_edition(house / brand, house / "content")


def test_refuses_a_folder_that_holds_no_content(house: Path) -> None:
    with pytest.raises(ContentError, match=r"There is no such folder"):
        load_playbook(house / "nothing")


def test_tells_of_each_single_file_that_is_missing(house: Path) -> None:
    (house / "content" / "triage.yml").unlink()
    (house / "content" / "guide" / "interface.yml").unlink()
    with pytest.raises(ContentError) as caught:
        load_playbook(house / "content")
    assert [problem.path.name for problem in caught.value.problems] == ["interface.yml", "triage.yml"]
