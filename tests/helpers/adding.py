"""Adding through pages in tests: the token of forms, and jobs worked off in this process by the reader without models."""

from __future__ import annotations

import re
from threading import Event

import pytest
from helpers.askers import ask_as
from helpers.fakes import FakeReader
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.intake import workers
from dragoman.intake.jobs.attending import attend
from dragoman.intake.jobs.starting import Workers
from dragoman.users.file import UserFile
from dragoman.users.jobs import queue
from dragoman.users.visitor import Role, Visitor
from dragoman.web.access.asker import Asker

ANALYST = Visitor(7, "Grace", Role.ANALYST)
READER = Visitor(8, "Ada", Role.READER)
ADMIN = Visitor(9, "Root", Role.ADMIN)


def token(client: TestClient, page: str = "/desk") -> dict[str, str]:
    """The header that lets a client change something."""
    found = re.search(r'name="csrf" value="([^"]+)"', client.get(page).text)
    assert found is not None, page
    return {"X-CSRF-Token": found[1]}


def as_visitor(monkeypatch: pytest.MonkeyPatch, visitor: Visitor) -> None:
    """Let all requests from now on be those of a visitor."""
    ask_as(monkeypatch, Asker(visitor, "session", f"session {visitor.id}"))


def work_here(monkeypatch: pytest.MonkeyPatch, archive: Archive) -> None:
    """Let jobs be worked off where they are asked for, before the answer."""
    monkeypatch.setattr(workers, "_reader", lambda task: FakeReader())
    monkeypatch.setattr(Workers, "see_to", lambda self: work_off(archive))


def work_off(archive: Archive, leaving: Event | None = None) -> None:
    """Work off all jobs that wait."""
    users = UserFile.of(archive.place)
    while True:
        with users.writing() as connection:
            job = queue.take(connection)
        if job is None:
            break
        attend(job, str(archive.place.path), users, leaving or Event())
    users.close()
