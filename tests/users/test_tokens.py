"""Tokens of the HTTP API."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import update

from dragoman.errors import UserError
from dragoman.users import tables, tokens
from dragoman.users.file import UserFile
from dragoman.users.secrets import hashed
from dragoman.users.times import since_now


def test_a_token_is_kept_as_a_hash(file: UserFile) -> None:
    with file.writing() as connection:
        secret = tokens.add(connection, 1, " nightly\nexport ", writes=True, days=30)
        assert secret.startswith("dragoman_")
        found = tokens.of_hash(connection, hashed(secret))
        assert found is not None
        assert (found.user_id, found.name, found.writes, found.is_due, found.over) == (1, "nightly export", True, True, False)
        tokens.seen(connection, found.id)
        assert [one.is_due for one in tokens.all_tokens(connection, 1)] == [False]
        assert tokens.all_tokens(connection, 2) == []
    assert secret.encode() not in file.path.read_bytes()


def test_its_time_ends(file: UserFile) -> None:
    with file.writing() as connection:
        secret = tokens.add(connection, 1, "a", writes=False, days=1)
        connection.execute(update(tables.tokens).values(ends_at=since_now(-timedelta(seconds=1))))
        assert tokens.of_hash(connection, hashed(secret)) is None
        assert [one.over for one in tokens.all_tokens(connection)] == [True]


@pytest.mark.parametrize(("name", "days"), [("a", 0), ("a", 367), (" ", 1)])
def test_what_is_asked_for_must_be_possible(file: UserFile, name: str, days: int) -> None:
    with file.writing() as connection, pytest.raises(UserError):
        tokens.add(connection, 1, name, writes=False, days=days)


def test_it_is_revoked_by_who_may(file: UserFile) -> None:
    with file.writing() as connection:
        secret = tokens.add(connection, 1, "a", writes=False, days=1)
        (token,) = tokens.all_tokens(connection)
        with pytest.raises(UserError, match=f"no token {token.id}"):
            tokens.revoke(connection, token.id, user_id=2)
        tokens.revoke(connection, token.id, user_id=1)
        assert tokens.of_hash(connection, hashed(secret)) is None
