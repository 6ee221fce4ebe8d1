"""Being told to stop: SIGTERM is answered as Ctrl+C is, and a step that must not be cut in half is finished first."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

STOPPING = (signal.SIGINT, signal.SIGTERM)


class Terminated(KeyboardInterrupt):
    """Raised where SIGTERM arrives, so that everything is cleared away as it is after Ctrl+C."""


def number_of(stop: KeyboardInterrupt) -> int:
    """Return the number of the signal behind an exception that stops the program."""
    return signal.SIGTERM if isinstance(stop, Terminated) else signal.SIGINT


def heed_terminate() -> None:
    """Turn SIGTERM into an exception from now on. Outside the main thread nothing is changed."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, _terminate)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Hold back Ctrl+C and SIGTERM until the end of the block, and answer them then."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    before = {number: signal.signal(number, lambda one, _: came.append(one)) for number in STOPPING}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if came:
        signal.raise_signal(came[0])


def _terminate(number: int, frame: FrameType | None) -> NoReturn:
    del number, frame
    raise Terminated
