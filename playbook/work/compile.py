"""Rules, pieces and a brand in; one plain value out that Python and the browser both check by. No text is read here."""

import re
from collections.abc import Container, Iterable, Iterator
from datetime import date
from graphlib import TopologicalSorter
from typing import Any

from playbook.nouns.brand import Brand
from playbook.nouns.edition import Edition, Playbook
from playbook.nouns.find_shape import FindShape
from playbook.nouns.folds import ABBREVIATIONS, LETTERS, OTHER, capitals, folds
from playbook.nouns.graph import Graph, build_graph
from playbook.nouns.phrase import Choice, Piece, Sequence, Step, Word, parse_phrase
from playbook.nouns.rule import PROFILES, FindEcho, FindGreetingName, FindLearned, FindLength, FindMissing, Rule
from playbook.nouns.text import Text, words_of

from .compile_swaps import compiled_swaps
from .patterns import BLANKS, CONTACT_DETAILS, IDENTIFIERS, NEEDS, SHOUTS

# The pieces whose words are never names and never the past; the built-in pieces <name> and <past> lean on them.
COMMON_WORDS, NOT_PAST = "common-words", "not-past"
# The piece of words that are often mistyped; what is one slip away from one of them is read as that word.
OFTEN_MISTYPED = "often-mistyped"

# What an author calls a list of phrases, by kind of rule. Each becomes a signal of its own.
_PARTS = ("phrases", "unless", "when", "greetings", "closings", "about", "harmless", "phrases_beside")

Pieces = dict[str, list[str]]


def compile_rules(edition: Edition, today: date | None = None) -> dict[str, Any]:
    """Return what a checker needs, as values that JSON can hold; the same for every profile.

    Rules that the brand has waived, and still has on the day given, keep silent; without a day, none does.
    """
    rules = edition.playbook.rules
    silent = {rule_id for rule_id in rules if today and edition.brand.waiver_of(rule_id, today)}
    templates = {name: piece.words for name, piece in edition.playbook.pieces.items()}
    signals: list[str] = ["exempt"]
    phrases: list[tuple[int, Sequence]] = [(0, own) for own in _exempt(edition.brand)]
    for rule_id, rule in rules.items():
        for part, written in _parts(rule):
            phrases += ((len(signals), parse_phrase(template)) for template in written)
            signals.append(f"{rule_id} {part}")
    names, piece_graph = _compiled_pieces(templates)
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
        "common": _single_words(COMMON_WORDS, names, piece_graph),
        "not_past": _single_words(NOT_PAST, names, piece_graph),
        "mistyped": _single_words(OFTEN_MISTYPED, names, piece_graph),
        "identifiers": IDENTIFIERS,
        "blanks": BLANKS,
        "shouts": SHOUTS,
        "needs": NEEDS,
        "limits": {name: one.limit.model_dump() for name, one in edition.playbook.platforms.items() if one.limit},
        "weights": _weights(edition.playbook),
        **compiled_swaps(rules, edition.playbook.pieces),
        "rules": _in_turn(
            [_rule(rule_id, rule, silent) | _shape(rule, names, piece_graph) for rule_id, rule in rules.items()]
        ),
    }


def _compiled_pieces(templates: Pieces) -> tuple[list[str], Graph]:
    """Return the pieces' names and one graph whose signals are their places in that list."""
    names = sorted(templates)
    return names, build_graph((place, (_spelled_out(name, templates),)) for place, name in enumerate(names))


def _spelled_out(name: str, templates: Pieces) -> Choice:
    """Return a piece's entries, the pieces within them spelled out; reading has refused those that lead in a circle."""
    return Choice(tuple(_without_pieces(parse_phrase(template), templates) for template in templates[name]))


def _without_pieces(sequence: Sequence, templates: Pieces) -> Sequence:
    return tuple(_without_piece(item, templates) for item in sequence)


