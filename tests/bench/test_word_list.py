"""The list of words that others are given is made from our rules, and finds what its entries say."""

import pytest
import yaml

from bench.word_list import as_expression, tokens
from playbook.reading.load import load_edition

ENTRIES = tokens(load_edition().playbook)


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("We hope your crown feels better.", True),
        ("Two CROWNS and a root canal.", True),
        ("Crowned kings and queens.", False),
        ("", False),
        ("Kind words like these make our morning.", False),
    ],
)
def test_the_list_finds_whole_words_in_any_case(text: str, is_found: bool) -> None:  # noqa: FBT001 a column of the table
    assert bool(as_expression(ENTRIES).search(text)) == is_found


def test_no_entry_finds_nothing_at_all() -> None:
    assert len(ENTRIES) > 100
    empty = [entry for entry in ENTRIES if as_expression([entry]).search(" , .")]
    assert not empty


def test_the_list_survives_being_written_as_a_style() -> None:
    assert yaml.safe_load(yaml.safe_dump({"tokens": ENTRIES})) == {"tokens": ENTRIES}
