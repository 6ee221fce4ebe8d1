"""Every broken file in broken/ is told with the words beside it: file, line, what is wrong, what to write instead."""

import re
from pathlib import Path

import pytest

from playbook.nouns.problem import ContentError
from playbook.reading.load import find_problems, load_edition

from .houses import BROKEN, cases, expectation, lay_out, sentence

# What libraries say when nobody translates them.
STOCK = re.compile(
    r"pydantic|Traceback|Input should|Field required|Value error|Extra inputs|type=|loc=|PyYAML|yaml\.|expected <|"
    r"\b(str|dict|int|None|NoneType|bool|tuple|mapping values|scalar|codec|validation|errno)\b",
    re.IGNORECASE,
)

every_case = pytest.mark.parametrize("case", cases(), ids=sentence)


@every_case
def test_says_what_stands_beside_it(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(case, tmp_path)
    monkeypatch.chdir(tmp_path)
    problems = find_problems(Path("content"), [Path("brands/cedar")])
    assert "\n\n".join(map(str, problems)) + "\n" == expectation(case).read_text(encoding="utf-8")


@every_case
def test_stops_the_edition_from_loading(case: Path, tmp_path: Path) -> None:
    lay_out(case, tmp_path)
    with pytest.raises(ContentError) as caught:
        load_edition(tmp_path / "brands" / "cedar", tmp_path / "content")
    assert caught.value.problems


@every_case
def test_speaks_no_library_language(case: Path) -> None:
    said = [line for line in expectation(case).read_text(encoding="utf-8").splitlines() if not _is_a_shown_line(line)]
    assert said
    assert [line for line in said if STOCK.search(line)] == []


def test_holds_no_words_for_a_case_that_is_gone() -> None:
    assert set(BROKEN.glob("*/*.says")) == {expectation(case) for case in cases()}


def _is_a_shown_line(line: str) -> bool:
    return re.match(r" +\d+ \| | +\^$", line) is not None
