"""Passwords for tests: one that is good enough, and hashes that take no time."""

from __future__ import annotations

import pytest
from argon2 import PasswordHasher

from dragoman.users import passwords

GOOD, OTHER = "otter violin gravel ninety", "marble antenna sunday ferry"


def hash_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hash with as little effort as argon2 allows."""
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(passwords, "_hasher", lambda: quick)
    passwords._nobodys.cache_clear()
