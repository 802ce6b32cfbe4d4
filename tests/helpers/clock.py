"""A clock that a test can foretell."""

from __future__ import annotations


class Clock:
    """Each call is one second after the last, from 2024-01-01T00:00:01 on."""

    def __init__(self) -> None:
        self._seconds = 0

    def __call__(self) -> str:
        self._seconds += 1
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        return f"2024-01-{1 + hours // 24:02d}T{hours % 24:02d}:{minutes:02d}:{seconds:02d}.000000Z"
