"""An archive, its pages asked in this process, and a real browser before a real server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from helpers.crew import CREW, Crew
from helpers.incoming import MET, SIGNED, incoming, with_figure
from helpers.passwords import hash_quickly
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.users.file import UserFile
from dragoman.web.app import make_app

Ask = Callable[[Archive], TestClient]


@pytest.fixture
def ask() -> Ask:
    """Makes a client on this machine for the pages of an archive."""
    return lambda archive: TestClient(make_app(archive), base_url="http://127.0.0.1:8000", client=("127.0.0.1", 50000))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Four articles: a signing twice told, a visit, a signing by others; one text holds markup."""
    known = {"published": "2024-03-12"}
    with Archive(tmp_path / "archive.db", make=True) as made:
        made.add(
            with_figure(incoming(SIGNED, url="https://a.example.com/1", title="Signed", **known)),
            incoming(
                f"{SIGNED} <script>alert(1)</script>", url="https://b.example.org/1", title="<script>alert(2)</script>", **known
            ),
            incoming(MET, url="https://a.example.com/2", published="2023-06-01"),
            incoming("KEN > UGA SUPPORT | Kenya and Uganda signed", url="https://a.example.com/3", **known),
        )
        yield made


@pytest.fixture
def client(ask: Ask, archive: Archive) -> TestClient:
    """The pages of `archive`."""
    return ask(archive)


@pytest.fixture
def crew(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> Crew:
    """Users of `archive`, so that all must log in: those of `CREW`."""
    hash_quickly(monkeypatch)
    return Crew(archive, UserFile.of(archive.place), CREW)
