"""The word graph: all phrases of all rules in one, sharing beginnings and endings, walked over the words of a text.

Twin of the walk: docs/assets/engine/graph.js. A node, in Python as in the browser's JSON, is `{"w": {word: node},
"p": {piece: node}, "g": node behind a gap, "e": [signals that end here]}`, empty parts left out; node 0 is the start.
"""

from collections.abc import Iterable
from typing import NotRequired, TypedDict

from .phrase import GAP_WORDS, Choice, Gap, Piece, Sequence, Step, Word
from .text import SENTENCE, Text


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


class _Net:
    """All phrases side by side, before equal beginnings become one: from each state, by each step, to which states."""

    def __init__(self) -> None:
        self.steps: list[dict[Step, set[int]]] = [{}]

    def new_state(self) -> int:
        self.steps.append({})
        return len(self.steps) - 1

    def lay(self, sequence: Sequence, begins: frozenset[int]) -> frozenset[int]:
        """Lay a sequence behind some states and return the states it ends in."""
        for item in sequence:
            begins = self._lay_choice(item, begins) if isinstance(item, Choice) else self._lay_step(item, begins)
        return begins

    def _lay_step(self, step: Step, begins: frozenset[int], onto: int | None = None) -> frozenset[int]:
        after = self.new_state() if onto is None else onto
        for state in begins:
            self.steps[state].setdefault(step, set()).add(after)
        return frozenset({after})

    def _lay_choice(self, choice: Choice, begins: frozenset[int]) -> frozenset[int]:
        """Lay each sequence so that all that end in a step end in the same state."""
        together = self.new_state()
        ends: set[int] = set()
        for sequence in choice.sequences:
            if sequence and not isinstance(sequence[-1], Choice):
                before = self.lay(sequence[:-1], begins)
                ends |= self._lay_step(sequence[-1], before, together)
            else:
                ends |= self.lay(sequence, begins)
        return frozenset(ends)


def build_graph(phrases: Iterable[tuple[int, Sequence]]) -> Graph:
    """Return one graph for all phrases, given as (signal, phrase): beginnings shared first, then endings."""
    net = _Net()
    ends: dict[int, set[int]] = {}
    for signal, phrase in phrases:
        for state in net.lay(phrase, frozenset({0})):
            ends.setdefault(state, set()).add(signal)
    return _Sharing(net, ends).graph()


class _Sharing:
    """Turns a net to a graph: states reached by the same steps become one, then those from which all goes on alike."""

    def __init__(self, net: _Net, ends: dict[int, set[int]]) -> None:
        self._net, self._ends = net, ends
        self._numbers: dict[frozenset[int], int] = {}
        self._known: dict[object, int] = {}
        self._nodes: Graph = []

    def graph(self) -> Graph:
        """Return the nodes, the start first: a node is numbered only when all behind it are."""
        last = self._number(frozenset({0}))
        return [_renumbered(node, last) for node in reversed(self._nodes)]

    def _number(self, states: frozenset[int]) -> int:
        if states not in self._numbers:
            self._numbers[states] = self._shared(states)
        return self._numbers[states]

    def _shared(self, states: frozenset[int]) -> int:
        onward: dict[Step, set[int]] = {}
        for state in states:
            for step, after in self._net.steps[state].items():
                onward.setdefault(step, set()).update(after)
        steps = tuple((step, self._number(frozenset(onward[step]))) for step in sorted(onward, key=str))
        ends = tuple(sorted({signal for state in states for signal in self._ends.get(state, ())}))
        if (steps, ends) not in self._known:
            self._nodes.append(_node(steps, ends))
            self._known[steps, ends] = len(self._nodes) - 1
        return self._known[steps, ends]


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


def _renumbered(node: Node, last: int) -> Node:
    if "w" in node:
        node["w"] = {word: last - after for word, after in node["w"].items()}
    if "p" in node:
        node["p"] = {name: last - after for name, after in node["p"].items()}
    if "g" in node:
        node["g"] = last - node["g"]
    return node


def walk(graph: Graph, text: Text, pieces: list[PieceEnds]) -> list[Hit]:
    """Return every phrase found: which signal, from which word, up to which word. No hit crosses a sentence's end.

    This is the plain way, node by node. A scan takes the same steps by `work/states.py`, which keeps them.
    """
    hits: list[Hit] = []
    words, onward = graph[0].get("w", {}), graph[0].get("p", {})
    for first, word in enumerate(text.words):
        if word in words or any(name in onward for name, _ in pieces[first]):
            _walk_from(graph, text, pieces, first, hits)
    return hits


def _walk_from(graph: Graph, text: Text, pieces: list[PieceEnds], first: int, hits: list[Hit]) -> None:
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
        if at == len(text.words) or (at > first and text.parted[at] == SENTENCE):
            continue
        _step(node, text, pieces[at], at, waiting)


def _step(node: Node, text: Text, ends: PieceEnds, at: int, waiting: list[tuple[int, int]]) -> None:
    after = node.get("w", {}).get(text.words[at])
    if after is not None:
        waiting.append((after, at + 1))
    if "p" in node:
        waiting.extend((node["p"][name], end) for name, end in ends if name in node["p"])
    if "g" in node:
        waiting.extend((node["g"], at + skipped) for skipped in _gap(text, at))


def _gap(text: Text, at: int) -> list[int]:
    """Return how many words a gap may skip from here: none to three, all in one sentence."""
    lengths = [0]
    for skipped in range(1, GAP_WORDS + 1):
        if at + skipped >= len(text.words) or text.parted[at + skipped] == SENTENCE:
            break
        lengths.append(skipped)
    return lengths
