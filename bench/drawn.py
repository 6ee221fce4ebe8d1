"""The texts that a bench runs on: drawn from the labelled replies of tests/judgement, the same for the same seed."""

import platform
import random
from pathlib import Path

from bench.judgement import Row, read

TEXTS = Path(__file__).parents[1] / "tests" / "judgement"


def draw(count: int, seed: int, fewest_words: int = 0) -> list[Row]:
    """Return so many labelled replies, or as many as there are, each at most once. Most are a sentence or two."""
    rows = [row for file in sorted(TEXTS.glob("*.jsonl")) for row in read(file)]
    rows = [row for row in rows if len(row["text"].split()) >= fewest_words]
    return random.Random(seed).sample(rows, min(count, len(rows)))  # noqa: S311 -- wanted: the same texts on every run


def held_out() -> list[Row]:
    """Return the replies on which no weights were ever trained."""
    return [row for file in sorted((TEXTS / "measured").glob("*.jsonl")) for row in read(file)]


def about(rows: list[Row]) -> str:
    """Return what texts these are and on what kind of machine they are read, for the head of a report."""
    words = sum(len(row["text"].split()) for row in rows) / len(rows)
    stops = sum(row["label"] == "stop" for row in rows)
    machine = f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    return f"{len(rows):,} replies of {words:.0f} words on average, {stops:,} of them disclosing; {machine}"
