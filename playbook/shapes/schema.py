"""JSON Schemas of every file an author writes, so that their editor completes and underlines. Made from the models."""

from typing import Any

from pydantic import BaseModel

from playbook.nouns.brand import Brand
from playbook.nouns.guide import Card, Checklist, DoDont, Faq, Interface, Platform, Triage
from playbook.nouns.judgement import Lessons
from playbook.nouns.piece import Piece
from playbook.nouns.reply import Reply
from playbook.nouns.rule import Rule

FORMATS: dict[str, type[BaseModel]] = {
    "rule": Rule,
    "reply": Reply,
    "piece": Piece,
    "brand": Brand,
    "card": Card,
    "faq": Faq,
    "do-dont": DoDont,
    "platform": Platform,
    "checklist": Checklist,
    "triage": Triage,
    "interface": Interface,
    "lessons": Lessons,
}

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """Return the JSON Schema of each format by file name, such as rule.schema.json."""
    return {f"{name}.schema.json": _schema(name, model) for name, model in FORMATS.items()}


def _schema(name: str, model: type[BaseModel]) -> dict[str, Any]:
    made = model.model_json_schema(by_alias=True)
    # A URN, since an id with a host would have editors ask that host.
    head = {"$schema": _DIALECT, "$id": f"urn:reply-playbook:schema:{name}", "title": f"Reply Playbook: {name}"}
    described = {"description": made.get("description", "")}
    return {**head, **described, **{key: _closed(part) for key, part in made.items() if key not in head | described}}


def _closed(part: Any) -> Any:
    """Return the schema with mappings of ids closed, so that an id with a capital letter is underlined too."""
    if isinstance(part, list):
        return [_closed(item) for item in part]
    if not isinstance(part, dict):
        return part
    inner = {key: _closed(value) for key, value in part.items()}
    return {**inner, "additionalProperties": False} if "patternProperties" in inner else inner
