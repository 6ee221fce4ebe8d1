"""The JSON Schemas that editors read know every key, say what a format is, and ask no host for anything."""

import json

import pytest

from playbook.reading.yaml_file import read_yaml
from playbook.shapes.schema import FORMATS, schemas

from .houses import HOMES, SMALL

every_format = pytest.mark.parametrize("name", FORMATS)


@every_format
def test_is_json_with_a_title_and_a_description(name: str) -> None:
    schema = schemas()[f"{name}.schema.json"]
    assert json.loads(json.dumps(schema)) == schema
    assert schema["title"]
    assert schema["description"] == FORMATS[name].__doc__
    assert schema["$id"] == f"urn:reply-playbook:schema:{name}"


@every_format
def test_underlines_a_misspelt_key(name: str) -> None:
    assert schemas()[f"{name}.schema.json"]["additionalProperties"] is False


@pytest.mark.parametrize("name", [name for name in FORMATS if name in HOMES])
def test_knows_every_key_of_the_sample(name: str) -> None:
    value = read_yaml(SMALL / HOMES[name]).value
    schema = schemas()[f"{name}.schema.json"]
    assert isinstance(value, dict)
    assert set(schema["required"]) <= set(value) <= set(schema["properties"])
