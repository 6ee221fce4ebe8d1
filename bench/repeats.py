"""The arithmetic of measuring again and again: middles with their intervals, percentiles, and tables that tell them.

A bench repeats each measurement, in turn with what it is compared with, and divides within a round: what slows the
machine for a while slows both.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import process_time


@dataclass(frozen=True)
class Spread:
    """What was measured in some rounds: the middle one, the lowest and the highest."""

    middle: float
    low: float
    high: float

    def shown(self) -> str:
        """Return it as `12.3 (11.9-12.8)`."""
        return f"{digits(self.middle)} ({digits(self.low)}-{digits(self.high)})"


def spread(measured: Sequence[float]) -> Spread:
    """Return the middle and the ends of what was measured."""
    return Spread(median(measured), min(measured), max(measured))


def certainty(rounds: int) -> float:
    """Return how often lowest to highest of so many rounds holds the true median, however they are spread.

    It is missed only when all rounds fall on one side of it, as when a coin shows one face each time.
    """
    return 1 - 2.0 ** (1 - rounds)


def surety(rounds: int) -> str:
    """Return that in words, never as a round hundred."""
    sure = certainty(rounds)
    return "more than 99.9% sure" if sure > 0.999 else f"{sure:.1%} sure"


def ratios(over: Sequence[float], under: Sequence[float]) -> list[float]:
    """Return one quotient a round."""
    return [one / other for one, other in zip(over, under, strict=True)]


def percentile(measured: Sequence[float], percent: float) -> float:
    """Return the smallest value that at least so many percent of those measured do not exceed."""
    # Rounded first: in binary, 99.9 percent of 1,000 is a trifle more than 999.
    place = max(math.ceil(round(percent * len(measured) / 100, 6)), 1)
    return sorted(measured)[place - 1]


def seconds_of(work: Callable[[], object]) -> float:
    """Return how long some work keeps this process's processor busy, so that a busy machine tells the same."""
    began = process_time()
    work()
    return process_time() - began


def digits(value: float) -> str:
    """Return a number with three digits that tell something, and a comma after each thousand."""
    if value == 0 or not math.isfinite(value):
        return f"{value:.0f}"
    behind = max(2 - math.floor(math.log10(abs(value))), 0)
    return f"{value:,.{behind}f}"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table for a terminal: the first column to the left, numbers to the right."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    lines = [head, ["-" * width for width in widths], *rows]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if at else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    )
