"""The built guide: it asks nothing of anybody else, holds what it should, and every link in it leads somewhere."""

import json
import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from playbook.doors.clock import today
from playbook.doors.site.kit import kit_folder
from playbook.doors.site.scan import scan
from playbook.doors.site.theme_scripts import theme_scripts
from playbook.nouns.edition import Edition
from playbook.shapes.bundle import bundle, words

from .pages import BuiltPage, pages_of

OUTSIDE = re.compile(r"""(?:@import\s+|url\()\s*["']?\s*(?:https?:)?//""", re.IGNORECASE)
LEFTOVER = re.compile(r"\{\{|\{%|%\}|\}\}|Macro Rendering Error|jinja2|Undefined")
# What would send or keep what somebody types, or make markup of it.
FORBIDDEN = ("fetch(", "XMLHttpRequest", "sendBeacon", "WebSocket", "EventSource", "RTCPeer", "localStorage",
             "sessionStorage", "indexedDB", "document.cookie", "eval(", "Function(", "innerHTML", "outerHTML",
             "insertAdjacentHTML", "document.write", "window.open", "location.href =", "history.pushState")  # fmt: skip


def test_no_page_fetches_from_outside_or_styles_inline(default_site: Path) -> None:
    found = []
    for path in pages_of(default_site):
        page = scan(path.read_text("utf-8"))
        found += [(path.name, one) for one in (*page.outside, *page.inline_styles, *page.inline_events)]
    assert not found, "pages must fetch from their own site only, and carry no inline styles or events"


def test_no_style_fetches_from_outside(default_site: Path) -> None:
    found = [path.name for path in default_site.rglob("*.css") if OUTSIDE.search(path.read_text("utf-8"))]
    assert not found, f"{found} fetch something from outside"


@pytest.mark.parametrize("name", FORBIDDEN)
def test_our_scripts_never_say(name: str, default_site: Path) -> None:
    ours = [
        path for folder in ("engine", "pages", "vendor") for path in (default_site / "assets" / folder).glob("*.js")
    ]
    assert ours, "the site has none of our scripts"
    saying = [path.name for path in ours if name in path.read_text("utf-8")]
    assert not saying, f"{saying} use {name}, which could send, keep or run what somebody typed"


def test_every_page_has_a_policy_that_names_its_scripts(default_site: Path) -> None:
    pages = pages_of(default_site)
    assert len(pages) > 30, "the guide lost its pages"
    for path in pages:
        text = path.read_text("utf-8")
        policies = BuiltPage.read(path).policies
        assert len(policies) == 1, f"{path.name} needs exactly one Content-Security-Policy"
        assert text.index("Content-Security-Policy") < text.index("<script"), f"{path.name}: the policy comes too late"
        allowed = set(re.findall(r"'sha256-([^']+)'", policies[0]))
        inline = {b64encode(sha256(one.encode()).digest()).decode() for one in scan(text).inline_scripts}
        assert allowed == inline, f"{path.name}: the policy must allow its inline scripts and no other"
        strange = [one[:80] for one in scan(text).inline_scripts if not theme_scripts().fullmatch(one)]
        assert not strange, f"{path.name}: {strange} are no scripts of the theme's"
        assert "unsafe" not in policies[0], f"{path.name}: nothing unsafe stands in a policy"
        assert '<meta name="referrer" content="no-referrer">' in text, f"{path.name} tells other sites where a link was"


def test_search_dialog_has_a_name(default_site: Path) -> None:
    nameless = [path.name for path in pages_of(default_site)
                if re.search(r'role="dialog"(?![^>]*aria-label)', path.read_text("utf-8"))]  # fmt: skip
    assert not nameless, f"on {nameless} a screen reader can't say what the dialog is for"


def test_no_ballast(default_site: Path) -> None:
    assert not [*default_site.rglob("*.map")], "source maps double the size"
    assert not (default_site / "assets/javascripts/lunr").exists(), "the search needs no other languages"
    mapped = [path.name for path in default_site.rglob("*.[jc]s*") if b"sourceMappingURL" in path.read_bytes()]
    assert not mapped, f"{mapped} point at source maps that are gone"


def test_nothing_of_a_template_is_left(default_site: Path) -> None:
    for path in pages_of(default_site):
        # These show some on purpose: blanks are what the rule finds, and a macro is what a rule's page holds.
        if path.stem in {"unfilled-blank", "write-a-rule"}:
            continue
        words = " ".join(BuiltPage.read(path).words)
        assert not LEFTOVER.search(words), f"{path.name} shows a piece of a template: {LEFTOVER.search(words)}"


