"""A file of users, with passwords that are hashed quickly."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.passwords import hash_quickly

from dragoman.users.file import UserFile


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[UserFile]:
    """An empty one."""
    hash_quickly(monkeypatch)
    made = UserFile(tmp_path / "users.db")
    yield made
    made.close()
