"""Requests of somebody without logging in: for tests that are not about logging in."""

from __future__ import annotations

import pytest

from dragoman.web.access.asker import Asker
from dragoman.web.access.doors import Doors


def ask_as(monkeypatch: pytest.MonkeyPatch, asker: Asker) -> None:
    """From now on all requests are those of an asker."""
    monkeypatch.setattr(Doors, "known", lambda self, request: asker)
