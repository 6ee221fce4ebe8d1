"""`check` for a person: exit codes, the words it shows, and one clear sentence for whatever goes wrong."""

import json
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from playbook.doors.report import excerpt

from .run import PLAYBOOK, environment, playbook

STOPPED = "We read every review.\nThank you for visiting us!\n"
NOTHING_FIRED = "Thank you for writing."


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(STOPPED, encoding="utf-8")
    return path


def test_a_stopped_draft_is_shown_with_its_words_underlined(draft: Path) -> None:
    run = playbook("check", draft)
    lines = run.out.splitlines()
    shown = lines.index("  2 | Thank you for visiting us!")
    assert run.exit_code == 1
    assert set(lines[shown + 1].strip()) == {"^"}
    assert lines[shown][lines[shown + 1].index("^") :].startswith(("Thank", "visiting"))
    assert any(line.startswith("STOP") for line in lines)
    assert "  Why: " in run.out
    assert "  Write instead: Thank you for writing!" in run.out
    assert "\x1b" not in run.out, "in a pipe the answer is plain"


def test_nothing_fired_is_no_clearance() -> None:
    run = playbook("check", given=NOTHING_FIRED.encode())
    assert run.exit_code == 0
    assert run.out.startswith("No rule fired. That is all a checker can know")
    assert "safe" not in run.out.lower()
    assert "compliant" not in run.out.lower()


def test_json_has_the_verdict_and_the_findings(draft: Path) -> None:
    run = playbook("check", draft, "--format", "json")
    said = json.loads(run.out)
    assert run.exit_code == 1
    assert said["verdict"] == "stop"
    assert all(STOPPED[one["start"] : one["end"]] == one["text"] for one in said["findings"])


def test_json_carries_the_repair(draft: Path) -> None:
    for words in (["check", draft, "--format", "json"], ["check", "--jsonl", "-"]):
        run = playbook(*words, given=json.dumps({"text": STOPPED}).encode())
        repair = json.loads(run.out)["findings"][0]["repair"]
        mended = STOPPED[: repair["start"]] + repair["text"] + STOPPED[repair["end"] :]
        assert mended == "We read every review.\nThank you for writing!\n"


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        ("Thank you for writing. See you next time!", "  Take out: this sentence"),
        ("We are sorry to read this.", "  Add: Please reach our office manager by phone."),
    ],
    ids=["what can go", "what is missing"],
)
def test_a_repair_is_told_in_a_line(draft: str, told: str) -> None:
    assert told in playbook("check", given=draft.encode()).out


def test_the_review_beside_the_draft_is_read(tmp_path: Path) -> None:
    (tmp_path / "review.txt").write_text("They botched my porcelain thingamajig.", encoding="utf-8")
    words = ["check", "-", "--format", "json"]
    alone = playbook(*words, given=b"We read about the thingamajig.")
    beside = playbook(*words, "--review", tmp_path / "review.txt", given=b"We read about the thingamajig.")
    assert "echoes-review" not in alone.out
    assert "echoes-review" in beside.out


def test_the_platform_says_how_long_a_reply_may_be() -> None:
    long = b"Thank you. " * 400
    assert "over-platform-limit" not in playbook("check", given=long).out
    assert "over-platform-limit" in playbook("check", "--platform", "google", given=long).out
    assert "over-platform-limit" not in playbook("check", "--platform", "yelp", given=long).out


EARLIER = {
    "blank lines": "We read every note.\n\nThank you for the kind words, from all of us.\n",
    "lines of JSON": '{"text": "We read every note."}\n\n{"text": "Thank you for the kind words, from all of us."}\n',
}


@pytest.mark.parametrize("written", EARLIER.values(), ids=EARLIER)
@pytest.mark.parametrize("lines", [(), ("--jsonl",)], ids=["a draft", "lines"])
def test_a_reply_like_an_earlier_one_is_told(written: str, lines: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "earlier").write_text(written, encoding="utf-8")
    draft = "Thank you for the kind words, from all of us."
    given = json.dumps({"text": draft}).encode() if lines else draft.encode()
    assert "too-like-another" not in playbook("check", *lines, given=given).out
    assert "too-like-another" in playbook("check", *lines, "--earlier", tmp_path / "earlier", given=given).out


WRONG_CALLS = {
    "no such file": (["check", "nowhere.txt"], 'There is no file "nowhere.txt"'),
    "a folder": (["check", "."], "is a folder"),
    "no such review": (["check", "-", "--review", "nowhere.txt"], 'There is no file "nowhere.txt"'),
    "both from stdin": (["check", "-", "--review", "-"], "Only one text can come from stdin"),
    "all from stdin": (["check", "a.txt", "--review", "-", "--earlier", "-"], "Only one text can come from stdin"),
    "no such platform": (["check", "a.txt", "--platform", "myspace"], 'There is no platform "myspace". Write one of:'),
    "no earlier replies": (["check", "a.txt", "--earlier", "nowhere.txt"], 'There is no file "nowhere.txt"'),
    "earlier lines cut off": (["check", "a.txt", "--earlier", "cut.jsonl"], '"cut.jsonl", line 2, is not JSON.'),
    "earlier lines without text": (
        ["check", "a.txt", "--earlier", "bare.jsonl"],
        '"bare.jsonl", line 1, has no "text".',
    ),
    "no such brand": (["check", "-", "--brand", "nobody"], 'There is no brand "nobody"'),
    "a brand outside": (["check", "-", "--brand", "../default"], 'There is no brand "../default"'),
    "no such profile": (["check", "-", "--profile", "lax"], "'lax' is not one of"),
    "no such option": (["check", "--lax"], "No such option"),
    "no such command": (["chekc"], "No such command"),
    "lines as text": (["check", "--jsonl", "--format", "text"], "leave out --format text"),
    "a folder of lines": (["check", "--jsonl", "."], "is a folder"),
    "an empty draft": (["check", "-"], "The text on stdin is empty. There is nothing to check."),
    "an empty draft for a program": (["check", "-", "--format", "json"], "There is nothing to check."),
    "a blank draft": (["check", "blank.txt"], '"blank.txt" is empty. There is nothing to check.'),
    "nothing to lint": (["lint", "."], "nothing to lint"),
    "a file as output": (["schema", "--out", "a.txt"], "is a file"),
}


