"""What stands on the pages, as built: a foot on each, words escaped, the engine's marks, a label for all that asks."""

import html
import json
import re
from pathlib import Path

import pytest
from markdown import markdown  # type: ignore[import-untyped] # it ships no types

from macros.render import bars, heading, phones, prose
from playbook import __version__
from playbook.doors.site.kit import kit_folder
from playbook.nouns.edition import Edition
from playbook.reading.load import load_edition
from playbook.work.check import Checker

from .pages import BuiltPage, pages_of

MARK = re.compile(r'<mark class="mark mark--\w+">(.*?)</mark>', re.DOTALL)
ASKED_LABEL = re.compile(r"\blabel\(\"([a-z0-9-]+)\"")


@pytest.mark.parametrize(
    "words",
    [
        "a *star* and _lines_",
        "<script>alert(1)</script>",
        "# 1. [link](x) {#id}",
        "Q & A",
        "back\\slash `code` !",
        "a: b ~ c",
    ],
)
def test_a_heading_shows_its_words_and_nothing_else(words: str) -> None:
    built = markdown(f"# {heading(words)} {{#top}}", extensions=["attr_list", "md_in_html", "toc"])
    assert html.unescape(re.sub(r"</?h1[^>]*>", "", built)) == words, "a mark in a heading was taken for markup"


@pytest.mark.parametrize(
    ("written", "never"),
    [
        ("<script>alert(1)</script>", "<script"),
        ("[here](javascript:alert(1))", "<a"),
        ("![x](https://example.org/a.png onerror=x)", "<img"),
        ("<b onclick=x>bold</b>", "<b "),
    ],
)
def test_an_answer_never_runs_markup_of_its_own(written: str, never: str) -> None:
    assert never not in prose(written)


def test_an_answer_may_link_to_a_page() -> None:
    assert 'href="rules/mentions-visit.html#why"' in prose("[why](rules/mentions-visit.md#why)")


@pytest.mark.parametrize("number", ["555-0116", "(617) 555-0116", "+1 617 555 0116", "617.555.0116"])
def test_a_phone_number_stays_on_one_line(number: str) -> None:
    assert phones(f"Call {number}, please.") == f'Call <span class="unbroken">{number}</span>, please.'


def test_what_is_no_phone_number_is_escaped_and_left_alone() -> None:
    assert phones("<b> 8 to 5 & 911") == "&lt;b&gt; 8 to 5 &amp; 911"


def test_a_phrase_may_break_behind_its_bars() -> None:
    assert bars("(a|<b>) c") == "(a|<wbr>&lt;b&gt;) c"


def test_search_shows_first_when_a_situation_is_the_right_one(default_site: Path, edition: Edition) -> None:
    index = json.loads((default_site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    shown = {entry["location"]: entry["text"] for entry in index}
    for situation_id, reply in edition.playbook.replies.items():
        text = html.unescape(shown[f"situations/{situation_id}.html"]).removeprefix("<p>")
        assert text.startswith(reply.when_to_use), f"search shows something else of {situation_id} first"
    foot = edition.playbook.interface.labels["foot-owner"]
    assert not [place for place, text in shown.items() if foot in text], "search finds the foot of pages"


def test_every_page_says_who_looks_after_it(default_site: Path, edition: Edition) -> None:
    labels = edition.playbook.interface.labels
    for path in pages_of(default_site):
        if path.name == "404.html":
            continue
        words = " ".join(" ".join(BuiltPage.read(path).words).split())
        for said in (labels["foot-owner"], labels["foot-reviewed"], __version__, labels["foot-legal"]):
            assert said in words, f"{path.name} does not say: {said}"


def test_a_situation_answers_in_the_order_of_need(default_site: Path, edition: Edition) -> None:
    for situation_id, reply in edition.playbook.replies.items():
        text = (default_site / "situations" / f"{situation_id}.html").read_text("utf-8")
        shown = [text.find(f'id="{part}"') for part in ("words", "do-and-dont", "bad-examples", "in-private")]
        order = [
            text.index('class="facts"'),
            *(place for place in shown if place >= 0),
            text.index('class="page-foot"'),
        ]
        assert order == sorted(order), f"{situation_id} answers in another order"
        assert text.count("data-template=") == len(reply.public), f"{situation_id} does not show all its texts"


def test_bad_examples_carry_the_marks_of_the_engine(default_site: Path, edition: Edition, checker: Checker) -> None:
    for situation_id, reply in edition.playbook.replies.items():
        text = (default_site / "situations" / f"{situation_id}.html").read_text("utf-8")
        shown = "".join(html.unescape(one) for one in MARK.findall(text))
        places = [
            example.text[place]
            for example in reply.bad
            for found in [[one for one in checker.check(example.text) if one.group != "shape"]]
            for place in range(len(example.text))
            if any(one.start <= place < one.end for one in found)
        ]
        assert shown == "".join(places), f"{situation_id} marks other words than the engine does"


def test_each_rule_shows_what_it_marks(default_site: Path, edition: Edition) -> None:
    for rule_id, rule in edition.playbook.rules.items():
        text = (default_site / "rules" / f"{rule_id}.html").read_text("utf-8")
        # A phone number is kept on one line by a span of its own.
        shown = "".join(html.unescape(re.sub("<[^<>]*>", "", one)) for one in MARK.findall(text))
        expected = "".join(mark for example in rule.examples.flag for mark in example.marks)
        if rule.group != "shape":
            assert "".join(shown.split()) == "".join(expected.split()), f"{rule_id} shows other marks than its examples"


def test_every_label_a_script_asks_for_is_there(edition: Edition) -> None:
    labels = edition.playbook.interface.labels
    scripts = "".join(path.read_text("utf-8") for path in (kit_folder() / "docs/assets/pages").glob("*.js"))
    asked = {*ASKED_LABEL.findall(scripts), *re.findall(r'"(copy-refused-[a-z]+)"', scripts)}
    made = {f"{stem}-{end}" for stem, ends in MADE_LABELS.items() for end in ends}
    assert asked, "no script asks for a label, so this test has gone blind"
    assert not (asked | made) - labels.keys(), "scripts ask for labels that interface.yml has not"


# Labels whose name a script puts together.
MADE_LABELS = {
    "level": ["stop", "ask", "tip"],
    "count": ["stop", "ask", "tip"],
    "summary": ["empty", "stop", "ask", "tip", "clear"],
    "item": ["waiting", "needs-review", "found", "clear"],
}


def test_no_label_is_left_over(edition: Edition) -> None:
    root = kit_folder()
    folders = ("macros/**/*.py", "macros/templates/*", "macros/theme/*", "docs/assets/pages/*.js")
    places = [path for folder in folders for path in root.glob(folder)]
    package = Path(load_edition.__code__.co_filename).parents[1]
    text = "".join(path.read_text("utf-8") for path in [*places, *package.glob("shapes/*.py")])
    stems = set(re.findall(r"""["'`]([a-z]+-)(?:["'] ~|\$\{|\{)""", text))
    # finds-, shape-, size- and the like are put together from ids; the rest stands somewhere as it is.
    unused = [one for one in edition.playbook.interface.labels
              if f'"{one}"' not in text and f"'{one}'" not in text and not one.startswith(tuple(stems))]  # fmt: skip
    assert not unused, f"interface.yml has labels that nothing shows: {unused}"
