"""A file's values into a model, or into problems with file and line. What is said about each stands in explain.py."""

import re
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from playbook.nouns.problem import ContentError, Problem

from .explain import Refusal, explain, nearest
from .shape import Shape, Spot
from .yaml_file import Place, YamlFile

Model = TypeVar("Model", bound=BaseModel)


def validated(file: YamlFile, model: type[Model]) -> Model:
    """Return the file as a model; raise ContentError with everything that does not fit it."""
    try:
        return model.model_validate(file.value)
    except ValidationError as error:
        found = error.errors(include_url=False)
    shape = Shape(model)
    spots = [(shape.find(details["loc"]), details) for details in found]
    problems: dict[tuple[Place, bool], Problem] = {}
    for spot, details in _without_echoes(spots):
        problems.setdefault((spot.place, spot.on_key), _problem(file, shape, spot, details))
    raise ContentError(list(problems.values()))


def _without_echoes(spots: list[tuple[Spot, ErrorDetails]]) -> list[tuple[Spot, ErrorDetails]]:
    """Drop the missing key where the same mapping holds a misspelling of it: one slip, one problem."""
    missing = [spot.place for spot, details in spots if details["type"] == "missing"]
    meant = set()
    for spot, details in spots:
        if details["type"] == "extra_forbidden":
            beside = [str(place[-1]) for place in missing if place[:-1] == spot.place[:-1]]
            meant.add((*spot.place[:-1], nearest(str(spot.place[-1]), beside)))
    return [(spot, details) for spot, details in spots if details["type"] != "missing" or spot.place not in meant]


def _problem(file: YamlFile, shape: Shape, spot: Spot, details: ErrorDetails) -> Problem:
    place, on_key = spot.place, spot.on_key or details["type"] in ("extra_forbidden", "too_short")
    found = str(place[-1]) if spot.on_key else file.get(place)
    if details["type"] == "union_tag_invalid":
        place = (*place, "kind")
    if details["type"] == "value_error" and isinstance(found, dict):
        place, on_key = _key_meant(found, place, str(details["ctx"]["error"])), True
    line = file.values.get(place, (0, 0))[0]
    # A value of nothing at all, after a lone "?", stands behind the last line.
    written = file.file.lines[line - 1] if 0 < line <= len(file.file.lines) else ""
    refusal = Refusal(shape, spot.schema, spot.place, found, written, details.get("ctx", {}))
    wrong, instead = explain(details["type"], refusal)
    return file.problem(place, wrong, instead, on_key=on_key)


def _key_meant(found: dict[str, Any], place: tuple[str | int, ...], said: str) -> tuple[str | int, ...]:
    """Return the place of the first key that a sentence about a whole mapping names, or the mapping's own."""
    words = re.findall(r"[\w-]+", re.sub(r'"[^"]*"', "", said))
    return (*place, *[word for word in words if word in found][:1])
