"""The two readers as the twin tests and bench/fuzz.py run them: rows in, findings of each row out as ASCII JSON."""

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playbook.nouns.rule import Profile
from playbook.work.repair import Repairer

ROOT = Path(__file__).parents[2]
HARNESS = Path(__file__).parent / "harness.js"
RUNNER = Path(__file__).parent / "node_runner.cjs"
# The page's own list, so that no part is forgotten here.
ENGINE = [
    ROOT / "docs" / name for name in re.findall(r"assets/engine/[\w-]+\.js", (ROOT / "mkdocs.yml").read_text("utf-8"))
]
MOST_SECONDS = 300  # thousands of texts take a few

# What `check` is given, in its order.
Row = tuple[str, str | None, Profile, str | None, list[str]]


class Crash(Exception):
    """Raised when an engine stopped instead of answering, with what it said."""


def by_python(checker: Repairer, rows: Sequence[Row]) -> list[str]:
    """Return what Python finds in each row."""
    return [_python_on(checker, row) for row in rows]


def by_node(node: str, compiled: dict[str, Any], rows: Sequence[Row]) -> list[str]:
    """Return what JavaScript finds in each row, run in Node. Raise Crash where it did not come to an end."""
    asked = json.dumps({"compiled": compiled, "rows": list(rows)})
    command = [node, str(RUNNER), *map(str, (*ENGINE, HARNESS))]
    ran = subprocess.run(command, input=asked, capture_output=True, text=True, check=False, timeout=MOST_SECONDS)
    if ran.returncode:
        raise Crash(ran.stderr[-2_000:])
    answers: list[str] = json.loads(ran.stdout)
    return answers


def _python_on(checker: Repairer, row: Row) -> str:
    found = json.dumps([finding.as_json() for finding in checker.check(*row)], separators=(",", ":"))
    # Python escapes what lies beyond ASCII as JavaScript's harness does, DEL apart.
    return found.replace("\x7f", "\\u007f")
