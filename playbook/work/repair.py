"""Repairs: for each finding, words to put in place of its sentence, checked before they are offered.

Twin: docs/assets/engine/repair.js. Tried in this order: the sentence with its swaps made; another sentence in its
place, which is what the rule says instead; nothing in its place, where the draft says as much already.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from playbook.nouns.finding import Finding, Repair
from playbook.nouns.rule import LEVELS, Profile
from playbook.nouns.text import Text

from .check import Checker, Placed
from .said import Told, sentences_of
from .scan import Scan
from .wounded import Draft, Wound

# The review, the profile, the platform and earlier replies, as `Checker.check` takes them.
Asked = tuple[str | None, Profile, str | None, Sequence[str]]
# Sentences of one text that get a repair at once: those mended first bring the others up.
_MOST_REPAIRED = 200


class Repairer:
    """Checks texts as a checker does, and gives each finding its repair where there is one."""

    def __init__(self, checker: Checker) -> None:
        self._checker = checker
        self._compiled: dict[str, Any] = checker.compiled
        self._modes: dict[str, str] = {rule["id"]: rule["repair"] for rule in self._compiled["rules"]}
        # What the rules say instead, and what they find in it: few texts, needed again and again.
        self._told: dict[str, list[Told]] = {}
        self._passed: dict[tuple[str, Profile], list[Finding]] = {}

    def check(
        self,
        text: str,
        review: str | None = None,
        profile: Profile = "standard",
        platform: str | None = None,
        earlier: Sequence[str] = (),
    ) -> list[Finding]:
        """Return what the checker finds, with repairs. All are for the text as it is: after one, check again."""
        asked: Asked = (review, profile, platform, earlier)
        placed, scan = self._checker.look(text, *asked)
        if not placed:
            return []
        draft = Draft(self._compiled, scan, placed)
        groups: dict[tuple[str, int, int], list[Placed]] = {}
        keys = [(self._modes[finding.rule], *draft.sentences_at(span)) for finding, span in placed]
        for key, one in zip(keys, placed, strict=True):
            groups.setdefault(key, []).append(one)
        repairs = {
            key: self._repair(draft, draft.wound(*key[1:], found), key[0], asked)
            for key, found in islice(groups.items(), _MOST_REPAIRED)
        }
        return [replace(finding, repair=repairs.get(key)) for key, (finding, _) in zip(keys, placed, strict=True)]

    def _repair(self, draft: Draft, wound: Wound, mode: str, asked: Asked) -> Repair | None:
        """Return the first offer that mends the sentence and hurts nothing."""
        if mode == "never":
            return None
        offers = self._behind(draft, wound) if mode == "behind" else self._in_place(draft, wound)
        for words, is_ours in offers:
            if not words or self._passes(draft, wound, words, asked, is_ours=is_ours):
                return draft.repair(wound, words, is_behind=mode == "behind")
        return None

    def _in_place(self, draft: Draft, wound: Wound) -> Iterator[tuple[str, bool]]:
        """Yield what may take a sentence's place, and whether it is a text of ours. None of it means: take it out."""
        with_swaps = draft.swapped(wound)
        if with_swaps:
            is_said = wound.rest.full > 0 and wound.rest.says(Text(with_swaps).words)
            yield "" if is_said else with_swaps, False
        for instead in self._instead(draft, wound):
            news = wound.rest.news_in(self._sentences(instead))
            # Taken out only where a sentence stays; else said again.
            yield news if news or wound.rest.full > 0 else instead, True
        if wound.rest.full > 0:
            yield "", True

    def _behind(self, draft: Draft, wound: Wound) -> Iterator[tuple[str, bool]]:
        """Yield what may come behind a sentence."""
        for finding, _ in wound.found:
            words = draft.all.news_in(self._sentences(finding.say_instead))
            if words:
                yield words, True

    def _instead(self, draft: Draft, wound: Wound) -> list[str]:
        """Return what the rules say instead, first what takes a turn of the sentence: regret answers for regret."""
        turns = draft.turns_of(wound)
        hardest_first = sorted(wound.found, key=lambda one: -LEVELS.index(one[0].level))
        own = list(dict.fromkeys(finding.say_instead for finding, _ in hardest_first))
        alike = [instead for instead in own if any(turns & one.turns for one in self._sentences(instead))]
        plain = " ".join(say for name, say in self._compiled["turns"] if name in turns)
        return list(dict.fromkeys([*alike, *([plain] if plain and not alike else []), *own]))

    def _sentences(self, instead: str) -> list[Told]:
        if instead not in self._told:
            self._told[instead] = sentences_of(Scan(self._compiled, instead))
        return self._told[instead]

    def _passes(self, draft: Draft, wound: Wound, words: str, asked: Asked, *, is_ours: bool) -> bool:
        """Tell whether what was found is gone, and nothing has come, in the sentence with other words in its place."""
        review, profile = asked[:2]
        is_alone = not wound.before and not wound.after and not review
        if not (is_alone and is_ours):
            found = self._checker.check(wound.before + words + wound.after, *asked)
        else:
            if (words, profile) not in self._passed:
                self._passed[words, profile] = self._checker.check(words, None, profile)
            found = self._passed[words, profile]
        start, end = len(wound.before), len(wound.before) + len(words)
        own = {finding.rule for finding, _ in wound.found}
        return not any(
            _hurts(finding, own) and (_touches(finding, start, end) or finding.rule not in draft.rules)
            for finding in found
        )


def _hurts(finding: Finding, own: set[str]) -> bool:
    return finding.rule in own or (finding.level != "tip" and finding.group != "shape")


def _touches(finding: Finding, start: int, end: int) -> bool:
    return finding.start < end and finding.end > start
