"""What commands on an archive share: it is opened, and its errors become messages."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

import typer

from dragoman.cli.progress import reported
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
        with _updating(str(named)) as told_so:
            archive = Archive(place, make=make or update, told=told_so)
        with archive:
            yield archive


@contextmanager
def _updating(place: str) -> Iterator[Callable[[int, int], None]]:
    """Takes how far an archive is brought up to date: says so on standard error where it begins, with a bar for who waits."""
    with ExitStack() as stack:
        bar: list[Callable[[int, int], None]] = []

        def told_so(done: int, of: int) -> None:
            if not bar:
                print(one_line(f"Bringing {place} up to date with this version of the program. {_MEANWHILE}"), file=sys.stderr)
                bar.append(stack.enter_context(reported("Bringing up to date")))
            if of:
                bar[0](done, of)

        yield told_so


_MEANWHILE = "Others read it meanwhile; before its tables change a copy is put beside it."


@contextmanager
def told() -> Iterator[None]:
    """Errors of ours inside end the command with their message and status 2."""
    from dragoman.errors import DragomanError

    try:
        yield
    except DragomanError as e:
        print(one_line(str(e)), file=sys.stderr)
        raise typer.Exit(FAILED) from e
