"""The command `playbook`: which commands there are. Each stands in its own module and is loaded when it is called.

Exit codes of all of them: 0 nothing stands at stop; 1 something does; 2 the call, a line or the content was wrong.
"""

from importlib import import_module
from typing import Any

import click

from playbook import __version__

from .refusal import kind_exits, spare_odd_letters
from .signals import heed_terminate

COMMANDS = ("serve", "build", "check", "lint", "schema", "cards")


class Door(click.Group):
    """The group of commands. It loads a command late, so that `check` does not wait for MkDocs, and exits kindly."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the program: first make sure that it can say what goes wrong, and clear away when it is stopped."""
        spare_odd_letters()
        heed_terminate()
        return super().main(*args, **kwargs)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order that help shows them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name, or None, upon which click names the nearest."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"playbook.doors.commands.{cmd_name}"), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the chosen command. Raise Refusal, which click prints on stderr, for whatever went wrong."""
        with kind_exits():
            return super().invoke(ctx)


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="playbook")
def main() -> None:
    """Answer reviews of a healthcare practice without saying who was a patient."""


if __name__ == "__main__":
    main()
