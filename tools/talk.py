"""How the two commands run another program and tell a person how it went. What is run is decided elsewhere."""

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from .places import ROOT

LAST_LINES = 25


class Trouble(Exception):
    """Raised when a command cannot go on. Its words say what to do about it."""


def say(words: str) -> None:
    """Print words at once, so that they stand before what a program prints next."""
    print(words, flush=True)


def heading(words: str) -> None:
    """Print a heading that is easy to find in a long log."""
    say(f"\n=== {words} " + "=" * max(3, 100 - len(words)))


def quietly(  # noqa: PLR0913  # all but the first three are rare, and named where used
    what: str,
    command: Sequence[str | Path],
    advice: str,
    *,
    environment: Mapping[str, str] | None = None,
    folder: Path = ROOT,
    most_seconds: float | None = None,
) -> None:
    """Run a program whose output only matters when it fails. Raises Trouble, with the advice, when it does."""
    print(f"{what} ...", end=" ", flush=True)
    began = time.monotonic()
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=environment,
            timeout=most_seconds,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        say(f"gave up after {error.timeout:.0f} s")
        raise Trouble(advice) from None
    except OSError as error:
        say(f"could not start: {error}")
        raise Trouble(advice) from None
    say(f"{'done' if done.returncode == 0 else 'failed'} in {time.monotonic() - began:.1f} s")
    if done.returncode:
        lines = done.stdout.decode(errors="replace").splitlines()
        say("\n".join(f"    {line}" for line in lines[-LAST_LINES:]))
        raise Trouble(advice)


def answer_of(command: Sequence[str | Path], *, seconds: float = 30) -> str | None:
    """Return what a program prints, or None when it does not start, fails, or takes longer than the seconds given."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=seconds, stdin=subprocess.DEVNULL, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode(errors="replace").strip()


def complain(trouble: object) -> None:
    """Print why a command stopped, where errors belong."""
    print(f"\nStopped. {trouble}", file=sys.stderr, flush=True)
