"""Everything after MkDocs, over the built files: the security policy, small repairs for accessibility, less ballast.

MkDocs is not called here, so another builder's output could be finished the same way.
"""

import hashlib
import re
import shutil
from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path

from .scan import is_outside, scan

CHARSET = '<meta charset="utf-8">'
POLICY = (
    "default-src 'none'; script-src 'self'{hashes}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'none'; "
    "base-uri 'none'; object-src 'none'"
)
REFERRER = '<meta name="referrer" content="no-referrer">'

_SEARCH_DIALOG = '<div class="md-search" data-md-component="search" role="dialog">'
_SEARCH_NAME = re.compile(r'<nav class="md-search__options" aria-label="([^"]*)">')
_MAP_COMMENT = re.compile(r"(//# sourceMappingURL=\S+|/\*# sourceMappingURL=\S+ \*/)\s*$")
_STYLE_ADDRESS = re.compile(r"""(?:@import\s+|url\(\s*)["']?([^"')\s;]+)""", re.IGNORECASE)

# Stemmers for languages the guide is not in, and maps for debugging the theme: half of a site's bytes.
_BALLAST = ("assets/javascripts/lunr",)


class FinishError(Exception):
    """Raised when a built page holds what the security policy would block, so the guide would be broken or leak."""


def finish(site: Path, allowed: re.Pattern[str]) -> None:
    """Finish a built site in place. `allowed` matches the whole of each inline script that may run.

    Raise FinishError for anything from outside, for other inline scripts, and for inline styles and events.
    """
    _drop_ballast(site)
    problems = [problem for path in sorted(site.rglob("*.css")) for problem in _style_problems(path, site)]
    for path in sorted(site.rglob("*.html")):
        problems += _finish_page(path, site, allowed)
    if problems:
        raise FinishError("\n".join(problems))


def policy(inline_scripts: Iterable[str]) -> str:
    """Return the Content-Security-Policy that allows these inline scripts and nothing else inline."""
    hashes = sorted({f" 'sha256-{_sha256(script)}'" for script in inline_scripts})
    return POLICY.format(hashes="".join(hashes))


def _finish_page(path: Path, site: Path, allowed: re.Pattern[str]) -> list[str]:
    text = _repaired(path.read_text(encoding="utf-8"))
    page = scan(text)
    # Whatever else is found is no script of the theme's: somebody's words became markup.
    strange = [script for script in page.inline_scripts if not allowed.fullmatch(script)]
    known = [script for script in page.inline_scripts if script not in strange]
    head = f'{CHARSET}<meta http-equiv="Content-Security-Policy" content="{policy(known)}">{REFERRER}'
    path.write_text(text.replace(CHARSET, head, 1), encoding="utf-8", newline="\n")
    name = path.relative_to(site)
    return [
        *([] if CHARSET in text else [f"{name}: no {CHARSET}, so there is no place for the security policy"]),
        *(f"{name}: fetches {address} from outside" for address in page.outside),
        *(f"{name}: has an inline script that is not the theme's: {script.strip()[:80]}" for script in strange),
        *(f"{name}: has an inline style, which the security policy blocks: {tag}" for tag in page.inline_styles),
        *(f"{name}: has an inline {event}, which the security policy blocks" for event in page.inline_events),
    ]


def _repaired(text: str) -> str:
    """Give the theme's search dialog a name: the theme's own word for search, as it stands on the page."""
    name = _SEARCH_NAME.search(text)
    if name is None:
        return text
    return text.replace(_SEARCH_DIALOG, f'{_SEARCH_DIALOG[:-1]} aria-label="{name[1]}">')


def _drop_ballast(site: Path) -> None:
    for folder in _BALLAST:
        shutil.rmtree(site / folder, ignore_errors=True)
    for path in site.rglob("*.map"):
        path.unlink()
    for path in [*site.rglob("*.js"), *site.rglob("*.css")]:
        text = path.read_text(encoding="utf-8")
        lighter = _MAP_COMMENT.sub("", text)
        if lighter != text:
            path.write_text(lighter, encoding="utf-8", newline="\n")


def _style_problems(path: Path, site: Path) -> list[str]:
    addresses = _STYLE_ADDRESS.findall(path.read_text(encoding="utf-8"))
    return [f"{path.relative_to(site)}: fetches {one} from outside" for one in addresses if is_outside(one)]


def _sha256(text: str) -> str:
    return b64encode(hashlib.sha256(text.encode()).digest()).decode()
