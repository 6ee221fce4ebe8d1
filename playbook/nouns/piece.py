"""What a piece is: a named list of words that phrases point at with <name>."""

from typing import Annotated

from pydantic import Field

from .base import Content, Words


class Piece(Content):
    """Words of one meaning. Entries may use (this|that), [maybe] and other <pieces>, not {gap}."""

    title: Words = Field(description="what the words have in common, in plain words")
    words: Annotated[list[Words], Field(min_length=1)]
    say: Words | None = Field(
        default=None, description="makes these a turn of a reply, which a repaired draft takes once"
    )
