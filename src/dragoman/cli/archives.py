"""What commands on an archive share: it is opened, and its errors become messages."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from dragoman.harmless import one_line

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive

FAILED = 2
"""Exit status where a command could not do what it was asked."""


@contextmanager
def opened(place: str | None, *, make: bool = False, update: bool = False) -> Iterator[Archive]:
    """The archive at a place; what goes wrong inside ends the command with a message and status 2.

    `make` makes it where it is missing; `update` brings one that is there up to date.
    """
    with told():
        from dragoman.archive.archive import Archive
        from dragoman.archive.location import check_there, location
        from dragoman.settings import Settings

        named = location(place if place is not None else Settings().archive)
        if update and named.path is not None:
            check_there(named.path)
        with Archive(place, make=make or update) as archive:
            yield archive


@contextmanager
def told() -> Iterator[None]:
    """Errors of ours inside end the command with their message and status 2."""
    from dragoman.errors import DragomanError

    try:
        yield
    except DragomanError as e:
        print(one_line(str(e)), file=sys.stderr)
        raise typer.Exit(FAILED) from e
