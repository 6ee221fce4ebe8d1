"""The swaps of all rules in one graph, apart from the graph that finds: only a draft with findings is walked by it."""

from collections.abc import Mapping
from typing import Any

from playbook.nouns.graph import build_graph
from playbook.nouns.phrase import FOUND, Choice, Piece, Sequence, Step, parse_phrase
from playbook.nouns.piece import Piece as Words
from playbook.nouns.rule import Rule


def compiled_swaps(rules: Mapping[str, Rule], pieces: Mapping[str, Words]) -> dict[str, Any]:
    """Return the swaps as (rule, words) as they are written, the graph of their phrases, and the turns."""
    swaps = [(rule_id, phrase, words) for rule_id, rule in rules.items() for phrase, words in rule.swaps.items()]
    phrases = [(place, _own(rule_id, parse_phrase(phrase))) for place, (rule_id, phrase, _) in enumerate(swaps)]
    return {
        "swaps": [[rule_id, words] for rule_id, _, words in swaps],
        "swap_graph": build_graph(phrases),
        "turns": [[name, pieces[name].say] for name in sorted(pieces) if pieces[name].say],
    }


def _own(rule_id: str, phrase: Sequence) -> Sequence:
    """Return the phrase with <found> standing for what this one rule found."""
    return tuple(_own_step(rule_id, item) for item in phrase)


def _own_step(rule_id: str, item: Step | Choice) -> Step | Choice:
    if isinstance(item, Choice):
        return Choice(tuple(_own(rule_id, sequence) for sequence in item.sequences))
    return Piece(f"{FOUND} {rule_id}") if item == Piece(FOUND) else item