@pytest.mark.parametrize(("words", "told"), WRONG_CALLS.values(), ids=WRONG_CALLS)
def test_a_wrong_call_is_told_in_a_sentence(words: list[str], told: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    (tmp_path / "cut.jsonl").write_text('{"text": "a"}\n{"text": "b', encoding="utf-8")
    (tmp_path / "bare.jsonl").write_text('{"reply": "a"}\n', encoding="utf-8")
    (tmp_path / "blank.txt").write_text(" \n\u200b\n", encoding="utf-8")
    run = playbook(*words, cwd=tmp_path)
    assert run.exit_code == 2
    assert told in run.err
    assert not run.out


def test_a_draft_that_is_not_utf8_is_told() -> None:
    run = playbook("check", "-", given=b"caf\xe9")
    assert (run.exit_code, run.err.strip()) == (2, "The text on stdin is not UTF-8 at byte 4; save it as UTF-8.")


@pytest.mark.parametrize(
    "words", [["check"], ["check", "--jsonl"], ["check", "a.txt", "--review", "-"]], ids=["draft", "lines", "review"]
)
def test_a_closed_stdin_is_told(words: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    closed = ["sh", "-c", 'exec "$@" <&-', "sh", *PLAYBOOK, *words]
    run = subprocess.run(closed, cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (2, "Nothing can be read from stdin: it is closed. Name a file instead.\n")


@pytest.mark.parametrize(
    "terminal",
    [{"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "latin-1"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}],
    ids=["ASCII", "Latin-1", "the C locale"],
)
def test_a_terminal_without_our_letters_gets_the_answer(terminal: dict[str, str], tmp_path: Path) -> None:
    plain = {name: value for name, value in environment().items() if name != "PYTHONIOENCODING"}
    (tmp_path / "draft.txt").write_text("Thank you for visiting us, Zoë 好 🙂!", encoding="utf-8")
    for name, exit_code in (("draft.txt", 1), ("none-好.txt", 2)):
        command = [*PLAYBOOK, "check", name]
        run = subprocess.run(command, cwd=tmp_path, env=plain | terminal, capture_output=True, check=False)
        assert run.returncode == exit_code, run.stderr
        assert b"UnicodeEncodeError" not in run.stdout + run.stderr


def test_what_one_rule_says_is_said_once() -> None:
    run = playbook("check", given=b"Thank you for visiting us!\n" * 3)
    lines = run.out.splitlines()
    headings = [line for line in lines if line.startswith("STOP") and "mentions-visit" in line]
    assert len(headings) == 1
    assert [sum(f"  {number} | Thank you" in line for line in lines) for number in (1, 2, 3)] == [1, 1, 1]
    reasons = [line for line in lines if line.startswith("  Why: ")]
    assert len(reasons) == len(set(reasons))


def test_a_very_long_find_is_cut_to_a_line() -> None:
    run = playbook("check", given=b"Call 555-0100 " + b"1" * 5000 + b" Thank you for visiting us" + b"! " * 3000)
    assert max(map(len, run.out.splitlines())) < 400, "a terminal is flooded by one find"


def test_a_reader_who_stops_early_gets_no_traceback() -> None:
    line = b'{"text": "Thank you for visiting us."}\n'
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [*PLAYBOOK, "check", "--jsonl", "-"], stdin=pipe, stdout=pipe, stderr=pipe, env=environment()
    ) as run:
        assert run.stdin
        assert run.stdout
        assert run.stderr
        run.stdout.close()
        with suppress(BrokenPipeError):  # it may have ended before it read all
            run.stdin.write(line * 20_000)
            run.stdin.close()
        told = run.stderr.read().decode()
    assert told.strip() == "The program that reads this output stopped before the end."
    assert run.returncode == 2


EXCERPTS = {
    "the first line": ("We saw you\nthen", 3, 6, (1, "We saw you", 3, 3)),
    "a later line": ("one\ntwo you", 8, 11, (2, "two you", 4, 3)),
    "over the end of a line": ("a bc\nde", 2, 7, (1, "a bc", 2, 2)),
    "letters that are two columns wide": ("好 you", 2, 5, (1, "好 you", 3, 3)),
    "a tab": ("a\tyou", 2, 5, (1, "a you", 2, 3)),
    "what steers a terminal": ("\x1b[31myou", 5, 8, (1, " [31myou", 5, 3)),
    "a very long line": ("x" * 200 + " you " + "y" * 200, 201, 204, (1, "x" * 31 + " you " + "y" * 60, 32, 3)),
}


@pytest.mark.parametrize(("text", "start", "end", "expected"), EXCERPTS.values(), ids=EXCERPTS)
def test_the_line_is_shown_and_the_words_in_it(
    text: str, start: int, end: int, expected: tuple[int, str, int, int]
) -> None:
    part = excerpt(text, start, end)
    assert (part.line, part.shown, part.column, part.width) == expected
