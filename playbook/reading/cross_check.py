"""What one file says about another: what it names exists, its blanks can be filled. Its own form was checked before."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from playbook.nouns.problem import Problem
from playbook.nouns.reply import Reply
from playbook.nouns.rule import FindLearned, Rule

from .explain import Words, listed, unknown
from .phrase_check import phrase_problems, reached
from .shelves import Entry, Shelf, Shelves
from .triage_check import triage_problems
from .yaml_file import Place

PUBLIC_BLANKS = ("contact", "sign_off")
MESSAGE_BLANKS = ("count", "most", "grade")
LEANS = ("beside", "touching")

_BLANK = re.compile(r"\{([^{}]*)\}|[{}]")


def cross_check(shelves: Shelves) -> Iterator[Problem]:
    """Yield every problem between files, each at the line that names what isn't there."""
    yield from phrase_problems(shelves)
    yield from _rules(shelves)
    for reply in shelves.replies.entries:
        yield from _reply(reply, shelves)
    yield from _guide(shelves)
    yield from _cards(shelves)
    yield from triage_problems(shelves)


def _rules(shelves: Shelves) -> Iterator[Problem]:
    leans = {rule.id: _leans_on(rule) for rule in shelves.rules.entries}
    for rule in shelves.rules.entries:
        if rule.model.message:
            yield from _blanks(rule, ("message",), rule.model.message, MESSAGE_BLANKS)
        if isinstance(rule.model.find, FindLearned):
            yield from _named(rule, ("find", "weights"), rule.model.find.weights, shelves.weights, "a file of weights/")
        for key in LEANS:
            yield from _all_named(rule, ("find", key), getattr(rule.model.find, key, []), shelves.rules, "a rule")
        if any(rule.id in reached(other, leans) for other in leans[rule.id]):
            key = next(key for key in LEANS if getattr(rule.model.find, key, []))
            wrong = f'"{key}" leads from {rule.id} back to itself, so neither could come first.'
            yield rule.problem(("find", key), wrong, "Take one of the rules out of the circle.")


def _leans_on(rule: Entry[Rule]) -> set[str]:
    """Return the rules by whose marks a rule finds."""
    return {named for key in LEANS for named in getattr(rule.model.find, key, [])}


def _reply(entry: Entry[Reply], shelves: Shelves) -> Iterator[Problem]:
    reply = entry.model
    for number, dont in enumerate(reply.dont):
        if dont.rule:
            yield from _named(entry, ("dont", number, "rule"), dont.rule, shelves.rules, "a rule")
    for number, bad in enumerate(reply.bad):
        yield from _all_named(entry, ("bad", number, "breaks"), bad.breaks, shelves.rules, "a rule")
    for number, other in enumerate(reply.when_not_to):
        yield from _named(entry, ("when_not_to", number, "use"), other.use, shelves.replies, "a situation")
    for number, text in enumerate(reply.public):
        yield from _blanks(entry, ("public", number, "text"), text.text, PUBLIC_BLANKS)
    for part in ("phone", "email"):
        yield from _blanks(entry, ("private", part), getattr(reply.private, part), PUBLIC_BLANKS)


def _guide(shelves: Shelves) -> Iterator[Problem]:
    for faq in shelves.faq.entries:
        yield from _all_named(faq, ("rules",), faq.model.rules, shelves.rules, "a rule")
        yield from _all_named(faq, ("situations",), faq.model.situations, shelves.replies, "a situation")
    for pair in shelves.do_dont.entries:
        yield from _named(pair, ("rule",), pair.model.rule, shelves.rules, "a rule")
    if shelves.checklist:
        yield from _checklist(shelves.checklist, shelves)
    if shelves.lessons:
        for name, worked in shelves.lessons.model.worked.items():
            place: Place = ("worked", name, "finds")
            yield from _all_named(shelves.lessons, place, worked.finds, shelves.rules, "a rule")


def _checklist(checklist: Entry[Any], shelves: Shelves) -> Iterator[Problem]:
    times = Counter(item.id for section in checklist.model.sections for item in section.items)
    for number, section in enumerate(checklist.model.sections):
        for place, item in enumerate(section.items):
            where: Place = ("sections", number, "items", place)
            yield from _all_named(checklist, (*where, "rules"), item.rules, shelves.rules, "a rule")
            if times[item.id] > 1:
                yield checklist.problem((*where, "id"), f'Two lines share the id "{item.id}".', "Give each its own.")


def _cards(shelves: Shelves) -> Iterator[Problem]:
    replies = shelves.replies.models()
    for card in shelves.cards.entries:
        for number, section in enumerate(card.model.sections):
            place: Place = ("sections", number)
            if section.kind == "reply" and not (section.situation and section.text):
                wrong = "A part of kind reply shows a text of a situation, and does not say which."
                yield card.problem(
                    place, wrong, "Add situation: and text:, such as situation: wait-time and text: short."
                )
            if section.situation:
                yield from _named(card, (*place, "situation"), section.situation, shelves.replies, "a situation")
            texts = [text.id for text in replies[section.situation].public] if section.situation in replies else []
            if texts and section.text and section.text not in texts:
                yield card.problem((*place, "text"), *unknown(section.text, texts, "a text of that situation"))


def _all_named(entry: Entry[Any], place: Place, ids: list[str], shelf: Shelf[Any], what: str) -> Iterator[Problem]:
    for number, named in enumerate(ids):
        yield from _named(entry, (*place, number), named, shelf, what)


def _named(entry: Entry[Any], place: Place, named: str, shelf: Shelf[Any], what: str) -> Iterator[Problem]:
    if named not in shelf.ids:
        yield entry.problem(place, *unknown(named, sorted(shelf.ids), what))


def _blanks(entry: Entry[Any], place: Place, text: str, known: tuple[str, ...]) -> Iterator[Problem]:
    for blank in _BLANK.finditer(text):
        if blank[1] not in known:
            yield entry.problem(place, *_blank_words(blank[0], known), inside=blank.start())


def _blank_words(blank: str, known: tuple[str, ...]) -> Words:
    blanks = listed([f"{{{name}}}" for name in known])
    if len(blank) == 1:
        return f"A {blank} stands alone here.", f"Take it out, or use {blanks}."
    return f"{blank} is not a blank that can be filled here.", f"Use {blanks}, or write the words out."
