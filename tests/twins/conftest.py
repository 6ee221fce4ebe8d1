"""What the twin tests compare by: the default brand's edition, and its site for the page in the browser."""

import pytest

from playbook.nouns.edition import Edition
from playbook.reading.load import load_edition
from tests.site.conftest import default_site

__all__ = ["default_site"]


@pytest.fixture(scope="session")
def edition() -> Edition:
    return load_edition()
