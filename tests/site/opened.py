"""The built guide as a reader has it: served by a host, or opened from disk. Nothing is asserted here."""

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, Route

# How people reach the guide. Served, it stands under a folder, as it does on most hosts.
WAYS = ("served under a folder", "opened from disk")
# The page for missing addresses counts from the root, so it is looked at there.
AT_ROOT = "served at the root"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the name is http.server's
        """Say nothing: a test's output is for what went wrong."""


@contextmanager
def address_of(site: Path, way: str) -> Iterator[str]:
    """Give the guide's address, with a slash at its end, for as long as it is open."""
    if way == "opened from disk":
        yield site.as_uri() + "/"
        return
    root, path = (site, "") if way == AT_ROOT else (site.parent, f"{site.name}/")
    handler = functools.partial(_Quiet, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{path}"
        server.shutdown()


@dataclass
class Guide:
    """The guide open in a browser, with all that it asked for and complained of."""

    address: str
    context: BrowserContext
    page: Page
    asked: list[str] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Go to a page of the guide and return it."""
        self.page.goto(self.address + path)
        return self.page

    @property
    def foreign(self) -> list[str]:
        """Return every request that went anywhere but to the guide itself."""
        return [url for url in self.asked if not url.startswith((self.address, "data:", "blob:", "about:"))]


@contextmanager
def opened(browser: Browser, address: str, *, counting: bool = False, **options: object) -> Iterator[Guide]:
    """Give a guide in a context of its own. Counted, its requests are seen where they leave the browser."""
    context = browser.new_context(**options)  # type: ignore[arg-type] # options are Playwright's own names
    guide = Guide(address, context, context.new_page())

    def count(route: Route) -> None:
        guide.asked.append(route.request.url)
        guide.sent.append(f"{route.request.url} {route.request.headers} {route.request.post_data}")
        route.continue_()

    if counting:
        context.route("**/*", count)
    guide.page.on("pageerror", lambda error: guide.complaints.append(str(error)))
    guide.page.on(
        "console", lambda said: guide.complaints.append(said.text) if said.type in {"error", "warning"} else None
    )
    yield guide
    context.close()
