"""How long a key takes on the checker's page in a real Chromium, beside a key in an empty page with only a text box.

    python bench/keystroke.py [--rounds 5]

Per key: the engine alone; all scripts of the page, from the input event to the last listener; and until the marks are
drawn, which is when the browser has made its next frame. Frames are not held back for a screen's rhythm. A page may
read the clock to a tenth of a millisecond only.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from bench.drawn import draw
from bench.repeats import percentile, ratios, spread, table

CHROMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# No waiting for a screen, and no slowing down of what no one looks at.
UNHELD = ["--disable-gpu-vsync", "--disable-frame-rate-limit", "--disable-background-timer-throttling"]
SCRIPT = Path(__file__).with_suffix(".js")
EMPTY = "<!doctype html><title>Only a box</title><textarea data-draft rows=20 cols=80></textarea>"
BOX = "[data-draft]"
PERCENTS = (50, 95, 99)
REST = 250  # milliseconds to let a page come to rest before its keys count

Times = dict[str, list[float]]


class Draft(NamedTuple):
    """How long a draft is when its first key counts, and how long when its last does."""

    name: str
    first: int
    last: int


DRAFTS = (
    Draft("typed from nothing to 1,000 characters", 0, 1_000),
    Draft("the last 200 keys of 1,000 characters", 800, 1_000),
    Draft("the last 200 keys of 4,000 characters", 3_800, 4_000),
)


def main() -> None:
    """Build the site, type the drafts in both pages in turn, and print percentiles and ratios."""
    parser = argparse.ArgumentParser(description="Time the keys typed on the checker's page.")
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        print(f"Chromium {browser.version}, {asked.rounds} rounds of other drafts: middle (lowest-highest) of them")
        checker, empty = built(Path(folder)), Path(folder) / "empty.html"
        empty.write_text(EMPTY, encoding="utf-8")
        for draft in DRAFTS:
            rounds = [
                (typed(browser, checker, draft, seed), typed(browser, empty, draft, seed))
                for seed in range(asked.rounds)
            ]
            print(f"\n{draft.name}, milliseconds a key\n" + report(rounds))


def built(folder: Path) -> Path:
    """Build the guide of the default brand and return its checker's page."""
    site = folder / "site"
    command = [sys.executable, "-m", "playbook.doors.cli", "build", "--out", str(site)]
    subprocess.run(command, check=True, capture_output=True)
    return site / "check.html"


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give the Chromium of this machine."""
    chrome = os.environ.get("PLAYBOOK_CHROME") or next(filter(None, map(shutil.which, CHROMES)), None)
    if not chrome:
        raise SystemExit("No Chromium or Chrome was found. Install one, or name it in PLAYBOOK_CHROME.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chrome, args=UNHELD)
        yield browser
        browser.close()


def typed(browser: Browser, file: Path, draft: Draft, seed: int) -> Times:
    """Type a draft into a page's box key by key and return what each key took."""
    text = text_of(draft.last, seed)
    page = browser.new_page()
    try:
        page.goto(file.as_uri())
        page.evaluate(SCRIPT.read_text("utf-8"))
        if page.evaluate("() => Boolean(globalThis.playbook)"):
            page.evaluate("() => keystrokes.timeEngine()")
        page.fill(BOX, text[: draft.first])
        page.locator(BOX).press("Control+End")
        page.wait_for_timeout(REST)
        page.evaluate("() => keystrokes.forget()")
        return _times(page, text[draft.first :])
    finally:
        page.close()


def _times(page: Page, keys: str) -> Times:
    for count, key in enumerate(keys, start=1):
        page.keyboard.type(key)
        page.evaluate("(count) => keystrokes.settled(count)", count)
    times: Times = page.evaluate("() => keystrokes.times")
    return times


def text_of(length: int, seed: int) -> str:
    """Return a draft of exactly so many characters, harmless and disclosing sentences mixed, without line ends."""
    sentences = " ".join(" ".join(row["text"].split()) for row in draw(length // 10, seed))
    return sentences[:length]


def report(rounds: list[tuple[Times, Times]]) -> str:
    """Return the table for one draft: percentiles of each part, and how often the empty page's time goes into ours."""
    ours = [checker for checker, _ in rounds]
    others = [empty for _, empty in rounds]
    rows = [[name, *percentiles([times[part] for times in ours])] for name, part in PARTS]
    rows.append(["a box alone: drawn", *percentiles([times["drawn"] for times in others])])
    quotients = [
        ratios([percentile(times["drawn"], at) for times in ours], [percentile(times["drawn"], at) for times in others])
        for at in PERCENTS
    ]
    rows.append(["drawn, as a multiple", *(spread(some).shown() for some in quotients)])
    return table(["", *(f"{at}th percentile" for at in PERCENTS)], rows)


PARTS = (("engine", "engine"), ("all scripts", "scripts"), ("drawn", "drawn"))


def percentiles(rounds: list[list[float]]) -> list[str]:
    """Return each percentile's middle and ends over the rounds."""
    return [spread([percentile(measured, at) for measured in rounds]).shown() for at in PERCENTS]


if __name__ == "__main__":
    main()
