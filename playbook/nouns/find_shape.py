"""What the rules on a reply's build look for: length, tone, language, how like others it is. No matching here."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Content, Id

Count = Annotated[int, Field(gt=0)]
Percent = Annotated[int, Field(gt=0, le=100)]


class FindPlatformLimit(Content):
    """What lies beyond the length that the chosen platform takes."""

    kind: Literal["platform-limit"]


class FindShouting(Content):
    """Words in capitals, so many in a row, or a row of exclamation marks."""

    kind: Literal["shouting"]
    least_words: Count


class FindReadingLevel(Content):
    """A text that takes more years of school than it should, told by letters a word and words a sentence."""

    kind: Literal["reading-level"]
    most: Annotated[int, Field(gt=0, description="the highest grade that is still fine")]
    least_words: Annotated[int, Field(gt=0, description="shorter texts are not measured")]


class FindSameness(Content):
    """A draft most of whose words stand, in the same rows, in an earlier reply."""

    kind: Literal["sameness"]
    run: Annotated[int, Field(gt=1, description="so many words in a row count as the same")]
    share: Annotated[Percent, Field(description="percent of the draft's words from which it is too like")]


class FindLanguage(Content):
    """Another script, or hardly a word of English."""

    kind: Literal["language"]
    known: Annotated[list[Id], Field(min_length=1, description="pieces of everyday English words")]
    share: Annotated[Percent, Field(description="percent of everyday words below which it is not English")]
    least_words: Annotated[int, Field(gt=0, description="shorter texts are not judged by their words")]
    least_in_sentence: Annotated[int, Field(gt=0, description="from so many words on, a sentence is judged alone")]


FindShape = FindPlatformLimit | FindShouting | FindReadingLevel | FindSameness | FindLanguage
