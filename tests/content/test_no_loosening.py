"""What a brand says about itself never quiets a rule: not its people's names, not words it adds to what excuses."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from playbook.nouns.problem import ContentError
from playbook.reading.load import load_edition
from playbook.reading.places import BRANDS
from playbook.work.check import Checker
from playbook.work.compile import compile_rules

HARBOR = BRANDS / "harbor-dental"
EDITION = load_edition(HARBOR)
CHECKER = Checker(compile_rules(EDITION))


@pytest.mark.parametrize("person", sorted(EDITION.brand.people.values()))
def test_a_name_that_staff_have_too_is_still_a_name(person: str) -> None:
    found = {finding.rule for finding in CHECKER.check(f"Hi {person}, thank you for writing.")}
    assert "names-reviewer" in found, f"{person!r} greets a reviewer and passes because staff are called so"


def test_the_practice_may_name_itself() -> None:
    text = f"Thank you for writing to {EDITION.brand.name}. Please call {EDITION.brand.phone}."
    assert not CHECKER.check(text)


def test_a_second_mailbox_in_the_words_of_contact_is_ours() -> None:
    text = "Please write to yelp@harbor.example or call 555-0177."
    contact = {**EDITION.brand.contact, "yelp": "write to yelp@harbor.example or call 555-0177"}
    edition = replace(EDITION, brand=EDITION.brand.model_copy(update={"contact": contact}))
    assert {finding.rule for finding in CHECKER.check(text)} == {"not-our-contact"}
    assert not Checker(compile_rules(edition)).check(text)


# Each excuses in another way: in `unless`, as no name, as a harmless way to say "your …".
EXCUSING = {"thanks": "lovely crown", "common-words": "dana", "own-words": "crown"}


@pytest.mark.parametrize("piece", EXCUSING)
def test_a_brand_cannot_widen_what_excuses(piece: str, tmp_path: Path) -> None:
    brand = tmp_path / "harbor-dental"
    shutil.copytree(HARBOR, brand)
    (brand / "pieces").mkdir()
    (brand / "pieces" / f"{piece}.yml").write_text(f"title: More of them\nwords:\n  - {EXCUSING[piece]}\n", "utf-8")
    with pytest.raises(ContentError) as caught:
        load_edition(brand)
    assert [problem.path.name for problem in caught.value.problems] == [f"{piece}.yml"]
