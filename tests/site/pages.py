"""What tests ask of a built page: its links, its anchors, its words. Nothing is built here."""

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Self

SILENT = {"script", "style"}


@dataclass
class BuiltPage(HTMLParser):
    """The ids, links, policies and words of one page."""

    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    policies: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    _inside: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    @classmethod
    @cache
    def read(cls, path: Path) -> Self:
        page = cls()
        page.feed(path.read_text("utf-8"))
        page.close()
        return page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._inside = tag
        self.ids |= {given[name] for name in ("id", "name") if given.get(name)}
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policies.append(given["content"])
        if given.get("rel") != "canonical":
            self.links += [given[name] for name in ("href", "src") if name in given]

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside not in SILENT:
            self.words.append(data)


def pages_of(site: Path) -> list[Path]:
    """Return every page of a site."""
    return sorted(site.rglob("*.html"))
