"""What the tests of the doors share with those of the site: the built guide."""

from tests.site.conftest import default_site

__all__ = ["default_site"]
