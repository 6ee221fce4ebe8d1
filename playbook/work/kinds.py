"""The kinds of rule: each takes a compiled rule and a scan and returns the stretches of normalised text it marks.

Those that judge how a reply is built stand in shape_kinds.py. Twin: docs/assets/engine/kinds.js. A new kind is a model
in nouns/rule.py, a function here and the same one there.
"""

from collections.abc import Callable

from playbook.nouns.text import CLAUSE, NO_BREAK, SENTENCE, is_number

from .marking import CompiledRule, Given, is_all_excused, not_excused, shaped, span
from .scan import Scan, Span, Stretch
from .score import score
from .shape_kinds import SHAPE_KINDS

_MOST_NAME_WORDS = 3
_SHORTEST_ECHO = 4
_ENDINGS = ("'s", "ings", "ing", "ed", "es", "s")


def phrases(rule: CompiledRule, scan: Scan, _given: Given) -> list[Span]:
    """Mark the words that the rule's phrases find, but for those that `unless` excuses."""
    anywhere, near = (_spans_of(rule, scan, part) for part in ("phrases", "phrases_beside"))
    return scan.apart(rule, anywhere + scan.beside(rule, near)) if anywhere or near else []


def identifier(rule: CompiledRule, scan: Scan, _given: Given) -> list[Span]:
    """Mark dates, amounts and the like, and what the rule's phrases find."""
    found = shaped(rule["of"], scan)
    if not found:
        return phrases(rule, scan, _given)
    excused = scan.excused(rule["id"])
    places = [place for place in found if not is_all_excused(place, scan, excused)]
    leans = rule["beside"] or rule["touching"] or rule["beside_words"]
    return scan.apart(rule, scan.beside(rule, places) if leans else places) + phrases(rule, scan, _given)


def greeting_name(rule: CompiledRule, scan: Scan, _given: Given) -> list[Span]:
    """Mark a name behind a greeting, and a name called out behind a comma at the end of a sentence."""
    greeted = [_name_from(rule, scan, end, is_greeted=True) for _, end in scan.found(rule["id"], "greetings")]
    closed = {end for _, end in scan.found(rule["id"], "closings")}
    called = [
        _name_from(rule, scan, at, is_greeted=False)
        for at, parted in enumerate(scan.text.parted)
        if parted == CLAUSE and scan.text.capitals[at] and at not in closed
    ]
    names = [name for name in (*greeted, *called) if name]
    return [span(scan, stretch) for stretch in not_excused(rule, scan, names)]


def echo(rule: CompiledRule, scan: Scan, given: Given) -> list[Span]:
    """Mark each telling word of the draft that stands in the review too."""
    if given.review is None:
        return []
    told = {_stem(word) for _, word in _telling(rule, given.review)}
    hits = [(at, at + 1) for at, word in _telling(rule, scan) if _stem(word) in told]
    return [span(scan, stretch) for stretch in not_excused(rule, scan, hits)]


def missing(rule: CompiledRule, scan: Scan, _given: Given) -> list[Span]:
    """Mark the first words that call for something, in a text that doesn't hold it."""
    called_for = sorted(scan.found(rule["id"], "when"), key=lambda stretch: (stretch[0], -stretch[1]))
    held = scan.found(rule["id"], "phrases") or shaped(rule["of"], scan)
    return [] if held else [span(scan, stretch) for stretch in called_for[:1]]


def closed_world(rule: CompiledRule, scan: Scan, _given: Given) -> list[Span]:
    """Mark each word that points at somebody and stands in no harmless phrase, with the word behind it."""
    parted = scan.text.parted
    harmless = {at for first, end in scan.found(rule["id"], "harmless") for at in range(first, end)}
    pointing = [words for words in scan.found(rule["id"], "about") if not harmless.issuperset(range(*words))]
    with_next = [(first, end + (end < len(parted) and parted[end] == NO_BREAK)) for first, end in pointing]
    return [span(scan, stretch) for stretch in not_excused(rule, scan, with_next)]


def learned(rule: CompiledRule, scan: Scan, _given: Given) -> list[Span]:
    """Mark each sentence that weighs as much as those that gave something away; one all excused is never weighed."""
    excused = scan.excused(rule["id"])
    return [
        span(scan, sentence)
        for number, sentence in enumerate(scan.text.sentences)
        if number not in scan.settled
        and not excused.issuperset(range(*sentence))
        and score(scan, sentence, excused, rule["weights"]) >= rule["threshold"]
    ]


Kind = Callable[[CompiledRule, Scan, Given], list[Span]]
KINDS: dict[str, Kind] = {
    "phrases": phrases,
    "identifier": identifier,
    "greeting-name": greeting_name,
    "echo": echo,
    "missing": missing,
    "closed-world": closed_world,
    "learned": learned,
    **SHAPE_KINDS,
}


def _spans_of(rule: CompiledRule, scan: Scan, part: str) -> list[Span]:
    return [span(scan, stretch) for stretch in not_excused(rule, scan, scan.found(rule["id"], part))]


def _name_from(rule: CompiledRule, scan: Scan, at: int, *, is_greeted: bool) -> Stretch | None:
    """Return the name that begins at a word: all capitals, or right behind a greeting and before a break."""
    text = scan.text
    end, behind = at, len(text.words)
    while end < behind and end - at < _MOST_NAME_WORDS and _may_be_name(rule, scan, at, end):
        end += 1
    if end == at:
        return None
    if is_greeted:
        is_apart = end == behind or text.parted[end] != NO_BREAK
        return (at, end) if is_apart or text.capitals[at] else None
    is_last = end == behind or text.parted[end] == SENTENCE
    return (at, end) if is_last and all(text.capitals[at:end]) else None


def _may_be_name(rule: CompiledRule, scan: Scan, first: int, at: int) -> bool:
    text = scan.text
    is_joined = text.parted[at] == NO_BREAK if at > first else text.parted[at] != SENTENCE
    return is_joined and not is_number(text.words[at]) and not scan.is_word_of(at, rule["never"])


def _telling(rule: CompiledRule, scan: Scan) -> list[tuple[int, str]]:
    return [
        (at, word)
        for at, word in enumerate(scan.text.words)
        if (len(word) >= _SHORTEST_ECHO or is_number(word)) and not scan.is_word_of(at, rule["never"])
    ]


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_ECHO:
            return word[: -len(ending)]
    return word
