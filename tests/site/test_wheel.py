"""The wheel: put into an environment of its own, it builds a brand's guide from an empty folder, without a checkout."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from playbook.reading.places import BRANDS

ROOT = Path(__file__).parents[2]
BIN = "Scripts" if os.name == "nt" else "bin"


def run(*command: object, cwd: Path) -> str:
    """Run a command without our own search path and return what it printed; fail with all it said."""
    clean = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTHONHOME"}}
    done = subprocess.run([*map(str, command)], cwd=cwd, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the programs' folder of a fresh environment with our wheel in it and, of ours, nothing else."""
    place = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", place, ROOT, cwd=place)
    home = place / "environment"
    # Without pip of its own: a bare Debian has none to give, so ours installs into it.
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    programs = home / BIN
    (wheel,) = place.glob("*.whl")
    pip = (sys.executable, "-m", "pip", "--python", programs / "python")
    run(*pip, "install", "--no-deps", "--no-index", "-q", wheel, cwd=place)
    # Everybody else's packages are borrowed from here. A path file is not followed further, so an editable
    # installation of this checkout does not come along.
    packages = run(programs / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=place)
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (Path(packages.strip()) / "borrowed.pth").write_text("\n".join(sorted(borrowed)), encoding="utf-8")
    return programs


def test_the_kit_comes_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    asked = "from playbook.doors.site.kit import kit_folder; print(kit_folder())"
    kit = Path(run(installed / "python", "-c", asked, cwd=tmp_path).strip())
    assert kit.is_relative_to(installed.parent), f"the kit was found in {kit}"
    assert kit.name == "kit"


def test_a_brand_is_built_from_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    shutil.copytree(BRANDS / "harbor-dental", tmp_path / "mybrand")
    run(installed / "playbook", "build", "--brand", "mybrand", "--out", "site", cwd=tmp_path)
    site = tmp_path / "site"
    for page in ("index.html", "check.html", "situations/wait-time.html", "cards/first-minute.pdf", "assets/rules.js"):
        assert (site / page).is_file(), f"the guide has no {page}"
    assert "Harbor Dental" in (site / "index.html").read_text("utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mybrand", "site"], "the build left something behind"


def test_a_draft_is_checked(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("Thank you for writing.", encoding="utf-8")
    assert "No rule fired" in run(installed / "playbook", "check", "draft.txt", cwd=tmp_path)
