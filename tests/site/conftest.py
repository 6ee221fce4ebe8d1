"""The two built guides, each built once for a whole test run, and the edition and checker they are compared with."""

import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from playbook.nouns.edition import Edition
from playbook.reading.load import load_edition
from playbook.work.check import Checker
from playbook.work.compile import compile_rules

PLAYBOOK = [sys.executable, "-m", "playbook.doors.cli"]


@pytest.fixture(scope="session")
def edition() -> Edition:
    """Give the default brand's edition."""
    return load_edition()


@pytest.fixture(scope="session")
def checker(edition: Edition) -> Checker:
    """Give the checker of the default brand."""
    return Checker(compile_rules(edition))


@pytest.fixture(scope="session")
def default_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Give the folder of the guide of the default brand. Tests read it and change nothing."""
    return _built_once("default", tmp_path_factory, worker_id)


@pytest.fixture(scope="session")
def harbor_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Give the folder of the guide of the sample brand. Tests read it and change nothing."""
    return _built_once("harbor-dental", tmp_path_factory, worker_id)


def _built_once(brand: str, factory: pytest.TempPathFactory, worker_id: str) -> Path:
    # Each worker has a folder of its own in the run's; "master" is the name when there are no workers.
    shared = factory.getbasetemp() if worker_id == "master" else factory.getbasetemp().parent
    site = shared / "sites" / brand
    site.parent.mkdir(exist_ok=True)
    with FileLock(site.with_suffix(".lock")):
        if not site.exists():
            command = [*PLAYBOOK, "build", "--brand", brand, "--out", str(site)]
            run = subprocess.run(command, capture_output=True, text=True, check=False)
            assert run.returncode == 0, f"{' '.join(command)} ended with {run.returncode}:\n{run.stdout}{run.stderr}"
    return site
