"""Whether an SVG may stand on a page: shapes, text, colors, nothing that runs, loads or repeats. Refused, never mended.

Python's own expat reads it, with DOCTYPE refused, which leaves no entity to expand: that is what defusedxml would do
for us, in ten lines instead of a dependency. What is allowed is a list, so that what we never heard of is refused.
"""

import re
from collections.abc import Iterator
from xml.parsers import expat

from playbook.nouns.problem import Problem

from .text_file import TextFile

MOST_DEPTH = 64

_SVG = "http://www.w3.org/2000/svg"
_SHAPES = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan")
_FRAMES = ("svg", "g", "defs", "title", "desc", "style", "linearGradient", "radialGradient", "stop", "clipPath", "mask")
_ELEMENTS = frozenset((*_SHAPES, *_FRAMES))
_PLAIN_SVG = "Save the picture as plain SVG, text turned to paths, or use a PNG."
# Elements that ask for a word of their own, since a designer will wonder.
_WHY = {
    "script": "A logo can't hold a script.",
    "foreignObject": "A logo can't hold foreignObject, which brings a page into the picture.",
    "image": "A logo can't hold another picture.",
    "use": "A logo can't repeat parts with use.",
    "a": "A logo can't hold a link.",
}
_STYLE_DANGER = re.compile(r"@|\\|image-set|image\(|src\(|expression|javascript:|<", re.IGNORECASE)
_URL_ELSEWHERE = re.compile(r"url\(\s*+(?!['\"]?#)", re.IGNORECASE)


def svg_problems(file: TextFile) -> Iterator[Problem]:
    """Yield all that an SVG holds and a logo may not, in the order in which it stands."""
    watch = _Watch(file)
    try:
        watch.parser.Parse(file.text, True)  # noqa: FBT003  # expat takes it by position only
    except expat.ExpatError:
        watch.note("This is not SVG: it can't be read from here on.", _PLAIN_SVG)
    except _StopError:
        pass
    yield from watch.problems


class _StopError(Exception):
    """Raised inside of the parser to read no further."""


class _Watch:
    """Looks at each part that expat reports and notes what may not stand."""

    def __init__(self, file: TextFile) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.open: list[str] = []
        self.styles = ""
        self.parser = expat.ParserCreate(encoding="utf-8", namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.XmlDeclHandler = self._declaration
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartElementHandler = self._element
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def note(self, wrong: str, instead: str) -> None:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        self.problems.append(self.file.problem(line, column, wrong, instead))

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() != "utf-8":
            self.note(
                "The first line names another encoding than UTF-8.", 'Save it as UTF-8 and write encoding="UTF-8".'
            )

    def _doctype(self, *_: object) -> None:
        self.note("A logo can't have a DOCTYPE.", "Delete the line that begins with <!DOCTYPE, up to its >.")
        raise _StopError

    def _instruction(self, *_: object) -> None:
        self.note("A logo can't hold an instruction such as <?xml-stylesheet?>.", "Delete it.")

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        if not self.open and (namespace, local) != (_SVG, "svg"):
            self.note("The file ends in .svg and is not an SVG picture.", _PLAIN_SVG)
            raise _StopError
        self.open.append(local)
        if len(self.open) > MOST_DEPTH:
            self.note(f"More than {MOST_DEPTH} parts stand inside one another.", "Make the picture flatter.")
            raise _StopError
        if namespace != _SVG or local not in _ELEMENTS:
            self.note(_WHY.get(local, f"A logo can't hold <{local[:40]}>."), _PLAIN_SVG)
        for attribute, value in attributes.items():
            self._attribute(attribute, value)

    def _end(self, _: str) -> None:
        if self.open.pop() != "style":
            return
        if _STYLE_DANGER.search(self.styles) or _loads(self.styles):
            self.note("The styles that end here import, load or hide something.", "Write colors and sizes only.")
        self.styles = ""

    def _attribute(self, attribute: str, value: str) -> None:
        namespace, _, local = attribute.rpartition(" ")
        if local.lower().startswith("on"):
            self.note(f"{local[:40]} would run a script.", "Delete it.")
        elif local in ("href", "src"):
            if not value.startswith("#"):
                self.note("A logo can't load anything from elsewhere.", f"Delete {local}, or point it at a #part.")
        elif namespace:
            self.note(f"{local[:40]} is not part of plain SVG.", _PLAIN_SVG)
        elif _loads(value) or (local == "style" and _STYLE_DANGER.search(value)):
            self.note(f"{local[:40]} loads something or hides what it does.", "Write colors and sizes only.")

    def _text(self, text: str) -> None:
        # Comments may cut the text in pieces that are harmless each, so it is judged when it is whole.
        if "style" in self.open:
            self.styles += text


def _loads(value: str) -> bool:
    return _URL_ELSEWHERE.search(value) is not None or "javascript:" in value.lower() or "data:" in value.lower()
