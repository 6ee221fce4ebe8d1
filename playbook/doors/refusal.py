"""How a door says no: one clear sentence on stderr and exit code 2. No door ever shows a traceback."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import IO

import click

from playbook.nouns.problem import ContentError

from .signals import number_of

TRACEBACK_SWITCH = "PLAYBOOK_TRACEBACK"


class Refusal(click.ClickException):
    """Raised when the call or what it points at is wrong: a sentence that says what to do."""

    exit_code = 2

    def show(self, file: IO[str] | None = None) -> None:
        """Print the sentence as it is; it needs no "Error:" before it."""
        click.echo(self.format_message(), file=file or sys.stderr)


@contextmanager
def kind_exits() -> Iterator[None]:
    """Turn what goes wrong inside into one clear message and exit code 2."""
    try:
        yield
    except ContentError as error:
        raise Refusal(str(error)) from None
    except KeyboardInterrupt as error:
        # Shells count 128 and the signal's number; 1 would say that something stands at stop.
        raise click.exceptions.Exit(128 + number_of(error)) from None
    except BrokenPipeError:
        _forget_output()
        raise Refusal("The program that reads this output stopped before the end.") from None
    except OSError as error:
        raise Refusal(sentence_of(error)) from None
    except (click.ClickException, click.exceptions.Exit, click.Abort):
        raise
    except Exception as error:
        if os.environ.get(TRACEBACK_SWITCH):
            raise
        raise Refusal(
            f"This is a fault in the playbook, not yours: {type(error).__name__}: {error}\n"
            f"Please report it. Set {TRACEBACK_SWITCH}=1 to see where it happened."
        ) from None


def sentence_of(error: OSError) -> str:
    """Return what went wrong with a file or folder, as a sentence."""
    reason = (error.strerror or str(error)).rstrip(".")
    return f"{error.filename}: {reason}." if error.filename else f"{reason}."


def spare_odd_letters() -> None:
    """Write letters that the terminal's encoding lacks as their numbers, instead of ending at the first of them."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _forget_output() -> None:
    """Point stdout at nothing, so that Python does not complain again when it closes."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, sys.stdout.fileno())
