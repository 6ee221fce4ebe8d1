"""Shelves into a Playbook: every kind in the order in which it is shown. Nothing is checked here any more."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar, get_args

from playbook.nouns.base import Content
from playbook.nouns.edition import Playbook
from playbook.nouns.piece import Piece
from playbook.nouns.reply import Family
from playbook.nouns.rule import LEVELS, Group

from .shelves import Entry, Shelf, Shelves

Model = TypeVar("Model", bound=Content)

_GROUPS = get_args(Group)
_FAMILIES = get_args(Family)


def playbook_of(shelves: Shelves) -> Playbook:
    """Return the playbook that shelves without problems hold."""
    return Playbook(
        rules=_sorted(shelves.rules.models(), lambda rule: (_GROUPS.index(rule.group), -LEVELS.index(rule.level))),
        replies=_sorted(shelves.replies.models(), lambda reply: (_FAMILIES.index(reply.family), reply.order)),
        pieces=_sorted(_joined(shelves.pieces), lambda _: ()),
        weights=_sorted(shelves.weights.models(), lambda _: ()),
        cards=_sorted(shelves.cards.models(), lambda _: ()),
        faq=_sorted(shelves.faq.models(), lambda faq: faq.order),
        do_dont=_sorted(shelves.do_dont.models(), lambda pair: pair.order),
        platforms=_sorted(shelves.platforms.models(), lambda platform: platform.order),
        checklist=found(shelves.checklist).model,
        triage=found(shelves.triage).model,
        interface=found(shelves.interface).model,
        lessons=found(shelves.lessons).model,
        judgement=found(shelves.judgement).model,
    )


def found(entry: Entry[Model] | None) -> Entry[Model]:
    """Return the entry, which is there: had its file been missing or broken, that problem would have ended the run."""
    if entry is None:
        raise AssertionError("a file that could not be read was not told as a problem")
    return entry


def _sorted(models: Mapping[str, Model], place: Callable[[Model], Any]) -> Mapping[str, Model]:
    return MappingProxyType(dict(sorted(models.items(), key=lambda item: (place(item[1]), item[0]))))


def _joined(shelf: Shelf[Piece]) -> dict[str, Piece]:
    """Return the pieces, the words a brand adds standing after ours."""
    joined: dict[str, Piece] = {}
    entry: Entry[Piece]
    for entry in shelf.entries:
        first = joined.get(entry.id)
        words = [*(first.words if first else []), *entry.model.words]
        written = first or entry.model
        joined[entry.id] = Piece(title=written.title, words=list(dict.fromkeys(words)), say=written.say)
    return joined
