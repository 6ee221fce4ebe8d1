"""The one place that asks what day it is. Every other floor is told."""

from datetime import UTC, date, datetime


def today() -> date:
    """Return today's date, the same everywhere in the world."""
    return datetime.now(UTC).date()
