"""What the engine's tests share: the page's engine in V8. Holds no tests."""

import pytest
from py_mini_racer import MiniRacer

from tests.twins.engines import ENGINE, HARNESS


@pytest.fixture(scope="module")
def v8() -> MiniRacer:
    """Return V8 with the page's own engine and the harness of the twins."""
    engine = MiniRacer()
    for file in (*ENGINE, HARNESS):
        engine.eval(file.read_text("utf-8"))
    return engine
