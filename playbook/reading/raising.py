"""Rules made stricter by a brand: the raised level holds in every profile that is laxer. Nothing is ever lowered."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from playbook.nouns.edition import Playbook
from playbook.nouns.rule import LEVELS, Level, Profile, Rule


def raised(playbook: Playbook, levels: Mapping[str, Level]) -> Playbook:
    """Return the playbook with each named rule at the given level or, where it was stricter, as it was."""
    rules = {key: _raised(rule, levels[key]) if key in levels else rule for key, rule in playbook.rules.items()}
    return replace(playbook, rules=MappingProxyType(rules))


def _raised(rule: Rule, level: Level) -> Rule:
    def higher(profile: Profile) -> Level:
        return max(rule.level_in(profile), level, key=LEVELS.index)

    return rule.model_copy(update={"level": higher("standard"), "strict": higher("strict"), "part2": higher("part2")})
