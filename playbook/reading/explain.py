"""What to say about each thing a model refuses: what is wrong, what to write instead. No words of pydantic's pass."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from .shape import PATTERNS, Schema, Shape, choices_of
from .yaml_file import Place, Plain

Words = tuple[str, str]

MOST_LISTED = 14


@dataclass(frozen=True, slots=True)
class Refusal:
    """One value a model refused, and what is known about its place."""

    shape: Shape
    schema: Schema
    place: Place
    found: Plain | None
    line: str
    details: Mapping[str, Any]

    @property
    def key(self) -> str:
        """The key the value belongs to, even if it is an entry of a list."""
        return next((str(part) for part in reversed(self.place) if isinstance(part, str)), "the file")

    @property
    def name(self) -> str:
        """The value, the way one would speak of it."""
        last = self.place[-1] if self.place else ""
        return f'entry {last + 1} of "{self.key}"' if isinstance(last, int) else f'"{self.key}"'

    @property
    def sample(self) -> str:
        """A line to copy; what we say ends with it, without a full stop that would be copied too."""
        sample = self.shape.sample(self.schema)
        return f"- {sample}" if self.place and isinstance(self.place[-1], int) else f"{self.key}: {sample}"


def explain(kind: str, refusal: Refusal) -> Words:
    """Return what is wrong and what to write instead, for one of pydantic's kinds of error."""
    found = refusal.found
    if isinstance(found, str) and not found.strip() and kind != "value_error":
        return _empty(refusal)
    return EXPLAINERS.get(kind, _anything_else)(refusal)


def nearest(word: str, known: list[str]) -> str | None:
    """Return the known word that looks most like this one, or None where none does."""
    return next(iter(get_close_matches(word.lower(), known, n=1, cutoff=0.6)), None)


def listed(words: list[str]) -> str:
    """Return words as one would say them: a, b or c."""
    return " or ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def unknown(word: str, known: list[str], what: str) -> Words:
    """Return what to say about a word that is none of those known: the nearest one, and all where they are few."""
    near = nearest(word, known)
    guess = f'Did you mean "{near}"? ' if near else ""
    if near and len(known) > MOST_LISTED:
        return f'"{word}" is not {what}.', guess.strip()
    return f'"{word}" is not {what}.', f"{guess}Known here: {listed(known)}." if known else "There is none yet."


def _empty(refusal: Refusal) -> Words:
    wrong = f"{_start(refusal.name)} has no value."
    comment = re.search(r":\s+(#.*)$", refusal.line)
    if comment:
        return wrong, f'What follows # is a comment. Put quotes around it: {refusal.key}: "{comment[1].strip()}".'
    return wrong, f"Write one, such as {refusal.sample}, or take the line out if you don't need it."


def _missing(refusal: Refusal) -> Words:
    return f'The key "{refusal.key}" is missing here.', f"Add it, such as {refusal.sample}"


def _misspelt(refusal: Refusal) -> Words:
    return unknown(refusal.key, list(refusal.schema.get("properties", {})), "a key that belongs here")


def _wrong_choice(refusal: Refusal) -> Words:
    choices = choices_of(refusal.schema)
    near = nearest(str(refusal.found), choices)
    guess = f'Did you mean "{near}"? ' if near else ""
    return f'{_start(refusal.name)} can\'t be "{refusal.found}".', f"{guess}Write {listed(choices)}."


def _wrong_kind(refusal: Refusal) -> Words:
    wrong, choices = f"{_start(refusal.name)} is of no kind we know.", refusal.shape.kinds(refusal.schema)
    said = refusal.found.get("kind") if isinstance(refusal.found, dict) else None
    near = nearest(str(said), choices)
    guess = f'Did you mean "{near}"? ' if near else ""
    return wrong, f"{guess}Write kind: and then {listed(choices)}."


def _not_a_list(refusal: Refusal) -> Words:
    return (
        f"{_start(refusal.name)} is a list, and {_stands(refusal)}.",
        'Put each entry on its own line, beginning with "- ".',
    )


def _not_a_mapping(refusal: Refusal) -> Words:
    if not refusal.place:
        return (
            f"The file needs keys such as title: at its left edge, and {_stands(refusal)}.",
            "Begin each part with its key.",
        )
    return f"{_start(refusal.name)} needs keys of its own, and {_stands(refusal)}.", f"Write it like {refusal.sample}"


def _not_a_text(refusal: Refusal) -> Words:
    wrong = f"{_start(refusal.name)} is a text, and {_stands(refusal)}."
    if isinstance(refusal.found, dict):
        return (
            wrong,
            'If it is meant as one text, put quotes around all of it: a text with ": " or with { in front needs them.',
        )
    return wrong, "If it is meant as one text, put quotes around all of it: a text with [ or - in front needs them."


