"""Reading one file: what is taken as it stands, what is bounded, and that nothing but ContentError ever comes out."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from playbook.nouns.problem import ContentError, Problem
from playbook.nouns.rule import Rule
from playbook.reading.text_file import MOST_BYTES
from playbook.reading.validate import validated
from playbook.reading.yaml_file import read_yaml

from .houses import HOMES, SMALL
from .test_broken import STOCK

RULE = (SMALL / HOMES["rule"]).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param("no", "no", id="no is the word no"),
        pytest.param("08:00", "08:00", id="a time is text"),
        pytest.param("2026-02-31", "2026-02-31", id="an impossible date is text until a model wants a date"),
        pytest.param("0x1F", "0x1F", id="a number in another base is text"),
        pytest.param("~", "~", id="a tilde is text"),
        pytest.param('"#1f6f5c"', "#1f6f5c", id="a color in quotes"),
        pytest.param(">\n  one\n  two", "one two", id="a folded text"),
        pytest.param("'don''t'", "don't", id="a quote doubled"),
    ],
)
def test_keeps_values_as_text(written: str, meant: str, tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_text(f"key: {written}\n", encoding="utf-8")
    value = read_yaml(path).value
    assert isinstance(value, dict)
    assert str(value["key"]).strip() == meant


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\xef\xbb\xbfkey: value\n", id="with a byte order mark"),
        pytest.param(b"key: value\r\n", id="with the line ends of Windows"),
        pytest.param(b"key: value", id="without a last line end"),
    ],
)
def test_reads_files_as_editors_save_them(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(content)
    assert read_yaml(path).value == {"key": "value"}


def test_counts_lines_as_an_editor_does_on_windows(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(RULE.replace("level: ask", "level: aks").replace("\n", "\r\n").encode())
    with pytest.raises(ContentError) as caught:
        validated(read_yaml(path), Rule)
    assert [(problem.line, problem.shown) for problem in caught.value.problems] == [(2, "level: aks")]


def test_refuses_a_file_larger_than_the_bound(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes(b"# x\n" * MOST_BYTES)
    with pytest.raises(ContentError, match=r"larger than 512 KB"):
        read_yaml(path)


def test_refuses_a_folder_that_is_named_like_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.yml").mkdir()
    with pytest.raises(ContentError, match=r"not an ordinary file"):
        read_yaml(tmp_path / "a.yml")


@settings(deadline=None, max_examples=150)
@given(content=st.binary(max_size=200))
@example(content=b"?")
def test_raises_nothing_else_for_any_bytes(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert_only_our_words(content, tmp_path_factory.mktemp("bytes") / "a.yml")


@settings(deadline=None, max_examples=300)
@given(
    place=st.integers(min_value=0, max_value=len(RULE)),
    gone=st.integers(min_value=0, max_value=40),
    new=st.text(alphabet="ab -:[]{}<>|&*!#'\"\n\t\\%@`,é\x00\ud7ff", max_size=12),
)
def test_raises_nothing_else_for_a_rule_with_any_slip(
    place: int, gone: int, new: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = RULE[:place] + new + RULE[place + gone :]
    assert_only_our_words(text.encode(), tmp_path_factory.mktemp("slip") / "a.yml")


def assert_only_our_words(content: bytes, path: Path) -> None:
    """Read a file as a rule; if it can't be one, the problems say so in our words and point into the file."""
    path.write_bytes(content)
    for problem in problems_of(path):
        assert problem.wrong
        assert problem.instead
        assert not STOCK.search(without_quoted(problem.wrong))


def problems_of(path: Path) -> list[Problem]:
    """Return what is wrong with a file as a rule; none where it is one."""
    try:
        validated(read_yaml(path), Rule)
    except ContentError as error:
        return error.problems
    return []


def without_quoted(said: str) -> str:
    """Return our own words: what stands in quotes is the author's."""
    return said[: said.find('"')] + said[said.rfind('"') + 1 :] if '"' in said else said