@pytest.mark.parametrize("blank", ["{contact}", "{sign_off}"])
def test_no_situation_shows_an_unfilled_blank(blank: str, default_site: Path) -> None:
    for path in (default_site / "situations").glob("*.html"):
        assert blank not in "".join(BuiltPage.read(path).words), f"{path.name} shows {blank}"


def test_nothing_tells_of_the_machine_that_built_it(default_site: Path) -> None:
    here = str(kit_folder()).encode()
    telling = [path.name for path in default_site.rglob("*") if path.is_file() and here in path.read_bytes()]
    assert not telling, f"{telling} name the folder they were built in"


@pytest.mark.parametrize("folder", ["rules", "situations", "cards"])
def test_each_has_its_page_and_no_page_is_without(folder: str, default_site: Path, edition: Edition) -> None:
    playbook = edition.playbook
    ids = {"rules": playbook.rules, "situations": playbook.replies, "cards": playbook.cards}[folder]
    built = {path.stem for path in (default_site / folder).glob("*.html")}
    assert built == {"index", *ids}, f"docs/{folder} needs one page for each, and no other"


def test_each_card_has_its_files(default_site: Path, edition: Edition) -> None:
    for card_id in edition.playbook.cards:
        assert (default_site / f"cards/{card_id}.pdf").read_bytes().startswith(b"%PDF-")
        assert (default_site / f"cards/{card_id}.png").read_bytes().startswith(b"\x89PNG")


def test_every_link_leads_somewhere(default_site: Path) -> None:
    dead = [f"{path.relative_to(default_site)} → {link}"
            for path in pages_of(default_site) for link in BuiltPage.read(path).links
            if not leads_somewhere(path, link, default_site)]  # fmt: skip
    assert not dead, "links that lead nowhere:\n" + "\n".join(sorted(set(dead)))


def leads_somewhere(page: Path, link: str, site: Path) -> bool:
    """Tell whether a link of a page is to another site, or to a file and anchor that are there."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return parts.scheme in {"https", "http", "mailto", "tel", "data"}
    # The page for missing addresses can be shown anywhere, so it counts from the root.
    start = site if parts.path.startswith("/") else page.parent
    target = (start / unquote(parts.path).lstrip("/")).resolve() if parts.path else page
    if target.is_dir():
        target /= "index.html"
    if not target.is_file():
        return False
    anchor = unquote(parts.fragment)
    return not anchor or target.suffix != ".html" or anchor in BuiltPage.read(target).ids


@pytest.mark.parametrize("name", ["data", "words"])
def test_the_browser_gets_the_same_rules_and_words(name: str, default_site: Path, edition: Edition) -> None:
    file = {"data": "rules.js", "words": "words.js"}[name]
    script = (default_site / "assets" / file).read_text("utf-8")
    data = script.partition(f"playbook.{name} = ")[2].rstrip().removesuffix(";")
    expected = {"data": bundle(edition, today()), "words": words(edition)}[name]
    assert json.loads(data) == json.loads(json.dumps(expected))


def test_pages_that_check_load_the_rules_and_no_others_do(default_site: Path, edition: Edition) -> None:
    """They are bigger than all the rest of a page. A situation in which nobody replies has nothing to check."""
    loading = {path for path in pages_of(default_site) if "assets/rules.js" in path.read_text("utf-8")}
    answered = [reply_id for reply_id, reply in edition.playbook.replies.items() if reply.public]
    assert loading == {default_site / "check.html", *(default_site / f"situations/{id}.html" for id in answered)}


def test_search_knows_the_words_staff_use(default_site: Path, edition: Edition) -> None:
    index = json.loads((default_site / "search/search_index.json").read_text("utf-8"))
    missing = [
        f"{reply_id}: {term}"
        for reply_id, reply in edition.playbook.replies.items()
        for term in reply.search_terms
        if term not in words_of(f"situations/{reply_id}.html", index)
    ]
    assert not missing, f"the search can't find these: {missing}"


def words_of(location: str, index: dict[str, list[dict[str, str]]]) -> str:
    """Return all words that the search index holds of a page."""
    return " ".join(doc["text"] for doc in index["docs"] if doc["location"].partition("#")[0] == location)


def listed(kind: str) -> Iterator[tuple[str, str]]:
    """Yield each file of ours of a kind, and the text of the configuration."""
    kit = kit_folder()
    config = (kit / "mkdocs.yml").read_text("utf-8")
    for path in sorted((kit / "docs" / "assets").rglob(f"*{kind}")):
        yield path.relative_to(kit / "docs").as_posix(), config


@pytest.mark.parametrize("kind", [".js", ".css"])
def test_every_script_and_style_is_loaded(kind: str) -> None:
    missing = [name for name, config in listed(kind) if name not in config]
    assert not missing, f"mkdocs.yml does not load {missing}"
