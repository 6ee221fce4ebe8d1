"""A list of words and phrases to look for, as somebody without our rules would keep it: no company, no excuse.

It is what a rule `existence` of Vale can hold, and made from ours: the words that tell of care, and the phrases of
every rule that stops or asks. Phrases that would be too long once their pieces are spelled out are left out.
"""

import re

from playbook.nouns.edition import Playbook
from playbook.nouns.phrase import BUILT_IN_PIECES, GAP_WORDS, Choice, Piece, Sequence, Word, parse_phrase

# Pieces whose words tell something by themselves.
TELLING = ("told-words", "treatments", "conditions", "medicines")
LEVELS = ("stop", "ask")
MOST_LETTERS = 3_000
_ANY = {"number": "[0-9]+", "name": "[A-Z][a-z]+", "past": "[a-z]{3,}ed"}
assert set(_ANY) == BUILT_IN_PIECES


def tokens(playbook: Playbook) -> list[str]:
    """Return the list, each entry a regular expression that both Python and Vale read."""
    templates = [f"<{name}>" for name in TELLING]
    for rule in playbook.rules.values():
        if rule.level in LEVELS:
            templates += getattr(rule.find, "phrases", [])
    telling = {_written(parse_phrase(template), playbook) for template in templates[: len(TELLING)]}
    found = {_written(parse_phrase(template), playbook) for template in templates}
    return sorted(telling | {entry for entry in found if len(entry) <= MOST_LETTERS})


def as_expression(entries: list[str]) -> re.Pattern[str]:
    """Return the list as one regular expression, which is what Vale makes of it."""
    return re.compile(rf"\b(?:{'|'.join(entries)})\b", re.IGNORECASE)


def _written(sequence: Sequence, playbook: Playbook) -> str:
    return "".join(_item(item, playbook) for item in sequence)


def _item(item: object, playbook: Playbook) -> str:
    """Return one step or choice. A word takes the spaces behind it along, so that what may be left out leaves none."""
    if isinstance(item, Word):
        return rf"\b{re.escape(item.word)}\b\s*"
    if isinstance(item, Choice):
        return f"(?:{'|'.join(_written(choice, playbook) for choice in item.sequences)})"
    if isinstance(item, Piece):
        if item.name in _ANY:
            return rf"\b{_ANY[item.name]}\b\s*"
        entries = (parse_phrase(words) for words in playbook.pieces[item.name].words)
        return f"(?:{'|'.join(_written(entry, playbook) for entry in entries)})"
    return rf"(?:\S+\s+){{0,{GAP_WORDS}}}"
