"""One JSON file into plain texts and mappings with their places: once it is sound JSON, read as the YAML it also is."""

import json
from pathlib import Path

from playbook.nouns.problem import ContentError

from .text_file import read_text, whole_file_problem
from .yaml_file import YamlFile, read_yaml

_MADE_BY = "Take the file as it was, or have bench/train.py write it anew."


def read_json(path: Path) -> YamlFile:
    """Read one JSON file; raise ContentError when it is not JSON, or holds a key twice."""
    file = read_text(path)
    try:
        json.loads(file.text)
    except json.JSONDecodeError as error:
        raise ContentError(
            [file.problem(error.lineno, error.colno, "This is not JSON from here on.", _MADE_BY)]
        ) from None
    except (ValueError, RecursionError):
        # A number of thousands of digits, or thousands of brackets.
        raise ContentError([whole_file_problem(path, "This is no JSON that can be read.", _MADE_BY)]) from None
    return read_yaml(path)
