"""An archive whose clock a test can foretell, and what is new in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from helpers.clock import Clock

from dragoman.archive.archive import Archive
from dragoman.dossier.changes.change import Change
from dragoman.dossier.changes.news import News, Newsroom
from dragoman.dossier.changes.scopes import Scope, Under
from dragoman.dossier.changes.since import since

PAIR = Under("KEN:TUN")
Tell = Callable[..., News]
Names = Callable[..., list[str]]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An empty archive of 2024, where each transaction is a second after the last."""
    with Archive(tmp_path / "archive.db", make=True, clock=Clock()) as made:
        yield made


@pytest.fixture
def tell(archive: Archive) -> Tell:
    """What is new of a scope since a moment, for who may see some collections."""

    def told(scope: Scope = PAIR, moment: str = "2000", shown: int = 50, collections: frozenset[str] | None = None) -> News:
        with archive.reading() as connection:
            return Newsroom(connection, since(connection, moment), collections).news(scope, shown)

    return told


@pytest.fixture
def names(tell: Tell) -> Names:
    """The names of the changes, the last known first."""

    def found(*asked: object, **values: object) -> list[str]:
        changes: tuple[Change, ...] = tell(*asked, **values).changes
        return [change.change for change in changes]

    return found
