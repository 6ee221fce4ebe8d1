"""`serve`: it answers with the chosen brand's guide, and takes the next port when one is taken."""

import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from urllib.error import URLError

import pytest

from playbook.doors.refusal import Refusal
from playbook.doors.site.serve import HOST, free_port

from .run import PLAYBOOK, environment


@pytest.fixture
def taken() -> Iterator[int]:
    """Give a port that somebody listens on."""
    with socket.create_server((HOST, 0)) as server:
        yield server.getsockname()[1]


def test_a_taken_port_is_passed_over(taken: int) -> None:
    assert free_port(taken) > taken


def test_no_port_at_all_is_told() -> None:
    with pytest.raises(Refusal, match="Choose another with --port"):
        free_port(65536)


def test_the_guide_of_the_brand_is_served(taken: int) -> None:
    command = [*PLAYBOOK, "serve", "--brand", "harbor-dental", "--port", str(taken)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment()) as server:
        try:
            assert server.stdout
            assert f"Port {taken} is taken" in server.stdout.readline()
            address = next(word for word in server.stdout.readline().split() if word.startswith("http://"))
            assert "Harbor Dental" in page_at(address)
            assert "playbook.data" in page_at(f"{address}assets/rules.js")
        finally:
            server.terminate()


def page_at(address: str, seconds: float = 30) -> str:
    """Return what is served at an address, waiting for the first build."""
    end = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 our own server on this machine
                content: bytes = answer.read()
                return content.decode()
        except (URLError, ConnectionError):
            if time.monotonic() > end:
                raise
            time.sleep(0.2)
