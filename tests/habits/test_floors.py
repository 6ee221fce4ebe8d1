"""Imports go down the floors of the house, never up and never sideways out of a door."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FLOORS = {"nouns": 1, "reading": 2, "work": 3, "shapes": 4, "doors": 5, "macros": 5}
MODULES = sorted([*ROOT.glob("playbook/**/*.py"), *ROOT.glob("macros/**/*.py")])


def floor_of(parts: tuple[str, ...]) -> int | None:
    """Return the floor of a module named by its parts; none for the package itself and for other people's code."""
    inside = parts[1:] if parts[0] == "playbook" else parts
    return FLOORS.get(inside[0]) if inside else None


def imports_of(module: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield (line, parts of the imported module) for every import of ours."""
    package = module.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, tuple(alias.name.split("."))) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            named = tuple(node.module.split(".")) if node.module else ()
            yield node.lineno, (*base, *named)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(ROOT)))
def test_imports_go_down(module: Path) -> None:
    own = floor_of(module.relative_to(ROOT).with_suffix("").parts)
    upward = [
        f"line {line} imports {'.'.join(parts)}"
        for line, parts in imports_of(module)
        if own and parts and (floor_of(parts) or 0) > own
    ]
    assert not upward, f"{module.relative_to(ROOT)} stands on floor {own} and reaches up: {'; '.join(upward)}"


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(ROOT)))
def test_only_the_site_knows_mkdocs(module: Path) -> None:
    is_site = {"site", "macros"} & set(module.relative_to(ROOT).parts)
    named = [line for line, parts in imports_of(module) if parts and parts[0] in {"mkdocs", "material"}]
    assert is_site or not named, f"{module.relative_to(ROOT)} imports MkDocs on line {named}; only doors/site may"


def test_the_house_is_not_empty() -> None:
    assert {floor_of(module.relative_to(ROOT).parts) for module in MODULES} >= {1, 2, 3, 4, 5}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(ROOT)))
def test_a_module_is_short_and_says_what_it_is_for(module: Path) -> None:
    written = module.read_text("utf-8")
    assert ast.get_docstring(ast.parse(written)), f"{module} needs a first line that tells what the room is for"
    assert len(written.splitlines()) <= 300, f"{module} is longer than 300 lines; find its second reason to change"
