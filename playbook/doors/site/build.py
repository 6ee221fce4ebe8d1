"""Building a guide: our docs in a working copy, MkDocs in this process, the finish, and then the swap into place."""

import logging
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from playbook.doors.signals import undisturbed
from playbook.nouns.edition import Edition

from .finish import FinishError, finish
from .kit import CONFIG, kit_folder
from .replace import NotOursError, put_in_place, refuse_strange
from .stubs import fit_stubs
from .theme_scripts import theme_scripts


class SiteError(Exception):
    """Raised when a site could not be built, with what a person can do. What stood at `out` still stands there."""


def build_site(edition: Edition, out: Path) -> Path:
    """Build the edition's guide into a folder and return it. Raise SiteError, ContentError or OSError."""
    out = out.resolve()
    if out.is_relative_to(kit_folder().resolve() / "docs"):
        raise SiteError(f'"{out}" lies among the pages that the guide is made from. Name a folder elsewhere.')
    try:
        refuse_strange(out)
    except NotOursError as error:
        raise SiteError(str(error)) from None
    with _workshop(out) as workshop:
        site = workshop / "site"
        _make(edition, workshop / "docs", site)
        put_in_place(site, out)
    return out


@contextmanager
def _workshop(out: Path) -> Iterator[Path]:
    """Give a folder to build in, beside `out` because a rename works on one disk only, and leave nothing of it."""
    missing = [folder for folder in out.parents if not folder.exists()]
    out.parent.mkdir(parents=True, exist_ok=True)
    workshop = tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent)
    try:
        yield Path(workshop.name)
    finally:
        with undisturbed():
            workshop.cleanup()
            _forget_empty(missing)


def _forget_empty(folders: list[Path]) -> None:
    """Remove folders that were made for a site and hold none, the innermost first."""
    with suppress(OSError):
        for folder in folders:
            folder.rmdir()


def _make(edition: Edition, docs: Path, site: Path) -> None:
    kit = kit_folder()
    shutil.copytree(kit / "docs", docs)
    fit_stubs(docs, edition)
    said = _Said()
    try:
        with said:
            _run_mkdocs(kit, docs, site, edition)
        finish(site, theme_scripts())
    # The macros plugin ends the process where a macro fails; here only the build ends. Abort is of both kinds.
    except SystemExit:
        raise _site_error(said.words) from None
    except (MkDocsException, FinishError) as error:
        raise _site_error([*said.words, str(error)]) from None


def _site_error(words: list[str]) -> SiteError:
    return SiteError("\n".join(["The guide could not be built.", *words]))


def _run_mkdocs(kit: Path, docs: Path, site: Path, edition: Edition) -> None:
    config = load_config(str(kit / CONFIG), docs_dir=str(docs), site_dir=str(site), strict=True)
    config.extra["brand_folder"] = str(edition.brand_folder)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    finally:
        config.plugins.on_shutdown()


class _Said(logging.Handler):
    """Keeps what MkDocs warns of while it is used as a context, and keeps it off the terminal."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.words: list[str] = []
        self._logger = logging.getLogger("mkdocs")

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one warning."""
        # The macros plugin adds its traceback between fences.
        self.words.append(record.getMessage().partition("\n```")[0].strip())

    def __enter__(self) -> None:
        self._logger.addHandler(self)
        self._propagates, self._logger.propagate = self._logger.propagate, False

    def __exit__(self, *_: object) -> None:
        self._logger.removeHandler(self)
        self._logger.propagate = self._propagates
