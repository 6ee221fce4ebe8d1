"""How tests call the command: as a program, with what a person or a pipe would give it."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PLAYBOOK = [sys.executable, "-m", "playbook.doors.cli"]


@dataclass(frozen=True)
class Run:
    """What a program left behind."""

    exit_code: int
    out: str
    err: str


def playbook(*words: object, given: bytes = b"", cwd: Path | None = None) -> Run:
    """Run the command with words and stdin. Fail if it shows a traceback, whatever it was given."""
    done = subprocess.run(
        [*PLAYBOOK, *map(str, words)], input=given, cwd=cwd, env=environment(), capture_output=True, check=False
    )
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert "Traceback" not in out + err, f"{words} showed a traceback:\n{out}{err}"
    return Run(done.returncode, out, err)


def environment() -> dict[str, str]:
    """Return our environment without what would color the output, and with our code findable from any folder."""
    plain = {name: value for name, value in os.environ.items() if name not in {"FORCE_COLOR", "COLUMNS"}}
    return {**plain, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONIOENCODING": "utf-8"}
