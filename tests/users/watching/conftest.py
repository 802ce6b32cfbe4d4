"""A file of users."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.users.file import UserFile


@pytest.fixture
def file(tmp_path: Path) -> UserFile:
    """An empty file of users."""
    return UserFile(tmp_path / "users.db")
