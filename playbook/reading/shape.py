"""What a format allows at a place, read from its JSON Schema: keys, choices, a sample to copy. Knows no file."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from .yaml_file import Place

Schema = dict[str, Any]

MOST_SAMPLE_DEPTH = 3

# A sample to copy and, in words, what each pattern of the formats wants. A test holds this complete.
PATTERNS: dict[str, tuple[str, str]] = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": ("front-desk", "Use small letters, digits and single hyphens"),
    r"^#[0-9a-fA-F]{6}$": ('"#1f6f5c"', "Write a color as # and six digits or letters from a to f, in quotes"),
    r"^[a-z0-9-]+\.(svg|png)$": ("logo.svg", "Name a file beside brand.yml in small letters, ending in .svg or .png"),
    r"^[0-2]\d:[0-5]\d-[0-2]\d:[0-5]\d$": (
        '"08:00-17:00"',
        "Write when you open and when you close, by the 24-hour clock",
    ),
    r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$": ("US-NY", "Write the country, or the country and the state, in capitals"),
}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an error lies: the place in the file, what the format wants there, and whether the key is at fault."""

    place: Place
    schema: Schema
    on_key: bool = False


@cache
def schema_of(model: type[BaseModel]) -> Schema:
    """Return the model's JSON Schema under the names that authors write."""
    return model.model_json_schema(by_alias=True)


class Shape:
    """Walks one model's schema."""

    def __init__(self, model: type[BaseModel]) -> None:
        self._root = schema_of(model)

    def find(self, location: tuple[str | int, ...]) -> Spot:
        """Return where a pydantic location points, its union labels dropped, since no file holds those."""
        schema = self.settle(self._root)
        place: Place = ()
        for part in location:
            if part == "[key]":
                return Spot(place, self._key_schema(place), on_key=True)
            if "oneOf" in schema:
                schema = self._branch(schema, str(part))
                continue
            inner = self._inner(schema, part)
            if inner is None:
                return Spot((*place, part) if "properties" in schema else place, schema)
            schema, place = self.settle(inner), (*place, part)
        return Spot(place, schema)

    def settle(self, schema: Schema) -> Schema:
        """Return the schema that is meant: references followed, "or nothing" dropped, the first of several choices."""
        while "$ref" in schema or "anyOf" in schema:
            if "$ref" in schema:
                schema = self._root["$defs"][schema["$ref"].rsplit("/", 1)[-1]]
            else:
                schema = next(choice for choice in schema["anyOf"] if choice.get("type") != "null")
        return schema

    def kinds(self, schema: Schema) -> list[str]:
        """Return the kinds a tagged choice offers."""
        return list(schema["discriminator"]["mapping"])

    def sample(self, schema: Schema, depth: int = 0) -> str:
        """Return something of that shape to copy, in one line of YAML."""
        schema = self.settle(schema)
        if depth > MOST_SAMPLE_DEPTH:
            return "…"
        if "oneOf" in schema:
            return self.sample(schema["oneOf"][0], depth)
        if "properties" in schema:
            # Where nothing is required, as where one of two lists will do, the first key shows how it looks.
            required = [name for name in schema["properties"] if name in schema.get("required", [])]
            required = required or [name for name in schema["properties"] if name != "kind"][:1]
            return "{" + ", ".join(f"{name}: {self._inner_sample(schema, name, depth)}" for name in required) + "}"
        if schema.get("type") == "object":
            key = "default" if "patternProperties" in schema else "the words"
            return "{" + f"{key}: {self._inner_sample(schema, key, depth)}" + "}"
        if schema.get("type") == "array":
            return f"[{self.sample(schema['items'], depth + 1)}]"
        return _simple_sample(schema)

    def _inner_sample(self, schema: Schema, name: str, depth: int) -> str:
        return self.sample(self._inner(schema, name) or {}, depth + 1)

    def _branch(self, schema: Schema, kind: str) -> Schema:
        return self.settle({"$ref": schema["discriminator"]["mapping"][kind]})

    def _inner(self, schema: Schema, part: str | int) -> Schema | None:
        if isinstance(part, int):
            items: Schema | None = schema.get("items")
            return items
        if "properties" in schema:
            found: Schema | None = schema["properties"].get(part)
            return found
        if "patternProperties" in schema:
            return dict(next(iter(schema["patternProperties"].values())))
        more = schema.get("additionalProperties")
        return more if isinstance(more, dict) else None

    def _key_schema(self, place: Place) -> Schema:
        parent = self.find(place[:-1]).schema
        pattern = next(iter(parent.get("patternProperties", {})), None)
        return {"type": "string", **({"pattern": pattern} if pattern else {}), **parent.get("propertyNames", {})}


def choices_of(schema: Schema) -> list[str]:
    """Return the words a value must be one of, or none where any will do."""
    if "const" in schema:
        return [str(schema["const"])]
    return [str(choice) for choice in schema.get("enum", [])]


def _simple_sample(schema: Schema) -> str:
    choices = choices_of(schema)
    if choices:
        return choices[0]
    if schema.get("pattern") in PATTERNS:
        return PATTERNS[schema["pattern"]][0]
    if schema.get("type") == "integer":
        return "50"
    return {"date": "2026-11-21", "uri": "https://example.org/"}.get(schema.get("format", ""), "…")
