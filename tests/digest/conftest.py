"""A digest to tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from helpers.clock import Clock
from helpers.incoming import MET, SIGNED, incoming, on_day, with_agreement, with_mode

from dragoman.archive.archive import Archive
from dragoman.digest.digest import Digest, Subject, digest
from dragoman.users.visitor import local
from dragoman.users.watching.targets import Target

HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(2)> \u202egnp.exe'
Make = Callable[..., Digest]
PAIR = Subject(Target("pair", "KEN:TUN"))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An agreement and a visit of 2024, of hostile words."""
    with Archive(tmp_path / "archive.db", make=True, clock=Clock()) as made:
        told = {"published": "2024-03-12", "source": "Daily <b>", "title": HOSTILE}
        made.add(with_agreement(incoming(f"{SIGNED} {HOSTILE}", **told), title=f"{HOSTILE} accord"))
        made.add(with_mode(on_day(incoming(MET, **told), "2024-03-11"), "visit"))
        yield made


@pytest.fixture
def make(archive: Archive) -> Make:
    """A digest of subjects since a moment."""

    def made(*subjects: Subject, since: str = "2024-01-01", shown: int = 20) -> Digest:
        with archive.reading() as connection:
            return digest(connection, local(), subjects, since, "2024-02-01T00:00:00.000000Z", shown)

    return made
