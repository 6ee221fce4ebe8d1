"""How well the rules judge: labelled replies in, a table of what is stopped and what is asked about, with intervals.

    python bench/judgement.py tests/judgement/*.jsonl [--misses 20]

Findings of the group shape do not count. A line is {"text": …, "label": "stop" | "clear" | "ask", …}; texts labelled
ask are left out, since privacy readers differ on them. The intervals are Wilson's, at 95 percent.
"""

import argparse
import json
import math
from pathlib import Path

from playbook.nouns.finding import verdict
from playbook.reading.load import load_edition
from playbook.work.check import Checker
from playbook.work.compile import compile_rules

Row = dict[str, str]


def main() -> None:
    """Print one line a file and, if asked for, the texts that were judged wrongly."""
    parser = argparse.ArgumentParser(description="Score the rules on labelled replies.")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--misses", type=int, default=0, help="show up to so many texts of each kind of mistake")
    asked = parser.parse_args()
    checker = Checker(compile_rules(load_edition()))
    print(f"{'file':<24}{'disclosing: stop':>26}{'stop or ask':>24}{'harmless: stop':>24}{'stop or ask':>24}")
    for file in asked.files:
        judged = [(row, judge(checker, row["text"])) for row in read(file)]
        print(f"{file.stem:<24}" + "".join(f"{cell:>24}" for cell in cells(judged)))
        show_mistakes(judged, asked.misses)


def read(file: Path) -> list[Row]:
    """Return the rows of a file that are labelled one way or the other."""
    rows: list[Row] = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line]
    return [row for row in rows if row["label"] in {"stop", "clear"}]


def judge(checker: Checker, text: str) -> str:
    """Return the verdict on a text, findings of the group shape left out."""
    return verdict([finding for finding in checker.check(text) if finding.group != "shape"])


def cells(judged: list[tuple[Row, str]]) -> list[str]:
    """Return the four figures of one file."""
    shown = []
    for label in ("stop", "clear"):
        verdicts = [found for row, found in judged if row["label"] == label]
        shown += [
            share(sum(found in levels for found in verdicts), len(verdicts)) for levels in (["stop"], ["stop", "ask"])
        ]
    return shown


def share(count: int, of: int) -> str:
    """Return a share in percent with its interval."""
    if not of:
        return "-"
    low, high = wilson(count, of)
    return f"{100 * count / of:.1f}% ({100 * low:.0f}-{100 * high:.0f})"


def wilson(count: int, of: int) -> tuple[float, float]:
    """Return the 95 percent interval of a share by Wilson's formula."""
    z, rate = 1.96, count / of
    middle = rate + z * z / (2 * of)
    width = z * math.sqrt(rate * (1 - rate) / of + z * z / (4 * of * of))
    return (middle - width) / (1 + z * z / of), (middle + width) / (1 + z * z / of)


def show_mistakes(judged: list[tuple[Row, str]], most: int) -> None:
    """Print disclosing texts that were not stopped and harmless ones that were not left alone."""
    for label, right in (("stop", "stop"), ("clear", "clear")):
        wrong = [(row, found) for row, found in judged if row["label"] == label and found not in {right, "tip"}]
        for row, found in wrong[:most]:
            print(f"   {label} judged {found}: {row['text']}")


if __name__ == "__main__":
    main()
