"""Rules, pieces and a brand in; one plain value out that Python and the browser both check by. No text is read here."""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any

from playbook.nouns.brand import Brand
from playbook.nouns.edition import Edition
from playbook.nouns.folds import ABBREVIATIONS, LETTERS, OTHER, capitals, folds
from playbook.nouns.graph import Graph, build_graph
from playbook.nouns.phrase import MOST_WAYS, Piece, PhraseError, Way, Word, ways
from playbook.nouns.rule import PROFILES, FindEcho, FindGreetingName, FindLength, FindMissing, Rule
from playbook.nouns.text import words_of

from .patterns import BLANKS, IDENTIFIERS

# The piece whose words are never names; the built-in piece <name> leans on it.
COMMON_WORDS = "common-words"

# What an author calls a list of phrases, by kind of rule. Each becomes a signal of its own.
_PARTS = ("phrases", "unless", "when", "greetings", "closings")

Pieces = dict[str, list[str]]


def compile_rules(edition: Edition) -> dict[str, Any]:
    """Return what a checker needs, as values that JSON can hold; the same for every profile."""
    rules = edition.playbook.rules
    templates = {name: piece.words for name, piece in edition.playbook.pieces.items()}
    signals: list[str] = ["exempt"]
    phrases: list[tuple[int, Way]] = [(0, way) for way in _exempt(edition.brand)]
    for rule_id, rule in rules.items():
        for part, written in _parts(rule):
            phrases += ((len(signals), way) for template in written for way in ways(template))
            signals.append(f"{rule_id} {part}")
    names, piece_graph = compile_pieces(templates)
    return {
        "text": {
            "folds": folds(),
            "letters": [list(ends) for ends in LETTERS],
            "capitals": capitals(),
            "abbreviations": list(ABBREVIATIONS),
            "other": OTHER,
        },
        "signals": signals,
        "graph": build_graph(phrases),
        "pieces": names,
        "piece_graph": piece_graph,
        "common": COMMON_WORDS,
        "identifiers": IDENTIFIERS,
        "blanks": BLANKS,
        "rules": [_rule(rule_id, rule) for rule_id, rule in rules.items()],
    }


def compile_pieces(templates: Pieces) -> tuple[list[str], Graph]:
    """Return the pieces' names and one graph whose signals are their places in that list."""
    names = sorted(templates)
    entries = ((place, way) for place, name in enumerate(names) for way in piece_ways(name, templates))
    return names, build_graph(entries)


def piece_ways(name: str, templates: Pieces, inside: tuple[str, ...] = ()) -> Iterator[Way]:
    """Yield a piece's entries as words only, pieces within it spelled out; raise PhraseError for a circle."""
    if name in inside:
        raise PhraseError(0, f"<{name}> points back at itself.", "Take one of the two references out.")
    for template in templates[name]:
        for way in ways(template):
            yield from _words_only(way, templates, (*inside, name))


def _words_only(way: Way, templates: Pieces, inside: tuple[str, ...]) -> Iterator[Way]:
    choices = [list(piece_ways(step.name, templates, inside)) if isinstance(step, Piece) else [(step,)] for step in way]
    for count, chosen in enumerate(product(*choices)):
        if count >= MOST_WAYS:
            raise PhraseError(0, f"This entry can be said in more than {MOST_WAYS} ways.", "Split it into several.")
        yield tuple(step for part in chosen for step in part)


def _exempt(brand: Brand) -> Iterator[Way]:
    """Yield the practice's own name, contact details and people, which are no disclosure where they stand as such."""
    for own in (brand.name, brand.phone, brand.email, brand.site, *brand.people.values()):
        yield tuple(Word(word) for word in words_of(own))


def _parts(rule: Rule) -> Iterable[tuple[str, list[str]]]:
    return ((part, written) for part in _PARTS if (written := getattr(rule.find, part, None)))


def _rule(rule_id: str, rule: Rule) -> dict[str, Any]:
    find = rule.find
    compiled: dict[str, Any] = {
        "id": rule_id,
        "group": rule.group,
        "kind": find.kind,
        "levels": {profile: rule.level_in(profile) for profile in PROFILES},
        "message": rule.message or rule.title,
        "say_instead": rule.say_instead,
        "swaps": {" ".join(words_of(found)): offered for found, offered in rule.swaps.items()},
    }
    if isinstance(find, FindLength):
        compiled["most"] = find.most_words
    if isinstance(find, FindGreetingName):
        compiled["never"] = find.not_names
    if isinstance(find, FindEcho):
        compiled["never"] = find.allow
    compiled["of"] = find.or_identifier if isinstance(find, FindMissing) else getattr(find, "of", [])
    return compiled
