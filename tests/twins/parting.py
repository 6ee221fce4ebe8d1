"""Where the two readers part: found over many rows, then made as small as it gets."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from playbook.work.check import Checker
from playbook.work.repair import Repairer

from .engines import Crash, Row, by_node, by_python

Ask = Callable[[Sequence[Row]], list[str]]
CRASHED = "crashed: "


class Parting(NamedTuple):
    """A row on which the readers part, or on which one crashed."""

    row: Row
    python: str
    node: str


def python_asker(compiled: dict[str, Any]) -> Ask:
    """Return what asks Python; a crash is an answer too."""
    checker = Repairer(Checker(compiled))
    return lambda rows: patiently(lambda some: by_python(checker, some), rows)


def node_asker(node: str, compiled: dict[str, Any]) -> Ask:
    """Return what asks JavaScript; a crash is an answer too."""
    return lambda rows: patiently(lambda some: by_node(node, compiled, some), rows)


def patiently(ask: Ask, rows: Sequence[Row]) -> list[str]:
    """Return an answer for each row. Where all together crash, halves are asked, down to the row that does it."""
    try:
        return ask(rows)
    except Exception as error:  # noqa: BLE001 -- whatever an engine dies of is what is looked for
        if len(rows) <= 1:
            last = error.args[0] if isinstance(error, Crash) else repr(error)
            return [f"{CRASHED}{last}" for _ in rows]
    half = len(rows) // 2
    return patiently(ask, rows[:half]) + patiently(ask, rows[half:])


def partings(python: Ask, node: Ask, rows: Sequence[Row]) -> list[Parting]:
    """Return the rows on which the readers part or crash."""
    answers = zip(rows, python(rows), node(rows), strict=True)
    return [Parting(*three) for three in answers if three[1] != three[2] or three[1].startswith(CRASHED)]


def smallest(python: Ask, node: Ask, row: Row) -> Parting | None:
    """Return the row made smaller for as long as the readers still part on it; None where they don't part at all."""
    found = next(iter(partings(python, node, [row])), None)
    while found and (smaller := _made_smaller(python, node, found.row)):
        found = smaller
    return found


def _made_smaller(python: Ask, node: Ask, row: Row) -> Parting | None:
    """Return the smallest parting after one cut. Big cuts are tried first: of a long text there are few."""
    text, review, profile, platform, earlier = row
    rest = profile, platform, earlier
    kept = "" if review is None else review
    without_review: list[Row] = [] if review is None else [(text, None, *rest)]
    step = max(len(text), len(kept))
    while step or without_review:
        cuts: list[Row] = [(less, review, *rest) for less in _cut(text, step)]
        cuts += [(text, less, *rest) for less in _cut(kept, step)]
        found = partings(python, node, [*without_review, *cuts])
        if found:
            return min(found, key=lambda parting: _size(parting.row))
        without_review, step = [], step // 2
    return None


def _cut(text: str, step: int) -> list[str]:
    """Return the text without each stretch of so many marks."""
    return [text[:at] + text[at + step :] for at in range(0, len(text), step)] if step else []


def _size(row: Row) -> int:
    return len(row[0]) + len(row[1] or "")
