"""What brand.yml may say about our content: contact, raise, hide, waive. Tells problems; changes nothing."""

from collections.abc import Iterator
from datetime import date

from playbook.nouns.brand import Brand
from playbook.nouns.problem import Problem
from playbook.nouns.reply import NEVER_HIDDEN
from playbook.nouns.rule import LEVELS, FindLearned

from .explain import unknown
from .hide import pruned
from .shelves import Entry, Shelves


def brand_problems(brand: Entry[Brand], shelves: Shelves) -> Iterator[Problem]:
    """Yield what a brand says that it may not say."""
    yield from _contact(brand, shelves)
    yield from _raise(brand, shelves)
    yield from _hide(brand, shelves)
    yield from _waivers(brand, shelves)


def expired_waivers(brand: Entry[Brand], today: date) -> Iterator[Problem]:
    """Yield a note for each waiver past its day. It has no force any more, so it is a note and stops no build."""
    for place, waiver in enumerate(brand.model.waivers):
        if waiver.until < today:
            wrong = f'The waiver of "{waiver.rule}" ended on {waiver.until}, so the rule holds again.'
            yield brand.problem(("waivers", place, "until"), wrong, "Take the waiver out, or have it granted anew.")


def _contact(brand: Entry[Brand], shelves: Shelves) -> Iterator[Problem]:
    if "default" not in brand.model.contact:
        wrong = 'The key "default" is missing under contact: the words for every platform without its own.'
        yield brand.problem(("contact",), wrong, "Add it, such as default: call us at 555-0100", on_key=True)
    known = ["default", *sorted(shelves.platforms.ids)]
    for platform in brand.model.contact:
        if platform not in known:
            yield brand.problem(("contact", platform), *unknown(platform, known, "a platform"), on_key=True)


def _raise(brand: Entry[Brand], shelves: Shelves) -> Iterator[Problem]:
    rules = shelves.rules.models()
    for rule_id, level in brand.model.raised.items():
        place = ("raise", rule_id)
        if rule_id not in shelves.rules.ids:
            yield brand.problem(place, *unknown(rule_id, sorted(shelves.rules.ids), "a rule"), on_key=True)
        elif rule_id in rules and level == "stop" and isinstance(rules[rule_id].find, FindLearned):
            wrong = f'"{rule_id}" marks what was only learned, which may never stop a reply.'
            yield brand.problem(place, wrong, "Write ask, or take it out.")
        elif rule_id in rules:
            now = rules[rule_id].level_in(brand.model.profile)
            if LEVELS.index(level) < LEVELS.index(now):
                wrong = (
                    f'"{rule_id}" stands at {now}, so {level} would lower it; a brand may be stricter, never looser.'
                )
                yield brand.problem(place, wrong, f"Write {' or '.join(LEVELS[LEVELS.index(now) :])}, or take it out.")


def _hide(brand: Entry[Brand], shelves: Shelves) -> Iterator[Problem]:
    replies = shelves.replies.models()
    for number, hidden in enumerate(brand.model.hide):
        place = ("hide", number)
        if hidden not in shelves.replies.ids:
            yield brand.problem(place, *unknown(hidden, sorted(shelves.replies.ids), "a situation"))
        elif hidden in replies and replies[hidden].family in NEVER_HIDDEN:
            wrong = f'"{hidden}" is of the family {replies[hidden].family}, and nobody may hide those.'
            yield brand.problem(place, wrong, "Take it out of the list.")
        elif shelves.triage and hidden in {question.unsure for question in shelves.triage.model.questions.values()}:
            wrong = f'"{hidden}" is where people are sent who are not sure, so it can\'t be hidden.'
            yield brand.problem(place, wrong, "Take it out of the list.")
    yield from _nothing_left(brand, shelves)


def _nothing_left(brand: Entry[Brand], shelves: Shelves) -> Iterator[Problem]:
    if not shelves.triage or not brand.model.hide:
        return
    left = {key: reply for key, reply in shelves.replies.models().items() if key not in brand.model.hide}
    triage = shelves.triage.model
    if triage.start not in pruned(triage, left).questions:
        yield brand.problem(
            ("hide",), "With all of these hidden, no situation can be reached.", "Hide fewer.", on_key=True
        )


def _waivers(brand: Entry[Brand], shelves: Shelves) -> Iterator[Problem]:
    rules = shelves.rules.models()
    for number, waiver in enumerate(brand.model.waivers):
        place = ("waivers", number, "rule")
        if waiver.rule not in shelves.rules.ids:
            yield brand.problem(place, *unknown(waiver.rule, sorted(shelves.rules.ids), "a rule"))
        elif waiver.rule in rules:
            level = rules[waiver.rule].level_in(brand.model.profile)
            if max(level, brand.model.raised.get(waiver.rule, level), key=LEVELS.index) == "stop":
                wrong = f'"{waiver.rule}" stands at stop, and only an ask or a tip can be waived.'
                yield brand.problem(place, wrong, "Take the waiver out.")
