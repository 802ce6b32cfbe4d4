"""Sessions."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Connection, select, update

from dragoman.errors import UserError
from dragoman.users import sessions, tables
from dragoman.users.file import UserFile
from dragoman.users.secrets import hashed
from dragoman.users.times import since_now

_SECOND = timedelta(seconds=1)


def _aged(connection: Connection, **columns: timedelta) -> None:
    values = {name: since_now(-stretch) for name, stretch in columns.items()}
    connection.execute(update(tables.sessions).values(**values))


def test_only_the_hash_of_a_secret_is_kept(file: UserFile) -> None:
    with file.writing() as connection:
        secret = sessions.begin(connection, 1, "Firefox\n\x1b[2J" + "x" * 1000, "192.0.2.1")
        found = sessions.of_hash(connection, hashed(secret))
        assert found is not None
        assert (found.user_id, found.address, found.is_due) == (1, "192.0.2.1", False)
        assert len(found.agent) == 200
        assert "\x1b" not in found.agent
        assert sessions.of_hash(connection, secret) is None
        assert sessions.begin(connection, 1, "", "") != secret
    assert secret.encode() not in file.path.read_bytes()


def test_it_ends_when_idle(file: UserFile) -> None:
    with file.writing() as connection:
        hash = hashed(sessions.begin(connection, 1, "", ""))
        _aged(connection, seen_at=sessions.IDLE - _SECOND)
        found = sessions.of_hash(connection, hash)
        assert found is not None
        assert found.is_due
        sessions.seen(connection, found.id)
        again = sessions.of_hash(connection, hash)
        assert again is not None
        assert not again.is_due
        _aged(connection, seen_at=sessions.IDLE + _SECOND)
        assert sessions.of_hash(connection, hash) is None
        assert sessions.counts(connection) == {}


def test_it_ends_after_the_longest_time(file: UserFile) -> None:
    with file.writing() as connection:
        hash = hashed(sessions.begin(connection, 1, "", ""))
        _aged(connection, made_at=sessions.LONGEST + _SECOND)
        assert sessions.of_hash(connection, hash) is None
        sessions.begin(connection, 2, "", "")
        assert connection.execute(select(tables.sessions.c.user_id)).scalars().all() == [2]


def test_it_can_be_ended_by_who_may(file: UserFile) -> None:
    with file.writing() as connection:
        secrets = [sessions.begin(connection, user, "", "") for user in (1, 1, 2)]
        first, second, other = (sessions.of_hash(connection, hashed(secret)) for secret in secrets)
        assert first is not None
        assert second is not None
        assert other is not None
        assert sessions.counts(connection) == {1: 2, 2: 1}
        with pytest.raises(UserError, match=f"no open session {other.id}"):
            sessions.end(connection, other.id, user_id=1)
        sessions.end(connection, first.id, user_id=1)
        with pytest.raises(UserError):
            sessions.end(connection, first.id)
        assert [one.id for one in sessions.open_sessions(connection, 1)] == [second.id]
        assert sessions.end_all(connection, 1) == 1
        assert [one.id for one in sessions.open_sessions(connection)] == [other.id]
