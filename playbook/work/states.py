"""The walk over the word graphs, each step worked out when it is first taken and then kept.

Twin: docs/assets/engine/states.js. A walk stands at many nodes of a graph at once, some of them in the middle of a
piece. All that together is a state, and which state comes next hangs on nothing but the next word. So it is looked up,
as grep does: a text of 16 words takes 80 steps, most of them seen before, where the plain walk visits 118 nodes anew
(16 millionths of a second instead of 175, see bench/README.md). `walk` in nouns/graph.py says what has to be found.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any

from playbook.nouns.graph import Graph
from playbook.nouns.phrase import GAP_WORDS

from .symbols import NAME, Alphabet

# All that is found from one word up to another: what it is called, the first word, the one behind the last.
Hits = list[tuple[tuple[str, ...], int, int]]

# Steps to keep: ten thousand replies take 250,000, some tens of megabytes.
_MOST_KEPT = 400_000
# What stands in a place instead of a piece's state: the walk is at the node itself, before a word of its own.
_AT_NODE = -1


class State(dict[str, "State | None"]):
    """All that a walk stands at; by symbol, the state that comes next, None where nothing goes on."""

    __slots__ = ("_steps", "ends", "gaps", "is_last", "leads_to", "number", "places")

    def __init__(self, steps: "_Steps", number: int, ends: Iterable[str]) -> None:
        super().__init__()
        self._steps = steps
        self.number = number
        self.ends = tuple(sorted(ends))
        # Of phrases: the states behind gaps that open here, and how many words each may skip.
        self.gaps: list[tuple[State, int]] = []
        # Of pieces: those that may still be reached.
        self.leads_to: frozenset[str] = frozenset()
        self.places: tuple[tuple[int, int], ...] = ()
        self.is_last = False

    def __missing__(self, symbol: str) -> "State | None":
        after = self[symbol] = self._steps.after(self, symbol)
        self._steps.count += 1
        return after


class _Steps:
    """The states that were reached so far."""

    def __init__(self) -> None:
        self.count = 0
        self.states: list[State] = []
        self._known: dict[object, State] = {}

    def after(self, state: State, symbol: str) -> State | None:
        raise NotImplementedError

    def _new(self, key: object, ends: Iterable[str]) -> State:
        state = self._known[key] = State(self, len(self.states), ends)
        self.states.append(state)
        return state


class _PieceSteps(_Steps):
    """Steps within pieces. A place is a node of the pieces' graph; it has no gaps."""

    def __init__(self, graph: Graph, names: list[str], alphabet: Alphabet) -> None:
        super().__init__()
        self._graph, self._names, self._alphabet = graph, names, alphabet
        self._onward = cache(self._all_onward)
        self.start = self._state(frozenset({0}), ())

    def after(self, state: State, symbol: str) -> State | None:
        word, built_in = self._alphabet.read(symbol)
        reached: set[int] = set()
        for number, _ in state.places:
            node = self._graph[number]
            if "w" in node and word in node["w"]:
                reached.add(node["w"][word])
            if "p" in node:
                reached.update(node["p"][name] for name in built_in if name in node["p"])
        own = built_in if state is self.start else ()
        return self._state(frozenset(reached), own) if reached or own else None

    def _state(self, nodes: frozenset[int], built_in: tuple[str, ...]) -> State:
        if (nodes, built_in) in self._known:
            return self._known[nodes, built_in]
        state = self._new((nodes, built_in), {*built_in, *(name for node in nodes for name in self._ending(node))})
        state.places = tuple((node, _AT_NODE) for node in nodes)
        state.leads_to = frozenset().union(*map(self._onward, nodes))
        state.is_last = not state.leads_to
        return state

    def _ending(self, node: int) -> list[str]:
        return [self._names[place] for place in self._graph[node].get("e", ())]

    def _all_onward(self, number: int) -> frozenset[str]:
        """Return the pieces that end somewhere behind a node."""
        node = self._graph[number]
        onward = {*node.get("w", {}).values(), *node.get("p", {}).values()}
        return frozenset().union(*map(self._onward, onward), *map(self._ending, onward))


