"""The figures of the guide's page on how often the checker is right: replies it never met in, one YAML file out.

`bench/judgement.py --write` calls this; a test holds the file to what it would write now.
"""

import json
import re
from datetime import date
from hashlib import sha256
from pathlib import Path

import yaml

from bench.wilson import wilson
from playbook.nouns.edition import Playbook
from playbook.nouns.judgement import Figure, Judged, Judgement, Mistake, Share
from playbook.nouns.rule import PROFILES
from playbook.reading.places import CONTENT

# A labelled reply and what the rules said of it.
Verdicts = list[tuple[dict[str, str], str]]
Groups = dict[str, dict[str, list[str]]]

PAGE = CONTENT / "guide" / "judgement.yml"
GROUPS = Path(__file__).with_name("groups.yml")
OTHER = "Other"
_SHOWN = 10
_MOST_WORDS = 60
_HEAD = "# Written by `python bench/judgement.py --write` from tests/judgement/measured. Do not change it by hand.\n"


def judgement(batches: dict[str, Verdicts], playbook: Playbook, day: date) -> Judgement:
    """Return all that the page shows of these batches."""
    groups = read_groups()
    judged = [one for batch in batches.values() for one in batch]
    disclosing, harmless = (of_label(judged, label) for label in ("stop", "clear"))
    return Judgement(
        written=day,
        rules=fingerprint(playbook),
        figures={
            "all": [figure("All", judged)],
            "batch": [figure(name, batch) for name, batch in batches.items()],
            # Older files do not say of which kind a reply is.
            "kind": grouped([one for one in judged if "kind" in one[0]], "kind", groups["kind"]),
            "specialty": grouped(judged, "specialty", groups["specialty"]),
            "mechanism": grouped(disclosing, "mechanism", groups["mechanism"]),
            "theme": grouped(harmless, "mechanism", groups["theme"]),
        },
        missed=mistakes(disclosing, ("clear", "ask")),
        alarmed=mistakes(harmless, ("stop", "ask")),
    )


def as_yaml(found: Judgement) -> str:
    """Return the file as it is written."""
    value = found.model_dump(mode="json", exclude_none=True)
    return _HEAD + yaml.dump(value, Dumper=_Indented, sort_keys=False, allow_unicode=True, width=110)


class _Indented(yaml.SafeDumper):
    """Writes lists as our own files have them: set in under their key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002, ARG002 the library's own signature
        """Set in, whatever the library would do."""
        super().increase_indent(flow, indentless=False)


def fingerprint(playbook: Playbook) -> str:
    """Return a mark of all that judges, and of nothing that is only shown: it changes when a verdict may."""
    rules = {
        rule_id: [rule.find.model_dump(), rule.yields, rule.group, [rule.level_in(profile) for profile in PROFILES]]
        for rule_id, rule in playbook.rules.items()
    }
    pieces = {name: piece.words for name, piece in playbook.pieces.items()}
    weights = {name: one.model_dump(include={"bias", "weights"}) for name, one in playbook.weights.items()}
    return sha256(json.dumps([rules, pieces, weights], sort_keys=True).encode()).hexdigest()[:8]


def read_groups() -> Groups:
    """Return the groups that authors' own words are gathered in."""
    groups: Groups = yaml.safe_load(GROUPS.read_text("utf-8"))
    return groups


def group_of(words: str, groups: dict[str, list[str]]) -> str:
    """Return the first group with a word that one of the author's begins with."""
    plain = " ".join(re.findall(r"[a-z]+", words.lower()))
    return next((name for name, begin in groups.items() if any(f" {one}" in f" {plain}" for one in begin)), OTHER)


def strays(batches: dict[str, Verdicts]) -> list[str]:
    """Return what authors call things that no group takes."""
    groups, judged = read_groups(), [one for batch in batches.values() for one in batch]
    named = {("specialty", row.get("specialty", "")) for row, _ in judged}
    named |= {("mechanism", row.get("mechanism", "")) for row, _ in of_label(judged, "stop")}
    named |= {("theme", row.get("mechanism", "")) for row, _ in of_label(judged, "clear")}
    return sorted(f"{part}: {name}" for part, name in named if group_of(name, groups[part]) == OTHER)


def of_label(judged: Verdicts, label: str) -> Verdicts:
    """Return the texts with one label."""
    return [(row, said) for row, said in judged if row["label"] == label]


def grouped(judged: Verdicts, column: str, groups: dict[str, list[str]]) -> list[Figure]:
    """Return a figure for each group of a column that has texts, in the order of the groups."""
    parts: dict[str, Verdicts] = {name: [] for name in (*groups, OTHER)}
    for row, said in judged:
        parts[group_of(row.get(column, ""), groups)].append((row, said))
    return [figure(name, part) for name, part in parts.items() if part]


def figure(name: str, judged: Verdicts) -> Figure:
    """Return what was said of some texts."""
    disclosing, harmless = (counted([said for _, said in of_label(judged, label)]) for label in ("stop", "clear"))
    return Figure(name=name, disclosing=disclosing, harmless=harmless)


def counted(said: list[str]) -> Judged | None:
    """Return how many verdicts were a stop, and how many at least an ask; nothing where there are no verdicts."""
    if not said:
        return None
    stops = said.count("stop")
    return Judged(of=len(said), stop=share(stops, len(said)), ask=share(stops + said.count("ask"), len(said)))


def share(count: int, of: int) -> Share:
    """Return a count with the ends of its interval."""
    low, high = wilson(count, of)
    return Share(count=count, low=round(100 * low), high=round(100 * high))


def mistakes(judged: Verdicts, wrong: tuple[str, ...]) -> list[Mistake]:
    """Return some texts with a wrong verdict: the worst kind first, and within a kind by lot, the same each time."""
    found = []
    for row, said in judged:
        text, verdict = row["text"], "clear" if said == "tip" else said
        if verdict in wrong and is_fit_to_show(text):
            found.append((wrong.index(verdict), sha256(text.encode()).hexdigest(), text))
    return [Mistake.model_validate({"text": text, "said": wrong[rank]}) for rank, _, text in sorted(found)[:_SHOWN]]


def is_fit_to_show(text: str) -> bool:
    """Tell whether a page of ten such examples can be read, and none would be taken for a call of a macro."""
    return len(text.split()) <= _MOST_WORDS and "{{" not in text and "{%" not in text
