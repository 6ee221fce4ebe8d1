"""What tests are given: a browser and Node. Where CI is set, a missing one is a failure, never a skip."""

import os
import shutil
from collections.abc import Iterator
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, sync_playwright

CHROMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# So that tests see the requests of our pages only. Playwright adds --no-sandbox itself, which root needs.
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]


def missing(what: str) -> NoReturn:
    """Fail where CI promises the thing, skip elsewhere; both say what to do."""
    message = f"{what} Run the tests with `python3 dev.py test`, which finds or fetches it."
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give a Chromium for the whole run. A test opens its own pages in it and closes them."""
    chrome = os.environ.get("PLAYBOOK_CHROME") or next(filter(None, map(shutil.which, CHROMES)), None)
    if not chrome:
        missing("No browser: PLAYBOOK_CHROME is not set and no Chromium or Chrome was found.")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chrome, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def node() -> str:
    """Give the path of Node, which runs our scripts without a browser."""
    return shutil.which("node") or missing("No Node was found on the PATH.")
