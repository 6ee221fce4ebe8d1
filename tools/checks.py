"""Every check of the project, in the order they run. All run, whatever the first ones say; the end sums up."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from .node import Node
from .places import NODE_MODULES, PROGRAMS, ROOT
from .talk import heading, say


class Check(NamedTuple):
    """One check: its name, what it runs, and what to do when it fails."""

    name: str
    command: list[str | Path]
    mend: str


class Outcome(NamedTuple):
    """How a check went, and how many seconds it took."""

    check: Check
    passed: bool
    seconds: float


def all_checks(node: Node, words_for_pytest: list[str]) -> list[Check]:
    """Return the checks in order. The words go to pytest as they are."""
    eslint = [node.program, NODE_MODULES / "eslint/bin/eslint.js"]
    prettier = [node.program, NODE_MODULES / "prettier/bin/prettier.cjs"]
    fix_layout = f"{_shown('ruff')} format"
    return [
        Check("ruff format --check", [_program("ruff"), "format", "--check"], f"Run: {fix_layout}"),
        Check("ruff check", [_program("ruff"), "check"], f"Run: {_shown('ruff')} check --fix, then mend the rest."),
        Check("mypy --strict", [_program("mypy"), "--strict"], "Mend the types named above."),
        Check("yamllint", [_program("yamllint"), "--strict", "."], "Mend the lines named above."),
        Check("eslint", [*eslint, "--max-warnings=0", "."], "Mend the lines named above."),
        Check("prettier --check", [*prettier, "--check", "."], "Run: npx prettier --write ."),
        Check("playbook lint", [_program("playbook"), "lint"], "Each problem above says what to write instead."),
        Check("pytest", [_program("pytest"), "-n", "auto", *words_for_pytest], "Read the first failure above."),
    ]


def run_all(checks: Iterable[Check], environment: Mapping[str, str]) -> bool:
    """Run the checks, print how they went, and tell whether all passed."""
    outcomes = [_run(check, environment) for check in checks]
    heading("Summary")
    for outcome in outcomes:
        mark, advice = ("passed", "") if outcome.passed else ("FAILED", f"  {outcome.check.mend}")
        say(f"{mark}  {outcome.check.name:<22}{outcome.seconds:6.1f} s{advice}")
    return all(outcome.passed for outcome in outcomes)


def environment_for(node: Node, chrome: Path | None) -> dict[str, str]:
    """Return the environment of the checks: our programs and Node first, and the browser by name."""
    paths = [str(PROGRAMS), str(node.program.parent), os.environ.get("PATH", "")]
    browser = {"PLAYBOOK_CHROME": str(chrome)} if chrome else {}
    return {**os.environ, "PATH": os.pathsep.join(paths), **browser}


def _run(check: Check, environment: Mapping[str, str]) -> Outcome:
    heading(check.name)
    began = time.monotonic()
    try:
        code = subprocess.run(check.command, cwd=ROOT, env=environment, check=False).returncode
    except OSError as error:
        print(f"It could not start: {error}", file=sys.stderr)
        code = 1
    return Outcome(check, code == 0, time.monotonic() - began)


def _program(name: str) -> Path:
    return PROGRAMS / (f"{name}.exe" if os.name == "nt" else name)


def _shown(name: str) -> str:
    return str(_program(name).relative_to(ROOT))
