"""What a check says: findings and a verdict. How they are found is not here."""

from dataclasses import asdict, dataclass
from typing import Any, Literal

from .rule import LEVELS, Group, Level

Verdict = Literal["stop", "ask", "tip", "clear"]


@dataclass(frozen=True, slots=True)
class Repair:
    """Words to put in place of those from `start` to `end`, which also count code points; none to take them out."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that a rule marks. `start` and `end` count Unicode code points of the text as it was written."""

    rule: str
    group: Group
    level: Level
    start: int
    end: int
    text: str
    message: str
    say_instead: str
    repair: Repair | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the finding as the command line and the page print it; `repair` only where there is one."""
        fields: dict[str, Any] = {
            "rule": self.rule,
            "group": self.group,
            "level": self.level,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "message": self.message,
            "say_instead": self.say_instead,
        }
        return fields if self.repair is None else {**fields, "repair": asdict(self.repair)}


def verdict(findings: list[Finding]) -> Verdict:
    """Return the highest level among the findings, or clear, which only means that no rule fired."""
    return max((finding.level for finding in findings), key=LEVELS.index, default="clear")
