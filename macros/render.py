"""How a page's template becomes text for MkDocs: escaping, labels, dates. What stands on a page is not decided here."""

import re
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from .context import Context
from .foot import Foot

TEMPLATES = Path(__file__).parent / "templates"

# What Python-Markdown takes a backslash before; before any other mark the backslash itself would show.
_MARKDOWN_MARKS = re.compile(r"([\\`*_{}\[\]()>#+\-.!])")
_LINK_TO_PAGE = re.compile(r'(href="[^":#]*)\.md(?=[#"])')
# Twin: keepPhones in docs/assets/pages/page.js.
_PHONE = re.compile(r"(\+?\(?\d[\d ().-]{5,}\d)")
_answers = MarkdownIt("commonmark", {"html": False})


def heading(words: str) -> Markup:
    """Return words fit for a Markdown heading: nothing in them is markup, of HTML or of Markdown."""
    plain = " ".join(words.split()).replace("&", "&amp;").replace("<", "&lt;")
    return Markup(_MARKDOWN_MARKS.sub(r"\\\1", plain))  # noqa: S704 both escapings are done above


def long_date(day: date) -> str:
    """Return a day as Americans write it."""
    return f"{day:%B} {day.day}, {day.year}"


def prose(text: str) -> Markup:
    """Return Markdown as HTML. HTML inside it is shown, never run, and links to pages end as the built pages do."""
    return Markup(_LINK_TO_PAGE.sub(r"\1.html", _answers.render(text)))  # noqa: S704 the renderer escapes all HTML


def lines(text: str) -> Markup:
    """Return text with its line breaks kept."""
    return Markup("<br>").join(phones(line) for line in text.splitlines())


def phones(text: str) -> Markup:
    """Return text whose phone numbers stay on one line. The characters stay the same, so a copy does too."""
    parts = _PHONE.split(text)
    kept = [
        Markup('<span class="unbroken">{}</span>').format(part) if odd % 2 else escape(part)
        for odd, part in enumerate(parts)
    ]
    return Markup("").join(kept)


def bars(phrase: str) -> Markup:
    """Return a phrase that may break its line behind a bar."""
    return Markup("|<wbr>").join(escape(part) for part in phrase.split("|"))


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # Jinja's own comments would swallow the {#ids} of headings.
        comment_start_string="{##",
        comment_end_string="##}",
    )
    environment.filters.update(heading=heading, long_date=long_date, prose=prose, lines=lines, phones=phones, bars=bars)
    return environment


_environment_of_all = _environment()


def render(context: Context, template: str, foot: Foot, base: str = "", **values: object) -> str:
    """Return a page for MkDocs. `base` is the way from the page to the site's root: empty, or `../`."""
    page = _environment_of_all.get_template(template)
    return page.render(
        base=base,
        foot=foot,
        t=context.label,
        role=context.role,
        brand=context.edition.brand,
        rules=context.edition.playbook.rules,
        replies=context.edition.playbook.replies,
        **values,
    )
