"""Times in the users' file, which are compared as text: UTC, ISO 8601 with microseconds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def since_now(stretch: timedelta) -> str:
    """The moment after (or, where negative, before) now by a stretch."""
    moment = datetime.now(UTC) + stretch
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def is_past(moment: str | None, stretch: timedelta) -> bool:
    """Whether a moment lies longer ago than a stretch, or never was."""
    return moment is None or moment < since_now(-stretch)
