"""How well the rules judge: labelled replies in, a table of what is stopped and what is asked about, with intervals.

    python bench/judgement.py tests/judgement/*.jsonl [--misses 20]
    python bench/judgement.py tests/judgement/measured/voices-u.jsonl --row "weights a to t"
    python bench/judgement.py --write

The second line prints a row for the table in tests/judgement/README.md. The third judges the files in measured/ and
writes the figures that the guide shows. Findings of the group shape do not count. A line of a file is
{"text": …, "label": "stop" | "clear" | "ask", …}; texts labelled ask are left out, since privacy readers differ on
them. The intervals are Wilson's, at 95 percent.
"""

import argparse
import json
from pathlib import Path

from bench.honesty import PAGE, Verdicts, as_yaml, judgement, strays
from bench.wilson import wilson
from playbook.doors.clock import today
from playbook.nouns.edition import Playbook
from playbook.nouns.finding import verdict
from playbook.nouns.judgement import Judgement
from playbook.reading.load import load_edition, load_playbook
from playbook.work.check import Checker
from playbook.work.compile import compile_rules

Row = dict[str, str]


MEASURED = Path(__file__).parents[1] / "tests" / "judgement" / "measured"


def main() -> None:
    """Print one line a file and, if asked for, the texts that were judged wrongly; or write the guide's figures."""
    parser = argparse.ArgumentParser(description="Score the rules on labelled replies.")
    parser.add_argument("files", nargs="*", type=Path, help="without any, those in tests/judgement/measured")
    parser.add_argument("--misses", type=int, default=0, help="show up to so many texts of each kind of mistake")
    parser.add_argument("--row", metavar="RULES", help="print rows for the README; RULES says which rules judged")
    parser.add_argument("--write", action="store_true", help="write what the guide shows, from the measured files")
    asked = parser.parse_args()
    if asked.write:
        write()
        return
    checker = Checker(compile_rules(load_edition()))
    if not asked.row:
        print(f"{'file':<24}{'disclosing: stop':>26}{'stop or ask':>24}{'harmless: stop':>24}{'stop or ask':>24}")
    for file in asked.files or sorted(MEASURED.glob("*.jsonl")):
        judged = judged_of(checker, file)
        if asked.row:
            print(f"| {' | '.join([file.stem, asked.row, *cells(judged)])} |")
            continue
        print(f"{file.stem:<24}" + "".join(f"{cell:>24}" for cell in cells(judged)))
        show_mistakes(judged, asked.misses)


def write() -> None:
    """Write the file behind the guide's page, with today's date if anything else in it changed."""
    before = load_playbook().judgement
    batches = measured()
    found = judged_now(batches, load_playbook(), before)
    PAGE.write_text(as_yaml(found), "utf-8")
    print(f"Wrote {PAGE.name}: {', '.join(batches)}.")
    for stray in strays(batches):
        print(f"No group of bench/groups.yml takes {stray}")


def measured() -> dict[str, Verdicts]:
    """Return what the rules say of each file that nothing was fitted to."""
    checker = Checker(compile_rules(load_edition()))
    return {file.stem: judged_of(checker, file) for file in sorted(MEASURED.glob("*.jsonl"))}


def judged_now(batches: dict[str, Verdicts], playbook: Playbook, before: Judgement) -> Judgement:
    """Return what should be written: as old as what stands there, unless something changed."""
    same_day = judgement(batches, playbook, before.written)
    return same_day if same_day == before else judgement(batches, playbook, today())


def judged_of(checker: Checker, file: Path) -> Verdicts:
    """Return the rows of a file, each with the verdict on it."""
    return [(row, judge(checker, row["text"])) for row in read(file)]


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


def show_mistakes(judged: list[tuple[Row, str]], most: int) -> None:
    """Print disclosing texts that were not stopped and harmless ones that were not left alone."""
    for label, right in (("stop", "stop"), ("clear", "clear")):
        wrong = [(row, found) for row, found in judged if row["label"] == label and found not in {right, "tip"}]
        for row, found in wrong[:most]:
            print(f"   {label} judged {found}: {row['text']}")


if __name__ == "__main__":
    main()
