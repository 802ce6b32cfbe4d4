"""The audit log."""

from __future__ import annotations

from pathlib import Path

from dragoman.users.audit import Wanted, entries, note
from dragoman.users.file import UserFile


def test_it_tells_the_newest_first_and_how_many(tmp_path: Path) -> None:
    file = UserFile(tmp_path / "users.db")
    with file.writing() as connection:
        note(connection, "Ada", "login", address="192.0.2.1")
        note(connection, "Ada", "user.role", "Grace: analyst")
        note(connection, "Grace", "user", "x")
    with file.reading() as connection:
        found, total = entries(connection, Wanted(), 2)
        assert ([entry.action for entry in found], total) == (["user", "user.role"], 3)
        assert [entry.address for entry in entries(connection, Wanted(), 2, 2)[0]] == ["192.0.2.1"]
        assert [entry.action for entry in entries(connection, Wanted(who="Ada"), 9)[0]] == ["user.role", "login"]
        assert [entry.who for entry in entries(connection, Wanted(action="user"), 9)[0]] == ["Grace", "Ada"]
        assert entries(connection, Wanted(action="us%"), 9) == ([], 0)


def test_a_stranger_cannot_forge_or_flood_it(tmp_path: Path) -> None:
    file = UserFile(tmp_path / "users.db")
    with file.writing() as connection:
        note(connection, f"a\n2026-01-01 admin login\x1b[2J{'b' * 10_000}", "login.failed")
    with file.reading() as connection:
        ((entry,), _) = entries(connection, Wanted(), 9)
    assert "\n" not in entry.who
    assert "\x1b" not in entry.who
    assert len(entry.who) <= 500
