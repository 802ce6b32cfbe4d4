"""What the tests of the pool let its processes do; importable from a fresh process."""

from __future__ import annotations

import os
from pathlib import Path

_base = 0


def start(base: int) -> None:
    """Keep a number for `work`."""
    global _base
    _base = base


def work(item: int) -> int:
    """The item plus the number, except for one item, which kills its process."""
    if item == 13:
        os._exit(1)
    return _base + item


def lost(item: int) -> int:
    """The result of an item that killed its process."""
    return -item


def reserve_attempt(path: str) -> int:
    """How many attempts are left to an account of a file of users, one more being made."""
    from dragoman.users import attempts
    from dragoman.users.file import UserFile

    with UserFile(Path(path)).writing() as connection:
        return attempts.reserve(connection, "Ada", "192.0.2.1")
