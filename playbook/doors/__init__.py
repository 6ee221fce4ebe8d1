"""Floor 5. Where people and MkDocs come in: the command line and the site build."""