def _without_piece(item: Step | Choice, templates: Pieces) -> Step | Choice:
    if isinstance(item, Choice):
        return Choice(tuple(_without_pieces(choice, templates) for choice in item.sequences))
    return _spelled_out(item.name, templates) if isinstance(item, Piece) and item.name in templates else item


def _single_words(piece: str, names: list[str], graph: Graph) -> list[str]:
    """Return the entries of a piece that are one word; none where there is no such piece."""
    first_steps = graph[0].get("w", {}) if piece in names else {}
    return [word for word, after in first_steps.items() if names.index(piece) in graph[after].get("e", ())]


def _exempt(brand: Brand) -> Iterator[Sequence]:
    """Yield the practice's own name and contact details, which disclose nothing where they stand as such.

    Its people are not among them: whoever greets a reviewer by a name that staff have too still greets by name.
    """
    for own in (brand.name, brand.phone, brand.email, brand.site, *_contact_details(brand)):
        yield tuple(Word(word) for word in words_of(own))


def _contact_details(brand: Brand) -> Iterator[str]:
    """Yield the numbers, addresses and links that stand in the brand's words of contact, one platform's or all."""
    patterns = [pattern for name in CONTACT_DETAILS for pattern in IDENTIFIERS[name]]
    for words in brand.contact.values():
        plain = Text(words).plain
        yield from (found[0] for pattern in patterns for found in re.finditer(pattern, plain))


def _weights(playbook: Playbook) -> dict[str, Any]:
    """Return each weights file that a rule needs, once, however many rules need it."""
    needed = {rule.find.weights for rule in playbook.rules.values() if isinstance(rule.find, FindLearned)}
    return {name: playbook.weights[name].model_dump(include={"bias", "weights"}) for name in sorted(needed)}


def _parts(rule: Rule) -> Iterable[tuple[str, list[str]]]:
    return ((part, written) for part in _PARTS if (written := getattr(rule.find, part, None)))


def _in_turn(rules: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the rules so that each comes after those it stands beside; reading has refused circles."""
    by_id = {rule["id"]: rule for rule in rules}
    return [
        by_id[rule_id]
        for rule_id in TopologicalSorter(
            {id: by_id[id]["beside"] + by_id[id]["touching"] for id in by_id}
        ).static_order()
    ]


def _shape(rule: Rule, names: list[str], graph: Graph) -> dict[str, Any]:
    """Return what a rule on a reply's build measures by; the words of pieces instead of their names."""
    if not isinstance(rule.find, FindShape):
        return {}
    measures = rule.find.model_dump(exclude={"kind"})
    known = {word for piece in measures.pop("known", ()) for word in _single_words(piece, names, graph)}
    return {**measures, "known": sorted(known)} if known else measures


def _rule(rule_id: str, rule: Rule, silent: Container[str]) -> dict[str, Any]:
    find = rule.find
    compiled: dict[str, Any] = {
        "id": rule_id,
        "group": rule.group,
        "kind": find.kind,
        # Not left out: a stricter rule may lean on what it marks, and a waiver loosens no stop.
        "silent": rule_id in silent,
        "yields": rule.yields,
        "levels": {profile: rule.level_in(profile) for profile in PROFILES},
        "message": rule.message or rule.title,
        "say_instead": rule.say_instead,
        "repair": rule.repairs_by,
    }
    if isinstance(find, FindLength):
        compiled["most"] = find.most_words
    if isinstance(find, FindGreetingName):
        compiled["never"] = find.not_names
    if isinstance(find, FindEcho):
        compiled["never"] = find.allow
    if isinstance(find, FindLearned):
        compiled |= {"weights": find.weights, "threshold": find.threshold}
    for key in ("beside", "touching", "beside_words", "not_beside_words"):
        compiled[key] = getattr(find, key, [])
    compiled["of"] = find.or_identifier if isinstance(find, FindMissing) else getattr(find, "of", [])
    return compiled
