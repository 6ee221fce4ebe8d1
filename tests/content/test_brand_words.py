"""A brand's own words, as they would be posted: what would disclose is told at its key, what is plain goes through."""

import re
import shutil
from pathlib import Path

import pytest

from playbook.doors.brand_words import brand_word_problems
from playbook.doors.clock import today
from playbook.reading.load import load_edition
from playbook.reading.places import BRANDS, CONTENT
from playbook.work.brand_words import NEUTRAL_CONTACT, NEUTRAL_SIGN_OFF, brand_word_findings
from playbook.work.check import Checker
from playbook.work.compile import compile_rules
from tests.doors.run import playbook

DEFAULT_CONTACT = "phone 555-0142 or send a note to crew@harbordental.example"
SIGN_OFF = "Everyone at Harbor Dental"
WAIT = (CONTENT / "replies" / "wait-time.yml").read_text("utf-8")
# The last part of the file. What one profile lets a brand waive, another does not.
WAIVERS = "".join((BRANDS / "harbor-dental" / "brand.yml").read_text("utf-8").partition("waivers:")[1:])
OWN_WAIT = re.sub(r"answer: .*", "answer: Our own kind of delays", WAIT)


@pytest.fixture
def brand(tmp_path: Path) -> Path:
    """Give a copy of the sample brand to spoil."""
    return Path(shutil.copytree(BRANDS / "harbor-dental", tmp_path / "my-brand"))


def change(brand: Path, old: str, new: str) -> None:
    """Put other words into brand.yml."""
    file = brand / "brand.yml"
    written = file.read_text("utf-8")
    assert old in written
    file.write_text(written.replace(old, new), encoding="utf-8")


def add_rule(brand: Path, levels: str) -> None:
    """Give the brand a rule of its own: a reply that names trouble says how to reach us."""
    rule = (CONTENT / "rules" / "missing-contact.yml").read_text("utf-8").replace("level: tip", levels)
    (brand / "rules").mkdir()
    (brand / "rules" / "no-way-to-reach-us.yml").write_text(rule, encoding="utf-8")


def found(brand: Path) -> set[tuple[str, str]]:
    """Return the keys at fault and the rules that say so."""
    return {(".".join(map(str, one.key)), one.finding.rule) for one in brand_word_findings(load_edition(brand))}


@pytest.mark.parametrize("name", ["default", "harbor-dental"])
def test_our_brands_say_nothing_telling(name: str) -> None:
    assert brand_word_findings(load_edition(BRANDS / name)) == []


def test_the_neutral_words_are_neutral(brand: Path) -> None:
    change(brand, DEFAULT_CONTACT, NEUTRAL_CONTACT)
    change(brand, SIGN_OFF, NEUTRAL_SIGN_OFF)
    assert found(brand) == set()


def test_services_in_the_name_are_free_where_they_stand_as_the_name(brand: Path) -> None:
    named = "Lakeside Invisalign & Botox Studio"
    change(brand, "name: Harbor Dental", f"name: {named}")
    change(brand, SIGN_OFF, f"Everyone at {named}")
    assert found(brand) == set()
    checker = Checker(compile_rules(load_edition(brand)))
    assert not checker.check(f"Thank you for writing to {named}. Please phone 555-0142.")
    for told in (f"Glad the Invisalign fits! Everyone at {named}", "Your Botox looks great. Lakeside thanks you."):
        assert "mentions-treatment" in {finding.rule for finding in checker.check(told)}, told


