"""Where the site kit lies: mkdocs.yml, docs/ and macros/. In a wheel beside the code, in a checkout at the root."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]
CONFIG = "mkdocs.yml"


def kit_folder() -> Path:
    """Return the folder that holds mkdocs.yml. Raise FileNotFoundError where an installation lost it."""
    for folder in (PACKAGE / "kit", PACKAGE.parent):
        if (folder / CONFIG).is_file() and (folder / "macros").is_dir():
            return folder
    raise FileNotFoundError(2, "the site kit is missing; install the playbook again", str(PACKAGE / "kit"))
