"""Archives to test on: SQLite always, PostgreSQL where DRAGOMAN_TEST_POSTGRES names a server."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from helpers.clock import Clock
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from dragoman.archive.archive import Archive

SERVER = os.environ.get("DRAGOMAN_TEST_POSTGRES")
STORES = ("sqlite", "postgresql")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=STORES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A place where an archive can be made, on each kind of store."""
    if request.param == "sqlite":
        yield str(tmp_path / "archive.db")
        return
    with new_database() as url:
        yield url


class new_database:
    """A fresh database on the test server, dropped at the end; the test is skipped where there is no server."""

    def __enter__(self) -> str:
        if not SERVER:
            pytest.skip("no PostgreSQL server: DRAGOMAN_TEST_POSTGRES is not set")
        self._name = f"dragoman_{uuid4().hex[:12]}"
        self._run(f"CREATE DATABASE {self._name}")
        return make_url(SERVER).set(database=self._name).render_as_string(hide_password=False)

    def __exit__(self, *_: object) -> None:
        self._run(f"DROP DATABASE {self._name} WITH (FORCE)")

    def _run(self, statement: str) -> None:
        url = make_url(str(SERVER)).set(drivername="postgresql+psycopg")
        engine = create_engine(url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(statement))
        engine.dispose()


@pytest.fixture
def archive(place: str, clock: Clock) -> Iterator[Archive]:
    """An empty archive on each kind of store; its clock advances a second at each transaction."""
    with Archive(place, make=True, clock=clock) as made:
        yield made
