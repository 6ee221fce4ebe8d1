"""A brand's two colors as shades people can read, in light and in dark, and as CSS. Knows nothing of pages.

The contrast is WCAG's, measured after rounding to a hex code, because rounding alone can lose a tenth.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from coloraide import Color

from playbook.nouns.brand import Look

# WCAG 2.2 AA asks for 4.5 and that is what a brand must reach; what we derive aims a little higher.
LIMIT, AIM = 4.5, 4.6
WHITE, INK = "#ffffff", "#12161c"

# The papers of docs/assets/style/base.css that are hardest to read on, in each scheme, are none harder than these.
LIGHT_PAPER = ("#ffffff", "#e8ecf2")
DARK_PAPER = ("#16191b", "#2a2f3a")

STEP = 0.004


@dataclass(frozen=True, slots=True)
class Shades:
    """What one scheme needs of one color: to fill with, to write on the fill, and to write on paper."""

    fill: str
    on_fill: str
    words: str


def contrast(one: str, other: str) -> float:
    """Return WCAG's contrast ratio of two hex colors, from 1 to 21."""
    return Color(one).contrast(Color(other), method="wcag21")


def palette_problems(look: Look) -> list[str]:
    """Return a sentence for a primary color that no words can be read on, naming the nearest that works.

    The header wears the primary color exactly as the brand gave it, so it is the brand that must change it.
    The accent is ours to shade.
    """
    color = look.primary
    if contrast(color, _words_on(color)) >= LIMIT:
        return []
    nearest = f"The nearest readable color is {_nearest_fill(color)}."
    return [f"look.primary is {color}, and neither white nor black words can be read on it. {nearest}"]


@cache
def light_shades(color: str) -> Shades:
    """Return a color's shades on light paper."""
    return Shades(color, _words_on(color), _nearest(color, LIGHT_PAPER, lighter=False))


@cache
def dark_shades(color: str) -> Shades:
    """Return a color's shades on dark paper."""
    return Shades(color, _words_on(color), _nearest(color, DARK_PAPER, lighter=True))


def brand_css(look: Look) -> str:
    """Return the style sheet that gives Material and our own pages the brand's colors, in both schemes."""
    primary, accent = look.primary.lower(), look.accent.lower()
    readable = accent if contrast(accent, _words_on(accent)) >= LIMIT else _nearest_fill(accent)
    light = _block("default", light_shades(primary), light_shades(readable))
    dark = _block("slate", dark_shades(primary), dark_shades(readable))
    return f"{light}\n{dark}"


def _block(scheme: str, primary: Shades, accent: Shades) -> str:
    values = {
        "--md-primary-fg-color": primary.fill,
        "--md-primary-fg-color--light": primary.fill,
        "--md-primary-fg-color--dark": primary.fill,
        "--md-primary-bg-color": primary.on_fill,
        "--md-primary-bg-color--light": primary.on_fill,
        "--md-accent-fg-color": accent.words,
        "--md-accent-fg-color--transparent": f"{accent.words}1a",
        "--md-accent-bg-color": accent.on_fill,
        "--md-accent-bg-color--light": accent.on_fill,
        "--md-typeset-a-color": primary.words,
        "--playbook-brand": primary.fill,
        "--playbook-brand-on": primary.on_fill,
        "--playbook-brand-words": primary.words,
        "--playbook-accent": accent.fill,
        "--playbook-accent-on": accent.on_fill,
        "--playbook-accent-words": accent.words,
    }
    lines = "".join(f"  {name}: {value};\n" for name, value in values.items())
    # Material's own dark scheme sets the link color again for each primary, so both names stand in the selector.
    chosen = f'[data-md-color-scheme="{scheme}"]'
    active = f"{chosen} .md-nav__link--active,\n{chosen} .md-nav__item .md-nav__link--active"
    return (
        f'{chosen},\n{chosen}[data-md-color-primary="custom"][data-md-color-accent="custom"] {{\n{lines}}}\n'
        f"{active} {{\n  color: {primary.words};\n}}\n"
    )


def _words_on(color: str) -> str:
    return WHITE if contrast(color, WHITE) >= min(LIMIT, contrast(color, INK)) else INK


def _readable(color: str, papers: Iterable[str]) -> bool:
    return all(contrast(color, paper) >= AIM for paper in papers)


@cache
def _nearest(color: str, papers: tuple[str, ...], *, lighter: bool) -> str:
    """Return the color itself, or its nearest shade in one direction that reads on every one of the papers."""
    for shade in _walk(color, lighter=lighter):
        if _readable(shade, papers):
            return shade
    return WHITE if lighter else INK


def _nearest_fill(color: str) -> str:
    """Return the nearest shade, darker or lighter, that white or black words can be read on."""
    darker = _nearest(color, (WHITE,), lighter=False)
    paler = _nearest(color, (INK,), lighter=True)
    return min(darker, paler, key=lambda shade: Color(color).delta_e(Color(shade), method="ok"))


def _walk(color: str, *, lighter: bool) -> Iterable[str]:
    shade = Color(color).convert("oklch")
    lightness = float(shade["lightness"])
    direction = STEP if lighter else -STEP
    while 0 <= lightness <= 1:
        shade["lightness"] = lightness
        # The hex code is what the browser gets, so the hex code is what is measured.
        yield shade.convert("srgb").fit(method="oklch-chroma").to_string(hex=True)
        lightness += direction
