"""What one build holds in its hands: all content, and the brand it is built for. Loading is the reading floor's."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .brand import Brand
from .guide import Card, Checklist, DoDont, Faq, Interface, Platform, Triage
from .judgement import Judgement, Lessons
from .piece import Piece
from .reply import Reply
from .rule import Rule
from .weights import Weights


@dataclass(frozen=True, slots=True)
class Playbook:
    """All words of ours by id, in the order they are shown. Ids are file names without their ending."""

    rules: Mapping[str, Rule]
    replies: Mapping[str, Reply]
    pieces: Mapping[str, Piece]
    weights: Mapping[str, Weights]
    cards: Mapping[str, Card]
    faq: Mapping[str, Faq]
    do_dont: Mapping[str, DoDont]
    platforms: Mapping[str, Platform]
    checklist: Checklist
    triage: Triage
    interface: Interface
    lessons: Lessons
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Edition:
    """The playbook as one brand shows it: its overlay applied, its hidden situations gone, its levels raised."""

    playbook: Playbook
    brand_id: str
    brand: Brand
    brand_folder: Path
