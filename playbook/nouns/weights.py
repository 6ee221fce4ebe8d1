"""What a weights file is: how much each sign in a sentence weighs. Made by bench/train.py, never written by hand."""

from typing import Annotated

from pydantic import Field

from .base import Content, Words

# Far beyond any real weight, and small enough that a long text's sum is exact in JavaScript too.
MOST_WEIGHT = 1_000_000

Weight = Annotated[int, Field(ge=-MOST_WEIGHT, le=MOST_WEIGHT)]


class Weights(Content):
    """Whole numbers, in thousandths of a logit, by sign: "word", "two words", "<piece>", "+short", "+long", "+ed"."""

    about: Words
    trained_on: Annotated[dict[Words, int], Field(description="how many texts each file gave")]
    bias: Weight
    weights: dict[Words, Weight]
