"""The only code of the package that knows MkDocs: building a site and finishing its files."""

import os

# Without it MkDocs' theme prints a long notice about MkDocs 2 on every build.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
