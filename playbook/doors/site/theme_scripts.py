"""The inline scripts that the theme itself brings, read from the installed theme. The policy allows these and no other.

They are read and not listed, so that a corrected release of the theme brings its own. Their one blank is the way to
the site's root, and it may hold nothing but a path.
"""

import re
from functools import cache
from pathlib import Path

from mkdocs.utils import get_theme_dir

THEME = "material"
# Of the theme's scripts those that our pages use. The others ask for consent, count visitors or tell of old versions.
USED = ("base", "content", "palette")

_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_BLANK = re.compile(r"\{\{.*?\}\}")
_A_PATH = r"[A-Za-z0-9._~/%-]*"


@cache
def theme_scripts() -> re.Pattern[str]:
    """Return a pattern that matches the whole of each of the theme's inline scripts. Raise OSError, ValueError."""
    partials = Path(get_theme_dir(THEME)) / "partials" / "javascripts"
    scripts = [script for name in USED for script in _SCRIPT.findall((partials / f"{name}.html").read_text("utf-8"))]
    if not scripts:
        raise ValueError(f"no inline script was found in {partials}")
    return re.compile("|".join(_pattern_of(script) for script in scripts), re.DOTALL)


def _pattern_of(script: str) -> str:
    """Return the pattern of one script as its template writes it."""
    return _A_PATH.join(re.escape(words) for words in _BLANK.split(script))
