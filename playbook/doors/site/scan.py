"""What one built page holds that a strict Content-Security-Policy has a word on. Reads pages, changes nothing."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

# What a browser fetches by itself. Links that a reader follows are not among them.
FETCHED = {
    "script": ("src",),
    "link": ("href",),
    "img": ("src", "srcset"),
    "iframe": ("src",),
    "source": ("src", "srcset"),
    "audio": ("src",),
    "video": ("src", "poster"),
    "embed": ("src",),
    "object": ("data",),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
    "form": ("action",),
}
NEVER_FETCHED_LINKS = {"canonical", "prev", "next", "alternate"}
DATA_TYPES = {"application/json", "application/ld+json"}


@dataclass
class Page(HTMLParser):
    """One page: its inline scripts as they stand, outside addresses it fetches, inline styles and events."""

    inline_scripts: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    inline_styles: list[str] = field(default_factory=list)
    inline_events: list[str] = field(default_factory=list)
    _script: list[str] | None = None

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag fetches and what it carries inline."""
        given = {name: value or "" for name, value in attrs}
        if tag == "style" or "style" in given:
            self.inline_styles.append(self.get_starttag_text() or tag)
        self.inline_events += [name for name in given if name.startswith("on")]
        if not (tag == "link" and given.get("rel") in NEVER_FETCHED_LINKS):
            self.outside += [given[name] for name in FETCHED.get(tag, ()) if is_outside(given.get(name, ""))]
        if tag == "script" and "src" not in given and given.get("type") not in DATA_TYPES:
            self._script = []

    def handle_data(self, data: str) -> None:
        """Note a part of an inline script: what stands before and after a mark may come apart."""
        if self._script is not None:
            self._script.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Leave a script and keep its text whole, for the policy counts every mark of it."""
        if tag == "script":
            self._keep_script()

    def close(self) -> None:
        """End the page; a script that never ends counts too."""
        super().close()
        self._keep_script()

    def _keep_script(self) -> None:
        if self._script is not None:
            self.inline_scripts.append("".join(self._script))
        self._script = None


def scan(text: str) -> Page:
    """Return what a page holds."""
    page = Page()
    page.feed(text)
    page.close()
    return page


def is_outside(address: str) -> bool:
    """Tell whether a browser would leave the site's own origin for an address."""
    start = address.strip().lower()
    return start.startswith(("http:", "https:", "//", "ws:", "wss:", "ftp:"))
