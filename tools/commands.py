"""`serve` and `test`, from the first look at the machine to the exit code."""

import os
import subprocess

from . import browser, checks, node, packages
from .places import PROGRAMS, ROOT
from .talk import Trouble, complain, say


def run(name: str, words: list[str]) -> int:
    """Run a command of COMMANDS and return its exit code; no traceback reaches the person."""
    try:
        return COMMANDS[name](words)
    except Trouble as trouble:
        complain(trouble)
    except KeyboardInterrupt:
        complain("You stopped it. Run the same command again to go on.")
    except OSError as error:
        complain(f"{error}. Check that this folder may be written and that the disk is not full, then run it again.")
    return 1


def serve(words: list[str]) -> int:
    """Set up what the guide needs, then serve it until stopped."""
    packages.install("run")
    program = PROGRAMS / "playbook"
    if os.name == "posix":
        # Becoming the server, rather than waiting for it, lets whoever stops us stop it.
        os.chdir(ROOT)
        os.execv(program, [str(program), "serve", *words])  # noqa: S606  # no shell is wanted
    return subprocess.run([program, "serve", *words], cwd=ROOT, check=False).returncode


def test(words: list[str]) -> int:
    """Set up what the tests need, then run every check. 0 when all passed."""
    packages.install("dev")
    tools = node.find()
    # The Node inside Playwright needs a library that a bare Debian lacks; ours does not.
    os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(tools.program))
    chrome = browser.here()
    node.install_modules(tools, with_browser=chrome is None and browser.npm_carries_one())
    chrome = chrome or browser.fetch(tools)
    say(f"Node: {tools.program}\nBrowser: {chrome or 'none'}")
    passed = checks.run_all(checks.all_checks(tools, words), checks.environment_for(tools, chrome))
    if not chrome:
        say("\nNo browser was found or could be fetched, so nothing was tried in one.")
        say("Install Chromium or Chrome, or name one in PLAYBOOK_CHROME, and run the same command again.")
    return 0 if passed else 1


COMMANDS = {"serve": serve, "test": test}
