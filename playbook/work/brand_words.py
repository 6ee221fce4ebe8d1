"""What the checker finds in the texts as a brand would post them, and whose words are at fault. No file is known here.

Every text is filled for each platform and checked as strictly as the brand's profile and `strict` ask. A finding
belongs to the brand's contact words or sign-off if it marks them, or if it is gone with neutral words in their place;
else it is the text's own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from playbook.nouns.brand import Brand
from playbook.nouns.edition import Edition
from playbook.nouns.finding import Finding
from playbook.nouns.rule import PROFILES, Profile

from .check import Checker
from .compile import compile_rules
from .fill import fill

# Words that no rule marks, to tell the brand's words from the text around them.
NEUTRAL_CONTACT = "call us at the number on this page"
NEUTRAL_SIGN_OFF = "The team"

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class BrandWordFinding:
    """A finding at stop or ask, and the key to mend: in brand.yml, or in a situation's file where `reply` names one.

    `inside` is where the marked words begin in the key's value, in code points, or -1 where that is not known.
    """

    reply: str | None
    key: KeyPath
    inside: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class _Posted:
    """One text of a situation, for one platform."""

    reply: str
    key: KeyPath
    template: str
    platform: str


def brand_word_findings(edition: Edition, today: date | None = None) -> list[BrandWordFinding]:
    """Return what stands at stop or ask in the texts as the brand posts them, each fault of a key told once.

    Rules that the brand has waived, and still has on the day given, don't count; without a day, none is waived.
    """
    judge = _Judge(edition, Checker(compile_rules(edition, today)))
    told: dict[tuple[object, ...], BrandWordFinding] = {}
    for posted in _posted(edition):
        for one in judge.findings(posted):
            # The same words of a key, found in many texts and with other words around them, are one fault.
            marked = one.finding.text if one.reply else ""
            told.setdefault((one.reply, one.key, one.inside, one.finding.rule, marked), one)
    return list(told.values())


def _posted(edition: Edition) -> Iterator[_Posted]:
    for reply_id, reply in edition.playbook.replies.items():
        for number, text in enumerate(reply.public):
            for platform in edition.brand.contact:
                yield _Posted(reply_id, ("public", number, "text"), text.text, platform)


class _Judge:
    """Checks posted texts and says which key each finding belongs to."""

    def __init__(self, edition: Edition, checker: Checker) -> None:
        self._brand = edition.brand
        self._checker = checker
        # No profile is looser than the one before it, so the stricter of the two holds all that both find.
        self._profile: Profile = max(edition.brand.profile, "strict", key=PROFILES.index)

    def findings(self, posted: _Posted) -> Iterator[BrandWordFinding]:
        """Yield the findings in a text, each with its key."""
        filled = fill(posted.template, self._brand, posted.platform)
        for finding in self._check(filled):
            yield self._told(posted, filled, finding)

    def _told(self, posted: _Posted, filled: str, finding: Finding) -> BrandWordFinding:
        for key, words in self._own_words(posted):
            start = _overlap(filled, words, finding)
            if start is not None:
                return BrandWordFinding(None, key, start, finding)
        for key, brand in self._neutral(posted):
            said = {found.rule for found in self._check(fill(posted.template, brand, posted.platform))}
            if finding.rule not in said:
                return BrandWordFinding(None, key, -1, finding)
        return BrandWordFinding(posted.reply, posted.key, -1, finding)

    def _own_words(self, posted: _Posted) -> Iterator[tuple[KeyPath, str]]:
        yield ("contact", posted.platform), self._brand.contact[posted.platform]
        yield ("sign_off",), self._brand.sign_off

    def _neutral(self, posted: _Posted) -> Iterator[tuple[KeyPath, Brand]]:
        contact = {"contact": {"default": NEUTRAL_CONTACT}}
        sign_off = {"sign_off": NEUTRAL_SIGN_OFF}
        yield ("contact", posted.platform), self._brand.model_copy(update=contact)
        yield ("sign_off",), self._brand.model_copy(update=sign_off)
        # Where each alone is enough to set the rule off, both have to go; the contact words are told first.
        yield ("contact", posted.platform), self._brand.model_copy(update={**contact, **sign_off})

    def _check(self, filled: str) -> list[Finding]:
        found = self._checker.check(filled, None, self._profile)
        return [finding for finding in found if finding.level != "tip"]


def _overlap(filled: str, words: str, finding: Finding) -> int | None:
    """Return where in `words` the finding's mark begins, 0 if before them, or None where it marks none of them."""
    at = filled.find(words)
    while at >= 0:
        if finding.start < at + len(words) and at < finding.end:
            return max(finding.start - at, 0)
        at = filled.find(words, at + 1)
    return None