def _too_few(refusal: Refusal) -> Words:
    least = int(refusal.details.get("min_length", 1))
    there = int(refusal.details.get("actual_length", 0))
    entries = {0: "no entry", 1: "one entry"}.get(there, f"{there} entries")
    sample = refusal.shape.sample(refusal.schema.get("items", {}))
    return f'"{refusal.key}" has {entries} and needs at least {least}.', f"Add {least - there} more, such as - {sample}"


def _too_long(refusal: Refusal) -> Words:
    most = refusal.details.get("max_length", "fewer")
    return f"{_start(refusal.name)} is too long.", f"Use at most {most} characters."


def _not_a_date(refusal: Refusal) -> Words:
    if not isinstance(refusal.found, str):
        return f"{_start(refusal.name)} is a date, and {_stands(refusal)}.", f"Write it as {refusal.sample}"
    looks_right = re.fullmatch(r"\d{4}-\d{2}-\d{2}", refusal.found)
    wrong = "is not a day of the calendar" if looks_right else "is not a date we can read"
    return f'"{refusal.found}" {wrong}.', "Write it as year-month-day, such as 2026-11-21."


def _not_a_number(refusal: Refusal) -> Words:
    if not isinstance(refusal.found, str):
        return (
            f"{_start(refusal.name)} is a number, and {_stands(refusal)}.",
            f"Write digits only, such as {refusal.sample}",
        )
    return f'{_start(refusal.name)} is a whole number, not "{refusal.found[:40]}".', "Write digits only, such as 50."


def _not_true_or_false(refusal: Refusal) -> Words:
    return f"{_start(refusal.name)} is either true or false.", "Write true or false."


def _too_small(refusal: Refusal) -> Words:
    least = int(refusal.details.get("gt", 0)) + 1
    return f"{_start(refusal.name)} can't be {refusal.found}.", f"Write {least} or more."


def _out_of_bounds(refusal: Refusal) -> Words:
    most, least = refusal.details.get("le"), refusal.details.get("ge")
    bound = f"{most} or less" if most is not None else f"{least} or more"
    return f"{_start(refusal.name)} can't be {str(refusal.found)[:40]}.", f"Write {bound}."


def _wrong_pattern(refusal: Refusal) -> Words:
    sample, words = PATTERNS.get(str(refusal.schema.get("pattern")), ("…", "Write it in another form"))
    return f'"{refusal.found}" can\'t stand here.', f"{words}, such as {sample}"


def _our_own(refusal: Refusal) -> Words:
    """Return the words of a check of our own, which say what is wrong and, after a semicolon or "so", what to do."""
    said = str(refusal.details.get("error", ""))
    wrong, _, instead = said.partition("; " if "; " in said else ", so ")
    return f"{_start(wrong)}.", f"{_start(instead)}." if instead else "Change one so that they fit together."


def _anything_else(refusal: Refusal) -> Words:
    return f"{_start(refusal.name)} can't be used as it stands.", f"Write it like {refusal.sample}"


def _stands(refusal: Refusal) -> str:
    kinds: dict[object, str] = {list: "a list", str: "a text"}
    return f"here stands {kinds.get(type(refusal.found), 'a set of keys')}"


def _start(words: str) -> str:
    return words[:1].upper() + words[1:]


EXPLAINERS: dict[str, Callable[[Refusal], Words]] = {
    "missing": _missing,
    "extra_forbidden": _misspelt,
    "literal_error": _wrong_choice,
    "union_tag_invalid": _wrong_kind,
    "union_tag_not_found": _wrong_kind,
    "list_type": _not_a_list,
    "model_type": _not_a_mapping,
    "model_attributes_type": _not_a_mapping,
    "dict_type": _not_a_mapping,
    "string_type": _not_a_text,
    "string_too_short": _empty,
    "string_too_long": _too_long,
    "string_pattern_mismatch": _wrong_pattern,
    "too_short": _too_few,
    "date_type": _not_a_date,
    "date_parsing": _not_a_date,
    "date_from_datetime_parsing": _not_a_date,
    "date_from_datetime_inexact": _not_a_date,
    "int_type": _not_a_number,
    "int_parsing": _not_a_number,
    "int_parsing_size": _not_a_number,
    "int_from_float": _not_a_number,
    "bool_type": _not_true_or_false,
    "bool_parsing": _not_true_or_false,
    "greater_than": _too_small,
    "greater_than_equal": _out_of_bounds,
    "less_than_equal": _out_of_bounds,
    "value_error": _our_own,
}
