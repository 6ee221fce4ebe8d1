"""Lays out a small, sound playbook with one brand, and puts a broken file into it. Holds no tests."""

import shutil
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
SMALL = HERE / "small"
BROKEN = HERE / "broken"

# Which file of the small playbook a broken one stands in for, by the folder it lies in.
HOMES = {
    "rule": "content/rules/says-visit.yml",
    "reply": "content/replies/waiting.yml",
    "piece": "content/pieces/visit.yml",
    "weights": "content/weights/word-weights.json",
    "card": "content/cards/first-minute.yml",
    "faq": "content/guide/faq/why.yml",
    "do-dont": "content/guide/do-dont/thanks.yml",
    "platform": "content/guide/platforms/google.yml",
    "checklist": "content/guide/checklist.yml",
    "lessons": "content/guide/lessons.yml",
    "judgement": "content/guide/judgement.yml",
    "triage": "content/triage.yml",
    "brand": "brands/cedar/brand.yml",
    "svg-logo": "brands/cedar/logo.svg",
    "png-logo": "brands/cedar/logo.png",
}


def cases() -> list[Path]:
    """Return every case on disk: a .broken file, or in together/ a folder of them."""
    return sorted([*BROKEN.glob("[!t]*/*.broken"), *BROKEN.glob("triage/*.broken"), *BROKEN.glob("together/*/")])


def sentence(case: Path) -> str:
    """Return a case as words: "rule: a misspelt key"."""
    return f"{case.parent.name}: {case.stem.replace('-', ' ')}"


def expectation(case: Path) -> Path:
    """Return the file that holds what is said about a case."""
    return case.with_suffix(".says")


def lay_out(case: Path, folder: Path) -> None:
    """Copy the small playbook to a folder and the case's files into it."""
    shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    for broken, home in _files(case):
        target = folder / home
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(broken, target)
    if case.parent.name == "png-logo":
        brand = folder / "brands" / "cedar" / "brand.yml"
        brand.write_text(brand.read_text().replace("logo.svg", "logo.png"))


def _files(case: Path) -> Iterator[tuple[Path, str]]:
    if case.is_file():
        yield case, HOMES[case.parent.name]
        return
    for path in case.rglob("*.broken"):
        yield path, path.relative_to(case).as_posix().removesuffix(".broken")
