"""What a check says: findings and a verdict. How they are found is not here."""

from dataclasses import dataclass
from typing import Literal

from .rule import LEVELS, Group, Level

Verdict = Literal["stop", "ask", "tip", "clear"]


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
    swap: str | None = None

    def as_json(self) -> dict[str, str | int]:
        """Return the finding as the command line and the page print it; `swap` only where there is one."""
        fields: dict[str, str | int] = {
            "rule": self.rule,
            "group": self.group,
            "level": self.level,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "message": self.message,
            "say_instead": self.say_instead,
        }
        return fields if self.swap is None else {**fields, "swap": self.swap}


def verdict(findings: list[Finding]) -> Verdict:
    """Return the highest level among the findings, or clear, which only means that no rule fired."""
    return max((finding.level for finding in findings), key=LEVELS.index, default="clear")
