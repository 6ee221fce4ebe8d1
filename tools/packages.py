"""The Python side of a checkout: .venv with exactly the locked packages, and the project itself in it."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Literal

from .borrowed_pip import put_pip_into_venv
from .places import LOCKS, PYTHON, ROOT, VENV
from .talk import quietly, say

Lock = Literal["run", "dev"]
Words = list[str | Path]

NETWORK = (
    "Most often the network or a proxy is in the way: see the lines above. "
    "Mend that and run the same command again; it goes on where it stopped."
)


def install(lock: Lock) -> None:
    """Make .venv hold what the lock names; quick when it already does. Raises Trouble when it cannot."""
    if _holds(lock):
        return
    _make_venv()
    pip: Words = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    locked: Words = ["--require-hashes", "--only-binary=:all:", "-r", LOCKS / f"{lock}.txt"]
    quietly("Installing the Python packages (a minute, the first time)", [*pip, *locked], NETWORK)
    # The build backend comes from the lock too, so nothing is fetched here.
    ourselves: Words = ["--no-deps", "--no-build-isolation", "--editable", ROOT]
    quietly("Installing the playbook itself", [*pip, *ourselves], "Its pyproject.toml may be broken: see above.")
    # What the tests need includes what the guide needs.
    for name in {lock, "run"}:
        _stamp(name).write_text(_fingerprint(name), encoding="utf-8")


def _stamp(lock: str) -> Path:
    return VENV / f"installed-{lock}"


def _holds(lock: str) -> bool:
    stamp = _stamp(lock)
    return PYTHON.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == _fingerprint(lock)


def _fingerprint(lock: str) -> str:
    """Return what must be the same for .venv to be still right: this Python, this folder, these lists."""
    parts = [sys.version.encode(), os.fsencode(ROOT)]
    parts += [path.read_bytes() for path in (LOCKS / f"{lock}.txt", ROOT / "pyproject.toml")]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _make_venv() -> None:
    maker = VENV / "made-by"
    made_by = f"{sys.version}\n{ROOT}\n"
    if maker.exists() and maker.read_text(encoding="utf-8") == made_by:
        return
    if VENV.exists():
        say("The .venv here is unfinished, or of another Python or folder: making it anew.")
        shutil.rmtree(VENV)
    if not _venv_with_pip():
        _venv_without_pip()
    maker.write_text(made_by, encoding="utf-8")


def _venv_with_pip() -> bool:
    """Make .venv the ordinary way; False where the distribution keeps pip in a package of its own."""
    made = subprocess.run([sys.executable, "-m", "venv", VENV], capture_output=True, check=False)
    return made.returncode == 0


def _venv_without_pip() -> None:
    command: Words = [sys.executable, "-m", "venv", "--clear", "--without-pip", VENV]
    quietly("Making .venv", command, "This Python cannot make a virtual environment. Install a complete Python 3.11+.")
    put_pip_into_venv()
