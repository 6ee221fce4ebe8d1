"""The other commands: lint, schema, cards, and what every command owes a person who calls it."""

import json
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from playbook.doors.cli import COMMANDS
from playbook.doors.commands.schema import FORMATS
from playbook.reading.places import BRANDS

from .run import environment, playbook


@pytest.fixture
def brand(tmp_path: Path) -> Path:
    """Give a copy of the sample brand to spoil."""
    return Path(shutil.copytree(BRANDS / "harbor-dental", tmp_path / "my-brand"))


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself(name: str) -> None:
    run = playbook(name, "--help")
    assert run.exit_code == 0
    assert f"{name} [OPTIONS]" in run.out
    assert name in playbook("--help").out


@pytest.mark.parametrize("slow", ["mkdocs", "typst", "coloraide"])
def test_check_does_not_wait_for(slow: str) -> None:
    asked = f"import sys, playbook.doors.commands.check; print({slow!r} in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, env=environment())
    assert done.stdout.strip() == "False", f"importing {slow} takes longer than the check itself"


def test_our_own_content_has_nothing_to_mend() -> None:
    run = playbook("lint")
    assert (run.exit_code, run.err, run.out.strip()) == (0, "", "Nothing to mend.")


def test_a_color_nobody_can_read_on_is_told_with_its_line(brand: Path) -> None:
    file = brand / "brand.yml"
    file.write_text(file.read_text("utf-8").replace("#1d4e89", "#e91e63"), encoding="utf-8")
    for words in (["lint", brand], ["build", "--brand", brand, "--out", brand.parent / "site"]):
        run = playbook(*words)
        assert run.exit_code == 2
        assert "brand.yml:" in run.err
        assert "The nearest readable color is #" in run.err


def png(body: bytes) -> bytes:
    """Return a PNG of ten by ten pixels whose header is right, with any body."""
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 10, 10) + b"\x08\x02\0\0\0" + body


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" %s><rect width="4" height="4"/></svg>'
BROKEN_LOGOS = {
    "a PNG with a broken body": ("logo.png", png(b"junk" * 20)),
    "a PNG without a body": ("logo.png", png(b"")),
    "an SVG without a width": ("logo.svg", SVG % b'width="0" height="0"'),
    "an SVG that shows no part of itself": ("logo.svg", SVG % b'viewBox="0 0 0 0"'),
}


@pytest.mark.parametrize(("name", "content"), BROKEN_LOGOS.values(), ids=BROKEN_LOGOS)
def test_a_logo_that_cannot_be_drawn_is_named(name: str, content: bytes, brand: Path) -> None:
    file = brand / "brand.yml"
    file.write_text(file.read_text("utf-8").replace("logo.svg", name), encoding="utf-8")
    (brand / name).write_bytes(content)
    for words in (["lint", brand], ["build", "--brand", brand, "--out", brand.parent / "site"]):
        run = playbook(*words)
        assert run.exit_code == 2
        assert str(brand / name) in run.err
        assert "fault in the playbook" not in run.err


def test_a_brand_with_rules_and_guide_of_its_own_is_a_brand(brand: Path) -> None:
    (brand / "rules").mkdir()
    (brand / "guide" / "faq").mkdir(parents=True)
    run = playbook("lint", brand)
    assert (run.exit_code, run.err, run.out.strip()) == (0, "", "Nothing to mend.")


def test_all_problems_of_a_brand_are_told_at_once(brand: Path) -> None:
    file = brand / "brand.yml"
    file.write_text(file.read_text("utf-8").replace("kind: dental", "kind: shoes") + "colour: red\n", encoding="utf-8")
    run = playbook("lint", brand)
    assert run.exit_code == 2
    assert "shoes" in run.err
    assert "colour" in run.err


def test_each_format_has_a_schema(tmp_path: Path) -> None:
    run = playbook("schema", "--out", tmp_path / "schema")
    files = [Path(line) for line in run.out.splitlines()]
    assert [file.name for file in files] == [f"{name}.schema.json" for name in FORMATS]
    for file in files:
        schema = json.loads(file.read_text("utf-8"))
        assert schema["additionalProperties"] is False, f"{file.name} would let a misspelt key pass"


def test_schemas_use_the_authors_own_words(tmp_path: Path) -> None:
    playbook("schema", "--out", tmp_path)
    rule, brand = ((tmp_path / f"{name}.schema.json").read_text("utf-8") for name in ("rule", "brand"))
    assert '"pass"' in rule
    assert '"raise"' in brand


@pytest.mark.parametrize("name", ["default", "harbor-dental"])
def test_cards_are_made_as_pdf_and_as_picture(name: str, tmp_path: Path) -> None:
    run = playbook("cards", "--brand", name, "--out", tmp_path)
    assert run.exit_code == 0
    assert {path.suffix for path in tmp_path.iterdir()} == {".pdf", ".png"}
    assert sorted(run.out.split()) == sorted(str(path) for path in tmp_path.iterdir())
