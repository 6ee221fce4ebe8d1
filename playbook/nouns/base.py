"""The ground every content model stands on: strict fields, ids, words, sources. No model of one format lives here."""

import re
from datetime import date
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=63)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


def _web_address(value: str) -> str:
    is_odd = any(mark in " <>\"'" or not mark.isprintable() for mark in value)
    if is_odd or not value.startswith(("https://", "http://")):
        raise ValueError(
            "this is not a web address; write it from https:// on, with no spaces, quotes or angle brackets"
        )
    try:
        parts = urlsplit(value)
        # The port is read only when asked for, and refused then.
        is_whole = bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_whole = False
    if not is_whole:
        raise ValueError(
            "no browser could open this web address; copy all of it from the line of a browser that shows it"
        )
    return value


WebAddress = Annotated[str, AfterValidator(_web_address), Field(json_schema_extra={"format": "uri"})]


def _written_as_a_date(value: object) -> object:
    # Left alone, pydantic takes 0 and 86400 for dates: seconds since 1970.
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise PydanticCustomError("date_parsing", "write it as 2026-11-21")
    return value


Date = Annotated[date, BeforeValidator(_written_as_a_date)]


class Content(BaseModel):
    """A mapping an author writes: unknown keys are errors, and once read it never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(Content):
    """Who says so: what the source is, where it stands, and the day somebody of ours last looked."""

    text: Words
    url: WebAddress
    checked: Date


class Sourced(Content):
    """Content that carries its sources and the day it was last reviewed."""

    reviewed: Date
    sources: list[Source] = Field(default_factory=list)