@pytest.mark.parametrize(
    ("old", "new", "key", "rules"),
    [
        pytest.param(
            SIGN_OFF,
            "Thank you for visiting us on Tuesday, Dana",
            "sign_off",
            {"mentions-visit", "gives-date", "names-reviewer"},
            id="a sign-off that thanks for a visit",
        ),
        pytest.param(
            DEFAULT_CONTACT,
            "come back for your root canal on Tuesday",
            "contact.default",
            {"implies-return", "mentions-treatment", "gives-date"},
            id="contact words that ask the reviewer back",
        ),
        pytest.param(
            "phone 555-0142 and ask for the practice coordinator",
            "look at your records with us",
            "contact.yelp",
            {"mentions-records"},
            id="contact words of one platform only",
        ),
    ],
)
def test_tells_the_key_that_discloses(old: str, new: str, key: str, rules: set[str], brand: Path) -> None:
    change(brand, old, new)
    assert {rule for place, rule in found(brand) if place == key} >= rules
    assert {place for place, _ in found(brand)} == {key}


def test_tells_each_fault_once_at_its_line_with_the_words_marked(brand: Path) -> None:
    change(brand, SIGN_OFF, "Thank you for visiting us on Tuesday, Dana")
    problems = brand_word_problems(load_edition(brand), today())
    assert {(problem.path.name, problem.shown.partition(":")[0]) for problem in problems} == {("brand.yml", "sign_off")}
    assert len({problem.column for problem in problems}) == len(problems)
    day = next(problem for problem in problems if "on Tuesday" in problem.wrong)
    assert 'the rule "Never tie a date, a day or a time to the reviewer" marks "on Tuesday"' in day.wrong
    assert day.shown[day.column - 1 :].startswith("on Tuesday")


@pytest.mark.parametrize(
    ("levels", "profile", "told"),
    [
        pytest.param("level: tip", "standard", set(), id="a tip is no fault"),
        pytest.param(
            "level: tip\nstrict: ask", "standard", {"contact.default"}, id="an ask in strict is one for every brand"
        ),
        pytest.param("level: tip\npart2: ask", "standard", set(), id="an ask in part2 is none for other brands"),
        pytest.param(
            "level: tip\npart2: ask", "part2", {"contact.default"}, id="an ask in part2 is one for a brand of part2"
        ),
    ],
)
def test_judges_as_strictly_as_strict_and_the_brand_ask(levels: str, profile: str, told: set[str], brand: Path) -> None:
    add_rule(brand, levels)
    change(brand, "profile: standard", f"profile: {profile}")
    change(brand, WAIVERS, "")
    change(brand, DEFAULT_CONTACT, "think of us kindly")
    assert {key for key, rule in found(brand) if rule == "no-way-to-reach-us"} == told


def test_tells_of_contact_words_that_are_no_way_to_reach_anybody(brand: Path) -> None:
    add_rule(brand, "level: ask")
    change(brand, DEFAULT_CONTACT, "think of us kindly")
    assert ("contact.default", "no-way-to-reach-us") in found(brand)


def test_tells_a_text_of_the_brand_at_its_own_file(brand: Path) -> None:
    (brand / "replies").mkdir()
    own = brand / "replies" / "our-wait.yml"
    telling = r"\1Your visit was on Tuesday, and your bill came on Friday. "
    own.write_text(re.sub(r"(public:\n.*?text: >-\n +)", telling, OWN_WAIT, count=1, flags=re.DOTALL), encoding="utf-8")
    problems = brand_word_problems(load_edition(brand), today())
    assert {problem.path.name for problem in problems} == {"our-wait.yml"}
    assert all(own.read_text("utf-8").splitlines()[problem.line - 1].strip() == "text: >-" for problem in problems)
    marked = {problem.wrong.rpartition(" marks ")[2] for problem in problems}
    assert marked >= {'"Your visit".', '"on Tuesday".', '"on Friday".'}


@pytest.mark.parametrize(
    "command", [["lint"], ["build", "--out", "site", "--brand"], ["cards", "--out", "c", "--brand"]]
)
def test_no_door_lets_telling_words_through(command: list[str], brand: Path) -> None:
    change(brand, SIGN_OFF, "Thank you for visiting us on Tuesday, Dana")
    run = playbook(*command, brand, cwd=brand.parent)
    assert run.exit_code == 2
    assert "brand.yml:13" in run.err
    assert [path.name for path in brand.parent.iterdir()] == ["my-brand"]
