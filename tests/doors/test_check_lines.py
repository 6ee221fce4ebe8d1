"""`check --jsonl`: one answer for each line, in order, whatever the lines hold."""

import json
from typing import Any

import pytest

from playbook.doors.check_lines import answers
from playbook.nouns.finding import Finding
from playbook.nouns.rule import Profile

from .run import playbook

ISSUE = "Thank you for visiting us, Dana! Your crown looked great on Tuesday."


def found(text: str, review: str | None, profile: Profile) -> list[Finding]:
    """Find the word "stop", so that the contract of lines is tested and not the rules."""
    place = text.find("stop")
    if place < 0:
        return []
    message = f"review {review}, profile {profile}"
    return [Finding("a-rule", "shape", "stop", place, place + 4, "stop", message, "go")]


def answer(line: bytes | str) -> tuple[dict[str, Any], int]:
    """Return the answer to one line, read again, and what it adds to the exit code."""
    written = line.encode() if isinstance(line, str) else line
    (one,) = answers([written], found, "a review", "strict")
    assert one.line.isascii(), "output is ASCII, so that no pipe can spoil it"
    assert "\n" not in one.line
    return json.loads(one.line), one.exit_code


UNREADABLE = {
    "not JSON": ("text", "not JSON"),
    "cut off": ('{"text": "a', "not JSON"),
    "empty": ("", "the line is empty"),
    "only spaces": ("   ", "the line is empty"),
    "no text at all": ('{"text": ""}', "the text is empty"),
    "a text of spaces": (r'{"text": " \n\u00a0\u200b"}', "the text is empty"),
    "a list": ('["text"]', "not an object"),
    "a number": ("7", "not an object"),
    "null": ("null", "not an object"),
    "no text": ('{"id": 1}', 'no "text"'),
    "text is null": ('{"text": null}', "not text"),
    "text is a number": ('{"text": 5}', "not text"),
    "text is a list": ('{"text": ["a"]}', "not text"),
    "review is a list": ('{"text": "a", "review": ["b"]}', '"review" is not text'),
    "an unknown profile": ('{"text": "a", "profile": "lax"}', '"profile" is not one of'),
    "a profile that is a list": ('{"text": "a", "profile": ["strict"]}', '"profile" is not one of'),
    "Spanish": ('{"text": "hola", "lang": "es"}', 'no rules for the language "es" yet'),
    "a language that is a number": ('{"text": "a", "lang": 1}', '"lang" is not text'),
    "nested very deeply": ('{"text": ' + "[" * 100_000 + "]" * 100_000 + "}", "nested too deeply"),
    "an id nested very deeply": ('{"text": "a", "id": ' + "[" * 100_000 + "]" * 100_000 + "}", "nested too deeply"),
    "a lone surrogate": (r'{"text": "a \ud800 b"}', "half of a character"),
    "a lone surrogate in the review": (r'{"text": "a", "review": "\udfff"}', "half of a character"),
    "bytes that are not UTF-8": (b'{"text": "caf\xe9"}', "not UTF-8 at byte 14"),
    "a NUL byte": (b'{"text": "a\x00b"}', "not JSON"),
    "not a number": ('{"text": "a", "id": NaN}', "not JSON"),
    "an id beyond all numbers": ('{"text": "a", "id": 1e999}', '"id" can\'t be written back'),
    "an id of five thousand digits": ('{"text": "a", "id": ' + "9" * 5000 + "}", "not JSON"),
    "two objects": ('{"text": "a"} {"text": "b"}', "not JSON"),
    "UTF-16": ('{"text": "a"}'.encode("utf-16"), "not UTF-8"),
}


@pytest.mark.parametrize(("line", "told"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_line_that_cannot_be_read_is_answered_in_its_place(line: bytes | str, told: str) -> None:
    said, exit_code = answer(line)
    assert set(said) == {"line", "error"}
    assert said["line"] == 1
    assert told in said["error"]
    assert exit_code == 2


READABLE = {
    "text alone": ('{"text": "fine"}', {"verdict": "clear", "findings": []}),
    "an id comes back": ('{"text": "fine", "id": "a7"}', {"id": "a7", "verdict": "clear", "findings": []}),
    "an id of null comes back": ('{"text": "fine", "id": null}', {"id": None, "verdict": "clear", "findings": []}),
    "an id may be anything": (
        '{"text": "fine", "id": {"a": [1]}}',
        {"id": {"a": [1]}, "verdict": "clear", "findings": []},
    ),
    "English of a country": ('{"text": "fine", "lang": "en-US"}', {"verdict": "clear", "findings": []}),
    "null for what is optional": (
        '{"text": "fine", "review": null, "profile": null, "lang": null}',
        {"verdict": "clear", "findings": []},
    ),
    "keys we do not know": ('{"text": "fine", "rating": 1}', {"verdict": "clear", "findings": []}),
    "a byte order mark": (b'\xef\xbb\xbf{"text": "fine"}', {"verdict": "clear", "findings": []}),
    "an escaped NUL": (r'{"text": "a\u0000b"}', {"verdict": "clear", "findings": []}),
}


@pytest.mark.parametrize(("line", "expected"), READABLE.values(), ids=READABLE)
def test_a_line_is_answered(line: bytes | str, expected: dict[str, Any]) -> None:
    assert answer(line) == (expected, 0)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": "stop"}', "review a review, profile strict"),
        ('{"text": "stop", "review": "mine"}', "review mine, profile strict"),
        ('{"text": "stop", "review": ""}', "review , profile strict"),
        ('{"text": "stop", "profile": "part2"}', "review a review, profile part2"),
    ],
    ids=["the call's review and profile", "its own review", "its own empty review", "its own profile"],
)
def test_a_line_is_checked_by(line: str, message: str) -> None:
    said, exit_code = answer(line)
    assert said["findings"][0]["message"] == message
    assert exit_code == 1


def test_order_is_kept_and_the_rest_goes_on() -> None:
    lines = ['{"id": 1, "text": "stop"}', "{", "", '{"id": 4, "text": "fine"}']
    run = playbook("check", "--jsonl", "-", given="\n".join(lines).encode() + b"\n")
    said = [json.loads(line) for line in run.out.splitlines()]
    assert [one.get("id", one.get("line")) for one in said] == [1, 2, 3, 4]
    assert run.exit_code == 2, "a line that can't be read outweighs all others"


@pytest.mark.parametrize(
    ("given", "exit_code"),
    [(b"", 0), (b'{"text": "Thank you for writing."}\r\n', 0), (b'{"text": "Thank you for visiting us."}', 1)],
    ids=["no line", "a line of Windows", "no end of line"],
)
def test_exit_code_of_lines(given: bytes, exit_code: int) -> None:
    assert playbook("check", "--jsonl", "-", given=given).exit_code == exit_code


def test_the_sentence_of_the_issue() -> None:
    run = playbook("check", "--jsonl", "-", given=json.dumps({"id": 1, "text": ISSUE}).encode() + b"\n")
    said = json.loads(run.out)
    marked = {finding["rule"]: finding["text"] for finding in said["findings"]}
    assert said["id"] == 1
    assert said["verdict"] == "stop"
    assert run.exit_code == 1
    assert {"mentions-visit", "names-reviewer", "mentions-treatment", "gives-date"} <= set(marked)
    assert marked["names-reviewer"].endswith("Dana")
    assert marked["gives-date"].endswith("Tuesday")
    assert all(ISSUE[finding["start"] : finding["end"]] == finding["text"] for finding in said["findings"])
