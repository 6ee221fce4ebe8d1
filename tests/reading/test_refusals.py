"""Whatever a model can refuse, we have words for it and a broken file that shows them."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from playbook.nouns.base import ID_PATTERN
from playbook.nouns.problem import ContentError
from playbook.reading.explain import EXPLAINERS
from playbook.reading.shape import PATTERNS
from playbook.reading.yaml_file import read_yaml
from playbook.shapes.schema import FORMATS

from .houses import cases

# What each part of a pydantic schema refuses, always and where it has a bound, of text, lists and mappings.
ALWAYS = {
    "model": {"model_type"},
    "model-fields": {"missing", "extra_forbidden"},
    "str": {"string_type"},
    "int": {"int_type", "int_parsing", "int_parsing_size"},
    "bool": {"bool_type", "bool_parsing"},
    "date": {"date_type", "date_parsing", "date_from_datetime_parsing"},
    "literal": {"literal_error"},
    "list": {"list_type"},
    "dict": {"dict_type"},
    "tagged-union": {"union_tag_invalid", "model_attributes_type"},
    "function-after": {"value_error"},
}
BOUNDS = {
    ("str", "min_length"): "string_too_short",
    ("str", "max_length"): "string_too_long",
    ("str", "pattern"): "string_pattern_mismatch",
    ("list", "min_length"): "too_short",
    ("int", "gt"): "greater_than",
    ("int", "ge"): "greater_than_equal",
    ("int", "le"): "less_than_equal",
}
HOLDERS = {"model-field", "default", "nullable", "union", "definitions", "definition-ref", "function-before"}


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield every part of a core schema."""
    if isinstance(schema, list | tuple):
        for item in schema:
            yield from parts(item)
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema
        for key, inner in schema.items():
            if key not in ("metadata", "serialization", "function"):
                yield from parts(inner)


def possible(model: type[BaseModel]) -> Iterator[str]:
    """Yield the kinds of error that a model can raise on what YAML gives it."""
    for part in parts(model.__pydantic_core_schema__):
        kind = part["type"]
        assert kind in ALWAYS or kind in HOLDERS, f"a model holds {kind}, of which nobody knows what it refuses"
        yield from ALWAYS.get(kind, set())
        yield from (error for (of, bound), error in BOUNDS.items() if of == kind and bound in part)


def shown() -> Iterator[str]:
    """Yield the kinds of error that the broken files raise."""
    for case in cases():
        model = FORMATS.get(case.parent.name)
        if model is None:
            continue
        try:
            model.model_validate(read_yaml(case).value)
        except ValidationError as error:
            yield from (details["type"] for details in error.errors())
        except ContentError:
            continue


POSSIBLE = sorted({error for model in FORMATS.values() for error in possible(model)})


@pytest.mark.parametrize("error", POSSIBLE)
def test_has_words_for(error: str) -> None:
    assert error in EXPLAINERS


def test_shows_each_in_a_broken_file() -> None:
    assert sorted(set(POSSIBLE) - set(shown())) == []


def test_has_a_sample_for_every_pattern() -> None:
    schemas = [model.__pydantic_core_schema__ for model in FORMATS.values()]
    used = {part["pattern"] for part in parts(schemas) if "pattern" in part}
    assert ID_PATTERN in used
    assert used - set(PATTERNS) == set()
