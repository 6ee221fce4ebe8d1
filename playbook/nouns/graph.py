"""The word graph: all phrases of all rules in one, sharing beginnings and endings, walked over the words of a text.

Twin of the walk: docs/assets/engine/graph.js. A node, in Python as in the browser's JSON, is `{"w": {word: node},
"p": {piece: node}, "g": node behind a gap, "e": [signals that end here]}`, empty parts left out; node 0 is the start.
"""

from collections.abc import Iterable
from typing import NotRequired, TypedDict

from .phrase import GAP_WORDS, Gap, Piece, Step, Way, Word
from .text import SENTENCE, Token


class Node(TypedDict):
    """A place in the graph and the ways on from it."""

    w: NotRequired[dict[str, int]]
    p: NotRequired[dict[str, int]]
    g: NotRequired[int]
    e: NotRequired[list[int]]


Graph = list[Node]
# From one word of the text: the pieces that begin there, each with the word behind its end.
PieceEnds = list[tuple[str, int]]
# Signal, first word, the word behind the last.
Hit = tuple[int, int, int]


class _Branch:
    """A node of the tree that phrases are laid into before like branches become one."""

    def __init__(self) -> None:
        self.steps: dict[Step, _Branch] = {}
        self.ends: set[int] = set()


def build_graph(phrases: Iterable[tuple[int, Way]]) -> Graph:
    """Return one graph for all ways to say all phrases, given as (signal, way)."""
    root = _Branch()
    for signal, way in phrases:
        branch = root
        for step in way:
            branch = branch.steps.setdefault(step, _Branch())
        branch.ends.add(signal)
    known: dict[tuple[object, ...], int] = {}
    nodes: Graph = []
    last = _number(root, nodes, known)
    return _with_start_first(nodes, last)


def _number(branch: _Branch, nodes: Graph, known: dict[tuple[object, ...], int]) -> int:
    """Return the branch's number, the same for branches from which all goes on alike."""
    steps = tuple((step, _number(after, nodes, known)) for step, after in sorted(branch.steps.items(), key=str))
    key = (steps, tuple(sorted(branch.ends)))
    if key not in known:
        nodes.append(_node(steps, key[1]))
        known[key] = len(nodes) - 1
    return known[key]


def _node(steps: tuple[tuple[Step, int], ...], ends: tuple[int, ...]) -> Node:
    node = Node()
    words = {step.word: after for step, after in steps if isinstance(step, Word)}
    pieces = {step.name: after for step, after in steps if isinstance(step, Piece)}
    if words:
        node["w"] = words
    if pieces:
        node["p"] = pieces
    for step, after in steps:
        if isinstance(step, Gap):
            node["g"] = after
    if ends:
        node["e"] = list(ends)
    return node


def _with_start_first(nodes: Graph, start: int) -> Graph:
    """Return the same graph numbered from its start: children were numbered before their parents."""
    return [_renumbered(node, start) for node in reversed(nodes)]


def _renumbered(node: Node, last: int) -> Node:
    if "w" in node:
        node["w"] = {word: last - after for word, after in node["w"].items()}
    if "p" in node:
        node["p"] = {name: last - after for name, after in node["p"].items()}
    if "g" in node:
        node["g"] = last - node["g"]
    return node


def walk(graph: Graph, tokens: list[Token], pieces: list[PieceEnds]) -> list[Hit]:
    """Return every phrase found: which signal, from which word, up to which word. No hit crosses a sentence's end."""
    hits: list[Hit] = []
    for first in range(len(tokens)):
        _walk_from(graph, tokens, pieces, first, hits)
    return hits


def _walk_from(graph: Graph, tokens: list[Token], pieces: list[PieceEnds], first: int, hits: list[Hit]) -> None:
    seen = set()
    waiting = [(0, first)]
    while waiting:
        place = waiting.pop()
        if place in seen:
            continue
        seen.add(place)
        number, at = place
        node = graph[number]
        hits.extend((signal, first, at) for signal in node.get("e", ()))
        if at == len(tokens) or (at > first and tokens[at].parted == SENTENCE):
            continue
        _step(node, tokens, pieces[at], at, waiting)


def _step(node: Node, tokens: list[Token], ends: PieceEnds, at: int, waiting: list[tuple[int, int]]) -> None:
    after = node.get("w", {}).get(tokens[at].word)
    if after is not None:
        waiting.append((after, at + 1))
    if "p" in node:
        waiting.extend((node["p"][name], end) for name, end in ends if name in node["p"])
    if "g" in node:
        waiting.extend((node["g"], at + skipped) for skipped in _gap(tokens, at))


def _gap(tokens: list[Token], at: int) -> list[int]:
    """Return how many words a gap may skip from here: none to three, all in one sentence."""
    lengths = [0]
    for skipped in range(1, GAP_WORDS + 1):
        if at + skipped >= len(tokens) or tokens[at + skipped].parted == SENTENCE:
            break
        lengths.append(skipped)
    return lengths
