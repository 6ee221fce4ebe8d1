"""Everything we ship loads: our content, and each brand beside it."""

from pathlib import Path

import pytest

from playbook.reading.load import brand_folders_in, find_problems, load_edition, load_playbook
from playbook.reading.places import BRANDS, CONTENT


def test_finds_nothing_wrong_with_content_and_brands() -> None:
    assert "\n\n".join(map(str, find_problems())) == ""


def test_loads_every_content_file() -> None:
    playbook = load_playbook()
    for folder in ("rules", "replies", "pieces", "cards"):
        on_disk = {path.stem for path in (CONTENT / folder).glob("*.yml")}
        assert set(getattr(playbook, folder)) == on_disk
        assert on_disk


@pytest.mark.parametrize("folder", brand_folders_in(BRANDS), ids=lambda folder: folder.name)
def test_loads_the_brand(folder: Path) -> None:
    edition = load_edition(folder)
    assert edition.brand_id == folder.name
    assert edition.playbook.rules
