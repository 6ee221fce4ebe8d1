"""Every text we ship passes every profile on every platform for every brand; every bad example breaks what it says."""

import pytest
from _pytest.mark import ParameterSet

from playbook.nouns.reply import BadExample
from playbook.nouns.rule import PROFILES
from playbook.reading.load import load_edition
from playbook.reading.places import BRANDS
from playbook.work.check import Checker
from playbook.work.compile import compile_rules
from playbook.work.fill import fill

EDITIONS = {folder.name: load_edition(folder) for folder in sorted(BRANDS.iterdir()) if folder.is_dir()}
CHECKERS = {brand_id: Checker(compile_rules(edition)) for brand_id, edition in EDITIONS.items()}


def public_texts() -> list[ParameterSet]:
    """Return (brand, platform, filled text) for every text of every situation."""
    return [
        pytest.param(brand_id, platform, fill(text.text, edition.brand, platform), id=" ".join(named))
        for brand_id, edition in EDITIONS.items()
        for reply_id, reply in edition.playbook.replies.items()
        for text in reply.public
        for platform in ("default", *edition.playbook.platforms)
        if (named := (brand_id, reply_id, text.id, platform))
    ]


@pytest.mark.parametrize(("brand_id", "platform", "text"), public_texts())
def test_public_text_raises_nothing(brand_id: str, platform: str, text: str) -> None:
    for profile in PROFILES:
        found = [f"{one.rule} marks {one.text!r}" for one in CHECKERS[brand_id].check(text, None, profile)]
        assert not found, f"in profile {profile}: {found}\n{text}"
    limit = platform != "default" and EDITIONS[brand_id].playbook.platforms[platform].limit
    length = len(text.encode() if limit and limit.unit == "bytes" else text)
    assert not limit or length <= limit.most, f"{length} {limit.unit} is more than {platform} takes: {limit.most}"


def bad_examples() -> list[ParameterSet]:
    """Return every bad example, named by its situation and its beginning."""
    return [
        pytest.param(bad, id=f"{reply_id}: {bad.text[:50]}")
        for reply_id, reply in EDITIONS["default"].playbook.replies.items()
        for bad in reply.bad
    ]


@pytest.mark.parametrize("bad", bad_examples())
def test_bad_example_breaks_exactly_what_it_says(bad: BadExample) -> None:
    found = {finding.rule for finding in CHECKERS["default"].check(bad.text) if finding.group != "shape"}
    assert found == set(bad.breaks), f"{bad.text!r} breaks {sorted(found)}; its file says {sorted(bad.breaks)}"


def test_the_eight_situations_are_there() -> None:
    replies = EDITIONS["default"].playbook.replies
    wanted = {"wait-time", "rude-staff", "billing", "result-unhappy", "privacy-complaint", "fake-review"}
    assert set(replies) >= wanted | {"positive", "positive-clinical"}
