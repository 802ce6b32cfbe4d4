"""Archives to test on: SQLite always, PostgreSQL where DRAGOMAN_TEST_POSTGRES names a server."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from helpers.clock import Clock
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from dragoman.archive.archive import Archive
from dragoman.archive.tables import metadata

SERVER = os.environ.get("DRAGOMAN_TEST_POSTGRES")
STORES = ("sqlite", "postgresql")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite archive, made once and copied for each test."""
    path = tmp_path_factory.mktemp("empty") / "archive.db"
    Archive(path, make=True).close()
    return path


@pytest.fixture(scope="session")
def on_server() -> Iterator[str]:
    """The URL of an archive on the test server, which tests share one after the other."""
    with new_schema() as url:
        Archive(url, make=True).close()
        yield url


@pytest.fixture(params=STORES)
def bare(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A place where an archive can be made, on each kind of store."""
    if request.param == "sqlite":
        yield str(tmp_path / "bare.db")
        return
    with new_schema() as url:
        yield url


@pytest.fixture(params=STORES)
def place(request: pytest.FixtureRequest, tmp_path: Path, empty: Path) -> str:
    """A place with an empty archive, on each kind of store."""
    if request.param == "sqlite":
        return str(shutil.copy(empty, tmp_path / "archive.db"))
    url = str(request.getfixturevalue("on_server"))
    _empty(url)
    return url


def _empty(url: str) -> None:
    """Take all rows out, which the triggers would not allow."""
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        for table in {"words", *metadata.tables} - {"made_with"}:
            connection.execute(text(f"DELETE FROM {table}"))
    engine.dispose()


@contextmanager
def new_schema() -> Iterator[str]:
    """The URL of a fresh schema on the test server, dropped at the end; the test is skipped where there is none."""
    if not SERVER:
        pytest.skip("no PostgreSQL server: DRAGOMAN_TEST_POSTGRES is not set")
    name = f"dragoman_{uuid4().hex[:12]}"
    url = make_url(SERVER).set(drivername="postgresql+psycopg")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
        yield url.update_query_dict({"options": f"-csearch_path={name}"}).render_as_string(hide_password=False)
        connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
    engine.dispose()


@pytest.fixture
def archive(place: str, clock: Clock) -> Iterator[Archive]:
    """An empty archive on each kind of store; its clock advances a second at each transaction."""
    with Archive(place, clock=clock) as made:
        yield made