class _PhraseSteps(_Steps):
    """Steps within phrases. A place is a node of their graph and, within a piece, the number of the piece's state."""

    def __init__(self, graph: Graph, names: list[str], pieces: _PieceSteps) -> None:
        super().__init__()
        self._graph, self._names, self._pieces = graph, names, pieces
        self._own_places = cache(self._all_own_places)
        self._ends_at = cache(self._all_ends_at)
        self.start = self._state(frozenset({0}), frozenset())

    def after(self, state: State, symbol: str) -> State | None:
        word = symbol.removeprefix(NAME)
        reached: set[int] = set()
        under_way: set[tuple[int, int]] = set()
        for number, place in state.places:
            if place == _AT_NODE:
                after = self._graph[number]["w"].get(word)
                if after is not None:
                    reached.add(after)
            else:
                self._through_piece(number, self._pieces.states[place][symbol], reached, under_way)
        return self._state(frozenset(reached), frozenset(under_way)) if reached or under_way else None

    def _through_piece(
        self, number: int, piece: State | None, reached: set[int], under_way: set[tuple[int, int]]
    ) -> None:
        """Add where a piece leads from a node: behind it where it ends, on within it where it may still end."""
        if piece is None:
            return
        ways = self._graph[number]["p"]
        for name in piece.ends:
            if name in ways:
                reached.add(ways[name])
        if not piece.leads_to.isdisjoint(ways):
            under_way.add((number, piece.number))

    def _state(self, nodes: frozenset[int], under_way: frozenset[tuple[int, int]]) -> State:
        if (nodes, under_way) in self._known:
            return self._known[nodes, under_way]
        state = self._new((nodes, under_way), {end for node in nodes for end in self._ends_at(node)})
        state.places = (*(place for node in nodes for place in self._own_places(node)), *under_way)
        state.is_last = not state.places
        behind: dict[int, set[int]] = {}
        for onto, most in (gap for node in nodes for gap in self._gaps_at(node, 0)):
            behind.setdefault(most, set()).add(onto)
        state.gaps = [(self._gap_state(frozenset(behind[most])), most) for most in behind]
        return state

    def _gap_state(self, nodes: frozenset[int]) -> State:
        """Return the state behind a gap. A gap that opens right there counts to the first: see `_gaps_at`."""
        if nodes not in self._known:
            state = self._new(nodes, ())
            state.places = tuple(place for node in nodes for place in self._own_places(node))
        return self._known[nodes]

    def _all_own_places(self, node: int) -> list[tuple[int, int]]:
        """Return where a walk stands that has reached a node: before a word, before a piece, or both."""
        word, piece = (node, _AT_NODE), (node, self._pieces.start.number)
        return [place for way, place in (("w", word), ("p", piece)) if way in self._graph[node]]

    def _all_ends_at(self, node: int) -> list[str]:
        return [self._names[end] for end in self._graph[node].get("e", ())]

    def _gaps_at(self, node: int, skipped: int) -> list[tuple[int, int]]:
        """Return what stands behind the gap at a node, and behind the gap right behind that one: the two add up."""
        if "g" not in self._graph[node]:
            return []
        behind, most = self._graph[node]["g"], skipped + GAP_WORDS
        return [(behind, most), *self._gaps_at(behind, most)]


class Walks:
    """Both walks over one text after another: which pieces stand in it, then which phrases."""

    def __init__(self, compiled: dict[str, Any]) -> None:
        self._compiled = compiled
        self.alphabet = Alphabet(compiled)
        self._forget()

    @property
    def states(self) -> list[State]:
        """Every state that was reached and is kept."""
        return [*self._pieces.states, *self._phrases.states]

    @property
    def kept(self) -> int:
        """How many steps are kept."""
        return self._pieces.count + self._phrases.count

    def make_room(self) -> None:
        """Forget all steps once there are too many: texts without end would fill the memory."""
        if self.kept > _MOST_KEPT:
            self._forget()

    def _forget(self) -> None:
        compiled = self._compiled
        self._pieces = _PieceSteps(compiled["piece_graph"], compiled["pieces"], self.alphabet)
        self._phrases = _PhraseSteps(compiled["graph"], compiled["signals"], self._pieces)

    def pieces(self, symbols: list[str], sentences: list[tuple[int, int]]) -> Hits:
        """Return every piece that stands in a text; those with the same words together."""
        return _walk(self._pieces.start, symbols, sentences)

    def phrases(self, symbols: list[str], sentences: list[tuple[int, int]]) -> Hits:
        """Return every signal that stands in a text."""
        return _walk(self._phrases.start, symbols, sentences)


def _walk(start: State, symbols: list[str], sentences: list[tuple[int, int]]) -> Hits:
    hits: Hits = []
    walks = [(first, first, end, start) for begin, end in sentences for first in range(begin, end)]
    behind_gaps: set[tuple[int, int, int]] = set()
    for first, begun, end, reached in walks:
        state, at = reached, begun
        while True:
            if state.ends:
                hits.append((state.ends, first, at))
            if state.gaps:
                # Each goes on as a walk of its own, behind those that wait.
                walks += _behind_gaps(state, symbols, (first, at, end), behind_gaps)
            if at == end or state.is_last:
                break
            after = state[symbols[at]]
            if after is None:
                break
            state, at = after, at + 1
    return hits


def _behind_gaps(
    state: State, symbols: list[str], place: tuple[int, int, int], seen: set[tuple[int, int, int]]
) -> list[tuple[int, int, int, State]]:
    """Return the walks that have taken the first word behind a gap, each once however many gaps lead there."""
    first, at, end = place
    walks: list[tuple[int, int, int, State]] = []
    for gap, most in state.gaps:
        for onto, symbol in enumerate(symbols[at : min(at + most + 1, end)], at):
            after = gap[symbol]
            if after is not None and (first, onto, after.number) not in seen:
                seen.add((first, onto, after.number))
                walks.append((first, onto + 1, end, after))
    return walks
