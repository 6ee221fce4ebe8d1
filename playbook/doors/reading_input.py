"""What a person hands to `check`: a file or stdin, as text or as lines. Content files are not read here."""

import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from .refusal import Refusal

STDIN = "-"
BYTE_ORDER_MARK = "\ufeff"


def read_draft(name: str) -> str:
    """Return the text of a file, or of stdin for `-`. Raise Refusal where it can't be read as UTF-8."""
    with opened(name) as source:
        content = source.read()
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(f"{shown(name)} is not UTF-8 at byte {error.start + 1}; save it as UTF-8.") from None
    return text.removeprefix(BYTE_ORDER_MARK)


def read_earlier(name: str) -> list[str]:
    """Return the replies in a file: JSON lines with a text each, or texts parted by blank lines. Raise Refusal."""
    text = read_draft(name).replace("\r\n", "\n")
    if not text.lstrip().startswith("{"):
        return [part for part in re.split(r"\n[ \t]*\n", text) if not is_blank(part)]
    lines = enumerate(text.split("\n"), start=1)
    return [_text_of(line, f"{shown(name)}, line {number},") for number, line in lines if line.strip()]


def _text_of(line: str, where: str) -> str:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        raise Refusal(f'{where} is not JSON. Write {{"text": "an earlier reply"}} on each line.') from None
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise Refusal(f'{where} has no "text". Write {{"text": "an earlier reply"}}.')
    text: str = given["text"]
    return text


def is_blank(text: str) -> bool:
    """Tell whether nobody could see anything of a text: it is empty, or spaces and marks without a width."""
    return not any(mark.isprintable() and not mark.isspace() for mark in text)


def read_lines(name: str) -> Iterator[bytes]:
    """Yield the lines of a file or of stdin as they come, without their ends. Raise Refusal."""
    with opened(name) as source:
        for line in source:
            yield line.removesuffix(b"\n").removesuffix(b"\r")


@contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """Open a file, or stdin for `-`. Raise Refusal for a folder or for what is not there."""
    if name == STDIN:
        if sys.stdin is None:
            raise Refusal("Nothing can be read from stdin: it is closed. Name a file instead.")
        yield sys.stdin.buffer
        return
    path = Path(name)
    if path.is_dir():
        raise Refusal(f'"{name}" is a folder; name a file with a draft in it.')
    if not path.exists():
        raise Refusal(f'There is no file "{name}". Give a file, or - to type the draft.')
    with path.open("rb") as source:
        yield source


def shown(name: str) -> str:
    """Return how a message names the input."""
    return "The text on stdin" if name == STDIN else f'"{name}"'
