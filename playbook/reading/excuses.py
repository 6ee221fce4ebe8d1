"""Pieces that excuse: a brand may add words to what our rules find, never to what makes them look away."""

from collections.abc import Iterator

from playbook.nouns.phrase import BUILT_IN_PIECES
from playbook.nouns.problem import Problem
from playbook.nouns.rule import FindMissing, Rule

from .phrase_check import NEEDED, names_in, reached
from .shelves import Shelves

_EXCUSING_PHRASES = ("unless", "closings", "harmless")
_EXCUSING_PIECES = ("not_names", "allow", "known", "not_beside_words")


def widened_excuses(ours: Shelves, theirs: Shelves) -> Iterator[Problem]:
    """Yield a problem for each word that a brand adds to a piece by which one of our rules excuses something."""
    excusing = excusing_pieces(ours)
    pieces = ours.pieces.models()
    for added in theirs.pieces.entries:
        if added.id not in excusing:
            continue
        known = pieces[added.id].words if added.id in pieces else []
        for number, word in enumerate(added.model.words):
            if word not in known:
                wrong = f'Words of the piece "{added.id}" make our rules look away, so a brand can\'t add "{word}".'
                instead = "Take it out. A piece that our rules only look for may grow."
                yield added.problem(("words", number), wrong, instead)


def excusing_pieces(ours: Shelves) -> set[str]:
    """Return the pieces by whose words our rules let something pass, and those within them."""
    leads_to: dict[str, set[str]] = {}
    for piece in ours.pieces.entries:
        leads_to[piece.id] = {name for template in piece.model.words for name in names_in(template)}
    named = {name for rule in ours.rules.entries for name in _excusing_in(rule.model)}
    # A word of these is never taken for a name or for the past, whatever the rules say.
    return {within for name in (*named, *NEEDED.values()) for within in reached(name, leads_to)} - BUILT_IN_PIECES


def _excusing_in(rule: Rule) -> Iterator[str]:
    # Where something is missing, the phrases are what quiets the rule.
    phrases = (*_EXCUSING_PHRASES, "phrases") if isinstance(rule.find, FindMissing) else _EXCUSING_PHRASES
    for key in phrases:
        for template in getattr(rule.find, key, []):
            yield from names_in(template)
    for key in _EXCUSING_PIECES:
        yield from getattr(rule.find, key, [])
