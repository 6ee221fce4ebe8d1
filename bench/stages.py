"""Where the time of a check goes: a look at the running code every few milliseconds, without touching it.

A profiler that counts calls slows small functions most, and so tells a wrong story about a graph walk. This one asks
only which function runs when the clock ticks. STAGES is the one place that knows the engine's functions by name.
"""

import signal
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from time import perf_counter
from types import FrameType
from typing import NamedTuple

TICK = 0.001  # asked for; some systems give no more than a look every four milliseconds
KINDS = "playbook.work.kinds"


class Stage(NamedTuple):
    """A part of a check, and how it is known in a stack: a module and, if not all of it belongs, a function."""

    name: str
    module: str
    function: str | None = None


# The first that stands anywhere in the stack counts, so a part of another stands before it.
STAGES = (
    Stage("walks: a step worked out", "playbook.work.states", "__missing__"),
    Stage("walks: steps known", "playbook.work.states"),
    Stage("words: symbols and slips", "playbook.work.symbols"),
    Stage("words: symbols and slips", "playbook.work.slips"),
    Stage("kinds: weighing", "playbook.work.score"),
    Stage("kinds", KINDS),
    Stage("kinds: of a reply's shape", "playbook.work.shape_kinds"),
    Stage("which rules are awake", "playbook.work.awake"),
    Stage("judging: swaps and messages", "playbook.work.check", "_judged"),
    Stage("judging: who speaks", "playbook.work.check", "_spoken"),
    Stage("reading the text", "playbook.nouns.text", "__init__"),
    Stage("scan: the rest", "playbook.work.scan", "__init__"),
    Stage("check: the rest", "playbook.work.check"),
)
ELSEWHERE = "elsewhere"


def stage_of(stack: Iterable[tuple[str, str]]) -> str:
    """Return the stage that a stack belongs to, given as (module, function) from the inside out."""
    running = list(stack)
    modules = {module for module, _ in running}
    fitting = (
        stage.name
        for stage in STAGES
        if ((stage.module, stage.function) in running if stage.function else stage.module in modules)
    )
    name = next(fitting, ELSEWHERE)
    # The outermost function of that module is the kind of rule.
    return f"kinds: {[kind for module, kind in running if module == KINDS][-1]}" if name == "kinds" else name


def sampled(work: Callable[[], object], seconds: float) -> Counter[str]:
    """Do some work again and again for so long, and count in which stage the clock found it. Not for Windows."""
    seen: Counter[str] = Counter()

    def look(_number: int, frame: FrameType | None) -> None:
        seen[stage_of(_stack(frame))] += 1

    before = signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, TICK, TICK)
    until = perf_counter() + seconds
    try:
        while perf_counter() < until:
            work()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    return seen


def _stack(frame: FrameType | None) -> Iterator[tuple[str, str]]:
    while frame:
        yield frame.f_globals.get("__name__", ""), frame.f_code.co_name
        frame = frame.f_back
