"""The check: a text in, findings out. Scan finds signals, kinds turn them to spans, judge gives each its level.

Twin: docs/assets/engine/check.js. Two signs that agree within a sentence weigh more than one alone: a rule
that finds only beside others comes after them.
"""

from collections.abc import Sequence
from typing import Any

from playbook.nouns.finding import Finding
from playbook.nouns.limit import Limit
from playbook.nouns.rule import LEVELS, PROFILES, Profile
from playbook.nouns.text import Text, is_number

from .awake import Awake
from .kinds import KINDS
from .marking import CompiledRule, Given
from .scan import Scan, Span, ready
from .shape_kinds import reading_grade

Placed = tuple[Finding, Span]


class Checker:
    """Checks texts by one set of compiled rules."""

    def __init__(self, compiled: dict[str, Any]) -> None:
        rules = [{**rule, "known": _known_words(rule)} for rule in compiled["rules"]]
        self.compiled = ready({**compiled, "rules": rules})
        self._awake = Awake(self.compiled)
        self._last = _asked_last(rules)
        self._speaking = {profile: _in_turn(rules, profile) for profile in PROFILES}
        self._turns = {
            profile: {rule["id"]: turn for turn, rule in enumerate(speaking)}
            for profile, speaking in self._speaking.items()
        }

    def check(
        self,
        text: str,
        review: str | None = None,
        profile: Profile = "standard",
        platform: str | Limit | None = None,
        earlier: Sequence[str] = (),
    ) -> list[Finding]:
        """Return what the rules find, by place and then in the order of the rules.

        `review` is what the draft answers, `platform` where it will stand or how much that takes, `earlier` what was
        posted before. Offsets count code points of `text`.
        """
        return [finding for finding, _ in self.look(text, review, profile, platform, earlier)[0]]

    def look(
        self, text: str, review: str | None, profile: Profile, platform: str | Limit | None, earlier: Sequence[str]
    ) -> tuple[list[Placed], Scan]:
        """Return what `check` does, each finding with its place in the normalised text, and the scan behind it all."""
        scan = Scan(self.compiled, text)
        given = Given(
            review=Scan(self.compiled, review) if review else None,
            earlier=tuple(map(Text, earlier)),
            limit=platform.model_dump() if isinstance(platform, Limit) else self.compiled["limits"].get(platform),
        )
        for rule in self._awake.rules(scan):
            if rule["id"] not in self._last:
                _mark(rule, scan, given)
        placed = [(_judged(rule, span, scan, profile), span) for rule, span in self._spoken(scan, given, profile)]
        return sorted(placed, key=lambda one: (one[0].start, one[0].end)), scan

    def _spoken(self, scan: Scan, given: Given, profile: Profile) -> list[tuple[CompiledRule, Span]]:
        """Return what is said of what was marked: a rule that yields is silent where another said as much or more."""
        said: dict[int, int] = {}
        spoken: list[tuple[CompiledRule, Span]] = []
        turns = self._turns[profile]
        for turn in sorted(turns[rule_id] for rule_id in {*scan.marked, *self._last} if rule_id in turns):
            rule = self._speaking[profile][turn]
            level = LEVELS.index(rule["levels"][profile])
            if rule["id"] in self._last:
                scan.settled = {at for at, highest in said.items() if highest >= level}
                _mark(rule, scan, given)
            places = [(span, scan.text.sentence_at(span[0])) for span in scan.marked.get(rule["id"], ())]
            heard = [(span, at) for span, at in places if not (rule["yields"] and said.get(at, -1) >= level)]
            spoken += [(rule, span) for span, _ in heard]
            if rule["group"] != "shape":
                said |= {at: max(level, said.get(at, -1)) for _, at in heard}
        return spoken


def _mark(rule: CompiledRule, scan: Scan, given: Given) -> None:
    marks = KINDS[rule["kind"]](rule, scan, given)
    if marks:
        scan.marked[rule["id"]] = _joined(marks)


def _asked_last(rules: list[CompiledRule]) -> frozenset[str]:
    """Return the rules that weigh only sentences of which no other says as much: weighing is the dearest of all.

    They have to yield, and no rule may lean on what they mark.
    """
    leaned_on = {other for rule in rules for other in (*rule["beside"], *rule["touching"])}
    weighing = {rule["id"] for rule in rules if rule["kind"] == "learned" and rule["yields"]}
    return frozenset(weighing - leaned_on)


def _in_turn(rules: list[CompiledRule], profile: Profile) -> list[CompiledRule]:
    """Return the rules that speak, in the order in which they do."""
    return sorted((rule for rule in rules if not rule["silent"]), key=lambda rule: _turn(rule, profile))


def _turn(rule: CompiledRule, profile: Profile) -> tuple[bool, int, bool]:
    """Return what orders rules: plain ones first, then by level; what was learned explains least, so it comes last."""
    return rule["yields"], -LEVELS.index(rule["levels"][profile]), rule["kind"] == "learned"


def _known_words(rule: CompiledRule) -> frozenset[str]:
    return frozenset(word for word in rule.get("known", ()) if not is_number(word))


def _joined(spans: list[Span]) -> list[Span]:
    """Return the spans in order, those that overlap made one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif not joined or (start, end) != joined[-1]:
            joined.append((start, end))
    return joined


def _judged(rule: CompiledRule, span: Span, scan: Scan, profile: Profile) -> Finding:
    text = scan.text
    start, end = text.written_span(*span)
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
    )


def _message(rule: CompiledRule, scan: Scan) -> str:
    message: str = rule["message"]
    if "{grade}" in message:
        message = message.replace("{grade}", str(reading_grade(scan)))
    return message.replace("{count}", str(len(scan.text.words))).replace("{most}", str(rule.get("most", "")))
