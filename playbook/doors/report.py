"""What `check` shows a person: the draft's line with the found words underlined, and under it why and what to write.

Colored on a terminal, plain in a pipe. It never says that a text is safe: a checker only knows that no rule fired.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from playbook.nouns.edition import Edition
from playbook.nouns.finding import Finding

MOST_SHOWN = 96
MOST_REPAIR = 300
ROOM_BEFORE = 32
COLORS = {"stop": "bold red", "ask": "bold yellow", "tip": "bold cyan"}

NOTHING_FIRED = (
    "No rule fired. That is all a checker can know: it sees words, not what happened, nor what others know already. "
    "Read the draft once more as the reviewer's neighbor would."
)
CLOSING = {
    "stop": "Do not post this draft. Change the marked words and check it again.",
    "ask": "Let a second reader look before this is posted.",
    "tip": "Nothing stops this draft; the tips would make it better.",
}


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The part of the draft's line to show, and where to underline it, in columns of a terminal."""

    line: int
    shown: str
    column: int
    width: int


def print_findings(draft: str, findings: list[Finding], edition: Edition, *, plain: bool | None = None) -> None:
    """Print what was found in a draft on stdout. `plain` forces color off."""
    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True, no_color=plain)
    for alike in _by_rule(findings):
        for line in _lines(draft, alike, edition):
            console.print(line)
        console.print()
    console.print(Text(_last_words(findings)))


def excerpt(draft: str, start: int, end: int) -> Excerpt:
    """Return the line that holds `start`, cut to size, and the columns that `start` to `end` take in it."""
    line_start = draft.rfind("\n", 0, start) + 1
    line_end = draft.find("\n", start)
    line = draft[line_start : line_end if line_end >= 0 else len(draft)]
    before = max(0, start - line_start - ROOM_BEFORE) if len(line) > MOST_SHOWN else 0
    shown = _printable(line[before : before + MOST_SHOWN])
    first = start - line_start - before
    column = cell_len(shown[:first])
    width = cell_len(shown[first : first + end - start])
    return Excerpt(draft.count("\n", 0, start) + 1, shown, column, width)


def _by_rule(findings: list[Finding]) -> list[list[Finding]]:
    """Return the findings of each rule together, in the order in which the draft first meets the rules."""
    order = list(dict.fromkeys(finding.rule for finding in findings))
    together = sorted(findings, key=lambda finding: order.index(finding.rule))
    return [list(alike) for _, alike in groupby(together, key=lambda finding: finding.rule)]


def _lines(draft: str, alike: list[Finding], edition: Edition) -> Iterator[Text]:
    """Yield the lines on what one rule found: every place, then why and what to write, each said once."""
    first = alike[0]
    yield Text.assemble((first.level.upper(), COLORS[first.level]), f"  {first.message}  ", (first.rule, "dim"))
    for finding in alike:
        if finding.end > finding.start:
            yield from _place(draft, finding)
    why = edition.playbook.rules[first.rule].why
    yield Text.assemble(("  Why: ", "bold"), " ".join(why.split()))
    for mend, words in dict.fromkeys(_mend(finding) for finding in alike):
        yield Text.assemble((f"  {mend}: ", "bold"), _printable(_cut(words)))


def _cut(words: str) -> str:
    """Return words for a line of a terminal; a sentence without end is as good as its beginning."""
    return words if len(words) <= MOST_REPAIR else f"{words[:MOST_REPAIR]} (and so on)"


def _mend(finding: Finding) -> tuple[str, str]:
    """Return how to mend a finding, and the words for it."""
    if finding.repair is None:
        return "Write instead", finding.say_instead
    if not finding.repair.text:
        return "Take out", "this sentence; the draft can do without it."
    return "Add" if finding.repair.start == finding.repair.end else "Write instead", finding.repair.text.strip()


def _place(draft: str, finding: Finding) -> Iterator[Text]:
    part = excerpt(draft, finding.start, finding.end)
    margin = f"  {part.line} | "
    yield Text.assemble((margin, "dim"), part.shown)
    # Zero-width characters take no column; a mark that nobody can see would be no mark.
    yield Text(" " * (len(margin) + part.column) + "^" * max(part.width, 1), COLORS[finding.level])


def _last_words(findings: list[Finding]) -> str:
    levels = {finding.level for finding in findings}
    for level, words in CLOSING.items():
        if level in levels:
            return words
    return NOTHING_FIRED


def _printable(text: str) -> str:
    """Return the text with nothing in it that could steer a terminal, one character for each."""
    return "".join(mark if mark.isprintable() else " " for mark in text)
