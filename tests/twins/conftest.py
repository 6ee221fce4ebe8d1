"""What the twin tests compare by: the default brand's edition, and its site for the page in the browser."""

from tests.site.conftest import default_site, edition

__all__ = ["default_site", "edition"]
