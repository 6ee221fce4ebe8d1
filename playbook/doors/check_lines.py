"""`check --jsonl`: one draft a line in, one answer a line out, in the same order. No line stops the others.

A line in is an object with `text`, and optionally `id`, `review`, `profile` and `lang`; other keys are passed over,
because records of years carry many. A line out is `{"id": …, "verdict": …, "findings": […]}`, where `id` comes back as
it came and is left out where none came. For a line that can't be read it is `{"line": n, "error": "…"}`. Output is
ASCII, so no terminal or pipe can spoil it.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from playbook.nouns.finding import Finding, verdict
from playbook.nouns.rule import PROFILES, Profile

from .reading_input import is_blank

LANGUAGES = ("en",)
BYTE_ORDER_MARK = b"\xef\xbb\xbf"

Check = Callable[[str, str | None, Profile], list[Finding]]


class LineError(Exception):
    """Raised for a line that can't be read, with the sentence its answer carries."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is written for one line, and what it adds to the exit code: 2 unreadable, 1 a stop, 0 neither."""

    line: str
    exit_code: int


@dataclass(frozen=True, slots=True)
class Draft:
    """One line, read."""

    text: str
    review: str | None
    profile: Profile
    given: dict[str, Any]


def answers(lines: Iterable[bytes], check: Check, review: str | None, profile: Profile) -> Iterator[Answer]:
    """Yield the answer to each line. `review` and `profile` hold for the lines that bring none of their own."""
    for number, line in enumerate(lines, start=1):
        try:
            yield _answer(read_line(line, first=number == 1, review=review, profile=profile), check)
        except LineError as error:
            yield Answer(json.dumps({"line": number, "error": str(error)}), 2)


def read_line(line: bytes, *, first: bool, review: str | None, profile: Profile) -> Draft:
    """Return the draft that a line holds. Raise LineError saying what is wrong and what to write."""
    content = line.removeprefix(BYTE_ORDER_MARK) if first else line
    if not content.strip():
        raise LineError('the line is empty; write {"text": "the draft"}')
    given = _object(content)
    if "text" not in given:
        raise LineError('the line has no "text"; write {"text": "the draft"}')
    _refuse_language(given.get("lang"))
    text = _words(given, "text")
    if is_blank(text):
        raise LineError("the text is empty, so there is nothing to check")
    return Draft(
        text=text,
        review=review if given.get("review") is None else _words(given, "review"),
        profile=profile if given.get("profile") is None else _profile(given["profile"]),
        given=given,
    )


def _answer(draft: Draft, check: Check) -> Answer:
    findings = check(draft.text, draft.review, draft.profile)
    level = verdict(findings)
    answer = {"verdict": level, "findings": [finding.as_json() for finding in findings]}
    if "id" in draft.given:
        answer = {"id": draft.given["id"], **answer}
    try:
        return Answer(json.dumps(answer, allow_nan=False), int(level == "stop"))
    except (ValueError, RecursionError):
        raise LineError('the "id" can\'t be written back; use a number or a short text') from None


def _object(line: bytes) -> dict[str, Any]:
    try:
        value = json.loads(line.decode("utf-8"), parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise LineError(f"the line is not UTF-8 at byte {error.start + 1}; save it as UTF-8") from None
    except RecursionError:
        raise LineError("the line is nested too deeply; a line is one flat object") from None
    except json.JSONDecodeError as error:
        raise LineError(f"the line is not JSON: {error.msg} at character {error.pos + 1}") from None
    except ValueError as error:
        raise LineError(f"the line is not JSON: {error}") from None
    if not isinstance(value, dict):
        raise LineError('the line is not an object; write {"text": "the draft"}')
    return value


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not a JSON number")


def _words(given: dict[str, Any], key: str) -> str:
    value = given[key]
    if not isinstance(value, str):
        raise LineError(f'"{key}" is not text; put it in quotes')
    if any("\ud800" <= mark <= "\udfff" for mark in value):
        raise LineError(f'"{key}" holds half of a character (a lone surrogate); write the whole character')
    return value


def _profile(value: object) -> Profile:
    for profile in PROFILES:
        if value == profile:
            return profile
    raise LineError(f'"profile" is not one of {", ".join(PROFILES)}')


def _refuse_language(value: object) -> None:
    if value is None:
        return
    if not isinstance(value, str):
        raise LineError('"lang" is not text; write "en"')
    if value.lower().replace("_", "-").partition("-")[0] not in LANGUAGES:
        raise LineError(f'there are no rules for the language "{value[:20]}" yet; only for {", ".join(LANGUAGES)}')
