"""`serve`: the guide on this machine by MkDocs' own server, dressed as the chosen brand, again after every change."""

import logging
import socket
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config

from playbook.doors.refusal import Refusal

from .kit import CONFIG, kit_folder

HOST = "127.0.0.1"
PORTS_TRIED = 20


def serve_site(brand: Path | None, port: int, say: Callable[[str], object]) -> None:
    """Serve until the person stops it. `brand` is a brand's folder, None the default. Raise Refusal."""
    config_file = str(kit_folder() / CONFIG)
    extra = {**load_config(config_file).extra, "brand_folder": str(brand or "")}
    free = free_port(port)
    if free != port:
        say(f"Port {port} is taken, so the guide uses {free}.")
    say(f"In a moment the guide is at http://{HOST}:{free}/ and follows every change. Ctrl+C stops it.")
    # Warnings only: the rest of what MkDocs says is of no use to a reader of the guide.
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    mkdocs_serve(config_file, dev_addr=f"{HOST}:{free}", extra=extra)


def free_port(first: int) -> int:
    """Return the first port from `first` on that nobody listens on. Raise Refusal when none of the next is free."""
    for port in range(first, min(first + PORTS_TRIED, 65536)):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            # As the server itself does, so that a port still cooling down counts as free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return port
    raise Refusal(f"Ports {first} to {first + PORTS_TRIED - 1} are all taken. Choose another with --port.")
