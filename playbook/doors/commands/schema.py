"""`playbook schema`: the formats as JSON Schema, so that an editor helps an author. The formats are the nouns'."""

import json
from pathlib import Path

import click

from playbook.doors.options import out_option
from playbook.nouns.base import Content
from playbook.nouns.brand import Brand
from playbook.nouns.guide import Card, Checklist, DoDont, Faq, Interface, Platform, Triage
from playbook.nouns.judgement import Lessons
from playbook.nouns.piece import Piece
from playbook.nouns.reply import Reply
from playbook.nouns.rule import Rule

FORMATS: dict[str, type[Content]] = {
    "brand": Brand,
    "card": Card,
    "checklist": Checklist,
    "do-dont": DoDont,
    "faq": Faq,
    "interface": Interface,
    "lessons": Lessons,
    "piece": Piece,
    "platform": Platform,
    "reply": Reply,
    "rule": Rule,
    "triage": Triage,
}


@click.command()
@out_option
def schema(out: Path) -> None:
    """Write the formats of all content files as JSON Schema, for editors."""
    for path in write_schemas(out):
        click.echo(path)


def write_schemas(out: Path) -> list[Path]:
    """Write one schema for each format into a folder and return the files. Raise OSError where that can't be done."""
    out.mkdir(parents=True, exist_ok=True)
    return [_write(out / f"{name}.schema.json", model) for name, model in FORMATS.items()]


def _write(path: Path, model: type[Content]) -> Path:
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema(by_alias=True)}
    path.write_text(json.dumps(described, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path
