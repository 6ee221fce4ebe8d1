"""What is wrong with somebody's file, and how it is said: place, text, what is wrong, what to write instead."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. `line` and `column` count from 1; 0 means the whole file."""

    path: Path
    line: int
    column: int
    shown: str
    wrong: str
    instead: str

    def __str__(self) -> str:
        if not self.line:
            return f"{self.path}\n{self.wrong}\n{self.instead}"
        margin = f"  {self.line} | "
        pointer = " " * (len(margin) + max(self.column - 1, 0)) + "^"
        return f"{self.path}:{self.line}\n{margin}{self.shown}\n{pointer}\n{self.wrong}\n{self.instead}"


class ContentError(Exception):
    """Raised by the reading floor, with every problem of the run at once."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n\n".join(str(problem) for problem in problems))
