"""The pages of a build's own docs folder: one stub for each rule, situation and card that the edition has, no other.

A stub is a committed page of the same kind with another id in it, so there is one form and it stands in docs/.
"""

from collections.abc import Collection
from pathlib import Path

from playbook.nouns.edition import Edition

INDEX = "index"


def fit_stubs(docs: Path, edition: Edition) -> None:
    """Write the stubs that an overlay's additions need and delete those of what it hides."""
    playbook = edition.playbook
    for folder, ids in (("rules", playbook.rules), ("situations", playbook.replies), ("cards", playbook.cards)):
        _fit(docs / folder, ids.keys())


def _fit(folder: Path, wanted: Collection[str]) -> None:
    stubs = {path.stem: path for path in sorted(folder.glob("*.md")) if path.stem != INDEX}
    if not stubs:
        raise FileNotFoundError(2, "there is no page to take as a pattern", str(folder))
    model_id, model = next(iter(stubs.items()))
    pattern = model.read_text(encoding="utf-8")
    for page_id in wanted:
        if page_id not in stubs:
            (folder / f"{page_id}.md").write_text(pattern.replace(model_id, page_id), encoding="utf-8")
    for page_id, path in stubs.items():
        if page_id not in wanted:
            path.unlink()
