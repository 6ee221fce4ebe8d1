"""The check: a text in, findings out. Scan finds signals, kinds turn them to spans, judge gives each its level.

Twin: docs/assets/engine/check.js. A level is given in one place, `_judged`, and it sees all the spans of a text with
their sentences, so that signals which agree within a sentence can later weigh more than one alone.
"""

from dataclasses import dataclass
from typing import Any

from playbook.nouns.finding import Finding
from playbook.nouns.rule import Profile
from playbook.nouns.text import words_of

from .kinds import KINDS, CompiledRule, Span
from .scan import Scan


@dataclass(frozen=True, slots=True)
class _Marked:
    """A rule and the normalised text it marks, before it is judged."""

    rule: CompiledRule
    span: Span


class Checker:
    """Checks texts by one set of compiled rules."""

    def __init__(self, compiled: dict[str, Any]) -> None:
        self._compiled = {**compiled, "common": frozenset(compiled["common"])}

    def check(self, text: str, review: str | None = None, profile: Profile = "standard") -> list[Finding]:
        """Return what the rules find, by place and then in the order of the rules.

        `review` is what the draft answers; only the echo rule reads it. Offsets count code points of `text`.
        """
        scan = Scan(self._compiled, text)
        review_scan = Scan(self._compiled, review) if review else None
        marked = [
            _Marked(rule, span)
            for rule in self._compiled["rules"]
            for span in _joined(KINDS[rule["kind"]](rule, scan, review_scan))
        ]
        findings = [_judged(one, scan, profile) for one in marked]
        return sorted(findings, key=lambda finding: (finding.start, finding.end))


def _joined(spans: list[Span]) -> list[Span]:
    """Return the spans in order, those that overlap made one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif not joined or (start, end) != joined[-1]:
            joined.append((start, end))
    return joined


def _judged(marked: _Marked, scan: Scan, profile: Profile) -> Finding:
    rule, text = marked.rule, scan.text
    start, end = text.written_span(*marked.span)
    found = text.written[start:end]
    return Finding(
        rule=rule["id"],
        group=rule["group"],
        level=rule["levels"][profile],
        start=start,
        end=end,
        text=found,
        message=_message(rule, scan),
        say_instead=rule["say_instead"],
        swap=_swap(rule, found),
    )


def _message(rule: CompiledRule, scan: Scan) -> str:
    message: str = rule["message"]
    return message.replace("{count}", str(len(scan.text.tokens))).replace("{most}", str(rule.get("most", "")))


def _swap(rule: CompiledRule, found: str) -> str | None:
    """Return the words to put in place of the found ones, with a capital where those had one."""
    if not rule["swaps"]:
        return None
    offered: str | None = rule["swaps"].get(" ".join(words_of(found)))
    if offered and "A" <= found[0] <= "Z":
        return offered[0].upper() + offered[1:]
    return offered
