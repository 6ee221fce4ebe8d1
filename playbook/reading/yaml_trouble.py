"""What to say when a file is not YAML: our words for the reader's, guessed from the line where it gave up."""

import re

import yaml

from playbook.nouns.problem import Problem

from .text_file import TextFile

_VALUE = re.compile(r"^\s*(?:- +)*(?:[\w-]+: +)?(?=\S)")
_TWO_COLONS = re.compile(r":\s.*:(\s|$)")

_QUOTES = "Put quotes around the whole text"


def trouble(file: TextFile, error: yaml.YAMLError) -> Problem:
    """Return the problem that a YAML error stands for, at the line a person would mend."""
    unclosed = _unclosed_quote(error)
    if unclosed:
        return file.problem(*unclosed, "A quote is opened here and never closed.", "Close it where the text ends.")
    bracket = _unclosed_bracket(file, error)
    if bracket:
        return file.problem(*bracket, "A bracket is opened here and never closed.", "Close it where the list ends.")
    line, column = _where(file, error)
    wrong, instead = _words_for(file, line, column)
    return file.problem(line, column, wrong, instead)


def _unclosed_quote(error: yaml.YAMLError) -> tuple[int, int] | None:
    context, problem = getattr(error, "context", None) or "", getattr(error, "problem", None) or ""
    mark = getattr(error, "context_mark", None)
    is_unclosed = "quoted scalar" in context and ("end of stream" in problem or "document separator" in problem)
    return (mark.line + 1, mark.column + 1) if is_unclosed and mark else None


def _unclosed_bracket(file: TextFile, error: yaml.YAMLError) -> tuple[int, int] | None:
    """Return where a list or mapping in brackets opens, if reading ended without the bracket that closes it."""
    mark, end = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    if mark is None or end is None or "flow" not in (getattr(error, "context", None) or ""):
        return None
    return None if any(line.strip() for line in file.lines[end.line :]) else (mark.line + 1, mark.column + 1)


def _where(file: TextFile, error: yaml.YAMLError) -> tuple[int, int]:
    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        return min(mark.line + 1, len(file.lines)), mark.column + 1
    for number, line in enumerate(file.lines, start=1):
        for column, letter in enumerate(line, start=1):
            if not letter.isprintable() and letter not in "\t\N{NO-BREAK SPACE}":
                return number, column
    return 1, 1


def _words_for(file: TextFile, line: int, column: int) -> tuple[str, str]:
    written = file.lines[line - 1]
    letter = written[column - 1 : column]
    if re.match(r"\s*\t", written) or letter == "\t":
        return "A tab stands here, and YAML takes spaces only.", "Indent with two spaces for each step."
    if letter and not letter.isprintable():
        return "A control character hides in this line.", "Delete the line and write it anew."
    start = _VALUE.match(written)
    first = written[start.end() : start.end() + 1] if start else ""
    return _words_for_first_letter(first) or _words_for_colons(written)


def _words_for_first_letter(first: str) -> tuple[str, str] | None:
    if first and first in "@`%&*!|>":
        return f"A text can't begin with {first} by itself.", f'{_QUOTES}: "{first}…".'
    if first and first in "[{":
        example = "[last] visit" if first == "[" else "{gap} visit"
        return f"A text that begins with {first} needs quotes.", f'{_QUOTES}, such as "{example}".'
    if first and first in "\"'":
        wrong = f"The text opens with {first} and does not end with it."
        return wrong, 'Put the quotes around all of it; inside of double quotes a quote is written \\".'
    return None


def _words_for_colons(written: str) -> tuple[str, str]:
    if _TWO_COLONS.search(written):
        wrong = 'A second ": " stands in this line, so it reads as a key in a key.'
        return wrong, f"{_QUOTES} after the first colon."
    return (
        "This line does not fit what stands above it.",
        "Check that it is indented like its neighbors, with spaces, and that each key ends with a colon and a space.",
    )
