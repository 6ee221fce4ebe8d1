"""The bytes of one file into lines of text, and the finger that points at one. What they mean is not known here."""

import re
import stat
from dataclasses import dataclass
from pathlib import Path

from playbook.nouns.problem import ContentError, Problem

MOST_BYTES = 512 * 1024
MOST_SHOWN = 140

# The line ends of YAML 1.1, so that our line numbers are those of the YAML reader.
_LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_MARKS_OF_OTHER_ENCODINGS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file's text without its byte order mark, and its lines as an editor counts them."""

    path: Path
    text: str
    lines: tuple[str, ...]

    def problem(self, line: int, column: int, wrong: str, instead: str) -> Problem:
        """Return a problem at a line and column, both counted from 1, with the line to show."""
        whole = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        shown, column = _part_to_show(whole, column)
        return Problem(shown_path(self.path), line, column, shown, wrong, instead)


def shown_path(path: Path) -> Path:
    """Return the path as the reader would type it: from the folder they stand in, where that holds it."""
    here = Path.cwd()
    whole = path.absolute()
    return whole.relative_to(here) if whole.is_relative_to(here) else whole


def whole_file_problem(path: Path, wrong: str, instead: str) -> Problem:
    """Return a problem that has no line: the file is missing, unreadable, or has no business here."""
    return Problem(shown_path(path), 0, 0, "", wrong, instead)


def read_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """Return the bytes of a regular file of at most `most` bytes; raise ContentError for anything else."""
    try:
        is_file = stat.S_ISREG(path.stat().st_mode)
        content = _first_bytes(path, most + 1) if is_file else b""
    except FileNotFoundError:
        raise _refused(path, "There is no such file.", "Check the name, or add the file.") from None
    except OSError as error:
        reason = error.strerror or "the system refused"
        raise _refused(path, f"The file can't be opened: {reason}.", "Check who may read it.") from None
    if not is_file:
        raise _refused(path, "This is not an ordinary file.", "Put a file of that name here.")
    if len(content) > most:
        raise _refused(path, f"The file is larger than {most // 1024} KB.", "Split it or make it smaller.")
    return content


def read_text(path: Path, most: int = MOST_BYTES) -> TextFile:
    """Return the file as text; raise ContentError when it is missing, too large or not UTF-8."""
    content = read_bytes(path, most)
    if content.startswith(_MARKS_OF_OTHER_ENCODINGS):
        raise _refused(path, "The file is saved as UTF-16.", "Save it again as UTF-8.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError([_not_utf8(path, content, error.start)]) from None
    return TextFile(path, text, tuple(_LINE_END.split(text)))


def _first_bytes(path: Path, most: int) -> bytes:
    with path.open("rb") as file:
        return file.read(most)


def _refused(path: Path, wrong: str, instead: str) -> ContentError:
    return ContentError([whole_file_problem(path, wrong, instead)])


def _not_utf8(path: Path, content: bytes, place: int) -> Problem:
    text = content.decode("utf-8", errors="replace")
    before = _LINE_END.split(content[:place].decode("utf-8"))
    file = TextFile(path, text, tuple(_LINE_END.split(text)))
    return file.problem(
        len(before),
        len(before[-1]) + 1,
        "The file is not UTF-8: the character marked here can't be read.",
        "Save it again as UTF-8 and write the character anew.",
    )


def _part_to_show(line: str, column: int) -> tuple[str, int]:
    """Return at most MOST_SHOWN characters around the column, without what could upset a terminal."""
    printable = "".join(mark if mark.isprintable() else "\N{REPLACEMENT CHARACTER}" for mark in line.replace("\t", " "))
    if len(printable) <= MOST_SHOWN:
        return printable, column
    start = max(0, min(column - MOST_SHOWN // 2, len(printable) - MOST_SHOWN))
    return printable[start : start + MOST_SHOWN], column - start
