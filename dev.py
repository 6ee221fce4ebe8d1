"""The two commands of a checkout: `serve` and `test`. Only looks at what was asked; the work is in tools/.

This file alone keeps to words that an old Python can read, so that it can say kindly that it is too old.
"""

import sys

USAGE = """Say what you want:
  python3 dev.py serve   set up what is missing, then show the guide in your browser
  python3 dev.py test    set up what is missing, then run every check and every test
Further words are passed on: to `playbook serve`, or to pytest."""


def main(words: list) -> int:  # type: ignore[type-arg]  # "list[str]" is not readable for an old Python
    """Do what the words ask. Returns the exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036  # the very case this file is written for
        print("This needs Python 3.11 or newer, and this is %d.%d." % sys.version_info[:2])  # noqa: UP031  # as above
        print("Install a newer Python, then run the same command with it, such as: python3.12 dev.py serve")
        return 2
    from tools import commands  # noqa: PLC0415  # an old Python could not read it

    if not words or words[0] not in commands.COMMANDS:
        print(USAGE)
        return 0 if words in (["-h"], ["--help"]) else 2
    return commands.run(words[0], words[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
