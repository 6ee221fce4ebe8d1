"""What a rule's page tells beside the rule itself: what it leans on, which lists it reads, where it is named."""

from dataclasses import dataclass

from playbook.nouns.edition import Playbook
from playbook.nouns.phrase import BUILT_IN_PIECES, references
from playbook.nouns.rule import Rule

from .context import Context

# The lists of phrases a reader may open, each with a label `rule-<name>`.
PHRASE_PARTS = ("phrases", "phrases_beside", "when", "greetings", "closings", "about", "harmless", "unless")
# The keys that lean on other rules, and those that name pieces, each with a label `finds-<name>`.
LEANING = ("beside", "touching")
PIECE_KEYS = ("beside_words", "not_beside_words", "not_names", "allow", "known")

# A link: where to, and its words.
Link = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Use:
    """The places of one kind that name a rule; `label` says what kind, in interface.yml."""

    label: str
    links: list[Link]


def leans_on(rule: Rule) -> list[tuple[str, list[str]]]:
    """Return the rules that this one leans on, by the key that names them."""
    return [(key, rules) for key in LEANING if (rules := getattr(rule.find, key, []))]


def leaned_on_by(playbook: Playbook, rule_id: str) -> list[str]:
    """Return the rules that lean on this one."""
    return [other for other, rule in playbook.rules.items() if any(rule_id in rules for _, rules in leans_on(rule))]


def phrases_of(rule: Rule) -> list[tuple[str, list[str]]]:
    """Return the rule's lists of phrases by their names."""
    return [(part, written) for part in PHRASE_PARTS if (written := getattr(rule.find, part, None))]


def pieces_in_company(playbook: Playbook, rule: Rule) -> list[tuple[str, list[str]]]:
    """Return what the pieces hold that a rule names by key, in their own plain words."""
    named = ((key, getattr(rule.find, key, [])) for key in PIECE_KEYS)
    return [(key, [playbook.pieces[name].title for name in names]) for key, names in named if names]


def pieces_in_phrases(playbook: Playbook, rule: Rule) -> list[tuple[str, str]]:
    """Return the pieces that a rule's phrases point at, and what each holds."""
    names = {name for _, written in phrases_of(rule) for phrase in written for name in references(phrase)}
    return [(name, playbook.pieces[name].title) for name in sorted(names - BUILT_IN_PIECES)]


def measures(context: Context, rule: Rule) -> list[str]:
    """Return the numbers that a rule judges by, each in a sentence."""
    kind, values = rule.find.kind, rule.find.model_dump()
    counts = [(key.replace("_", "-"), value) for key, value in values.items() if isinstance(value, int)]
    return [context.label(f"measure-{kind}-{key}").replace("{count}", f"{value:,}") for key, value in counts]


def uses(playbook: Playbook, rule_id: str) -> list[Use]:
    """Return where a rule is named: situations, the checklist, do and don't, questions."""
    situations = [
        (f"situations/{reply_id}.html", reply.title)
        for reply_id, reply in playbook.replies.items()
        if any(rule_id in bad.breaks for bad in reply.bad) or any(dont.rule == rule_id for dont in reply.dont)
    ]
    lines = [
        ("check.html", item.text)
        for part in playbook.checklist.sections
        for item in part.items
        if rule_id in item.rules
    ]
    pairs = [(f"do-and-dont.html#{id}", pair.do) for id, pair in playbook.do_dont.items() if pair.rule == rule_id]
    questions = [(f"faq.html#{id}", faq.question) for id, faq in playbook.faq.items() if rule_id in faq.rules]
    found = {"situations": situations, "checklist": lines, "do-dont": pairs, "faq": questions}
    return [Use(f"used-{kind}", links) for kind, links in found.items() if links]
