"""Colors: whatever a brand brings, words can be read, in light and in dark."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.nouns.brand import Look
from playbook.shapes.palette import (
    AIM,
    DARK_PAPER,
    LIGHT_PAPER,
    LIMIT,
    brand_css,
    contrast,
    dark_shades,
    light_shades,
    palette_problems,
)

# How long a color takes says nothing of the color: the machine may be busy with other tests.
settings.register_profile("colors", deadline=None, max_examples=60)
unhurried = settings(settings.get_profile("colors"))

colors = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def look(primary: str, accent: str = "#b4532a") -> Look:
    return Look(primary=primary, accent=accent, logo="logo.svg")


@unhurried
@given(colors)
def test_derived_words_can_be_read_on_every_paper(color: str) -> None:
    light, dark = light_shades(color).words, dark_shades(color).words
    assert all(contrast(light, paper) >= AIM for paper in LIGHT_PAPER), f"{light}, made from {color}, on light paper"
    assert all(contrast(dark, paper) >= AIM for paper in DARK_PAPER), f"{dark}, made from {color}, on dark paper"


@unhurried
@given(colors)
def test_a_color_is_refused_only_when_words_on_it_cannot_be_read(color: str) -> None:
    shades = light_shades(color)
    readable = contrast(shades.fill, shades.on_fill) >= LIMIT
    assert readable == (not palette_problems(look(color)))


@unhurried
@given(colors)
def test_the_color_that_is_offered_instead_is_accepted(color: str) -> None:
    for problem in palette_problems(look(color)):
        (offered,) = re.findall(r"color is (#[0-9a-f]{6})\.", problem)
        assert not palette_problems(look(offered)), f"{offered} was offered for {color} and is refused too"


@unhurried
@given(colors, colors)
def test_words_on_every_fill_can_be_read(primary: str, accent: str) -> None:
    css = brand_css(look(primary, accent))
    fills = re.findall(r"--playbook-accent: (#\w+);\n  --playbook-accent-on: (#\w+);", css)
    assert len(fills) == 2, "one accent for light, one for dark"
    assert all(contrast(fill, on_fill) >= LIMIT for fill, on_fill in fills)


@pytest.mark.parametrize("color", ["#1f6f5c", "#1d4e89", "#ffffff", "#000000", "#ffcc00"])
def test_common_colors_are_accepted_as_they_are(color: str) -> None:
    assert palette_problems(look(color)) == []
    assert f"--md-primary-fg-color: {color};" in brand_css(look(color))


def test_both_schemes_are_in_the_style_sheet() -> None:
    css = brand_css(look("#1F6F5C"))
    assert '[data-md-color-scheme="default"]' in css
    assert '[data-md-color-scheme="slate"]' in css
    assert not re.search(r"url\(|@import|[<>]", css)
