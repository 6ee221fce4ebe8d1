"""How long a reply may be on a platform, and in what that is counted. Which platform has which is the guide's."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Content


class Limit(Content):
    """How long a reply may be, and in what it is counted."""

    most: Annotated[int, Field(gt=0)]
    unit: Literal["bytes", "characters"]
