"""How fast a check is in Python on one core, beside a plain cutting into words, and where its time goes.

    python bench/speed.py [--texts 2000] [--words 0] [--rounds 9] [--profile-seconds 8]

The reference is what any check has to do at least: the standard library's `re` cutting the same texts into words.
"""

import argparse
import re
from functools import partial

from bench.drawn import about, draw
from bench.judgement import share
from bench.repeats import ratios, seconds_of, spread, surety, table
from bench.stages import sampled
from playbook.reading.load import load_edition
from playbook.work.check import Checker
from playbook.work.compile import compile_rules

WORDS = re.compile(r"\w+(?:'\w+)*")
SEED = 1


def main() -> None:
    """Print replies a second, the ratio to the reference, and the share of each stage."""
    parser = argparse.ArgumentParser(description="Measure how fast a check is in Python, and where its time goes.")
    parser.add_argument("--texts", type=int, default=2_000)
    parser.add_argument("--words", type=int, default=0, help="draw only replies of so many words or more")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--profile-seconds", type=float, default=8)
    asked = parser.parse_args()
    rows = draw(asked.texts, SEED, asked.words)
    texts = [row["text"] for row in rows]
    checker = Checker(compile_rules(load_edition()))
    work = partial(_each, checker.check, texts)
    print(about(rows))
    # Once uncounted: steps and patterns are worked out when first needed.
    work()
    _print_speed(work, texts, asked.rounds)
    _print_unseen(checker, {*texts}, asked)
    _print_stages(work, asked.profile_seconds)


def _each(do: object, texts: list[str]) -> None:
    assert callable(do)
    for text in texts:
        do(text)


def _print_speed(work: partial[None], texts: list[str], rounds: int) -> None:
    checks: list[float] = []
    words: list[float] = []
    for _ in range(rounds):
        words.append(seconds_of(partial(_each, WORDS.findall, texts)))
        checks.append(seconds_of(work))
    print(f"middle of {rounds} rounds, lowest and highest ({surety(rounds)} to hold the true middle)\n")
    rows = [
        ["check", spread([len(texts) / seconds for seconds in checks]).shown(), spread(ratios(checks, words)).shown()],
        ["cut into words", spread([len(texts) / seconds for seconds in words]).shown(), "1"],
    ]
    print(table(["", "replies a second", "time, as a multiple of cutting"], rows))


def _print_unseen(checker: Checker, seen: set[str], asked: argparse.Namespace) -> None:
    """Print how fast texts are checked that this checker has never met: not all of their steps are known."""
    others = (row["text"] for row in draw(10 * asked.texts, SEED + 1, asked.words))
    unseen = [text for text in dict.fromkeys(others) if text not in seen]
    parts = [unseen[at : at + asked.texts] for at in range(0, len(unseen), asked.texts)][: asked.rounds]
    if not parts:
        return  # all that there are were drawn already
    times: list[float] = []
    bare: list[float] = []
    for part in parts:
        bare.append(seconds_of(partial(_each, WORDS.findall, part)))
        times.append(seconds_of(partial(_each, checker.check, part)))
    speed = [len(part) / took for part, took in zip(parts, times, strict=True)]
    rows = [["check, each text met once", spread(speed).shown(), spread(ratios(times, bare)).shown()]]
    print("\n" + table(["", "replies a second", "time, as a multiple of cutting"], rows))


def _print_stages(work: partial[None], seconds: float) -> None:
    seen = sampled(work, seconds)
    rows = [[stage, share(count, seen.total())] for stage, count in seen.most_common()]
    print(f"\n{seen.total():,} looks\n" + table(["stage", "share of the time"], rows))


if __name__ == "__main__":
    main()
