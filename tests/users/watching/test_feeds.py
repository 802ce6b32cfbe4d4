"""Secret addresses."""

from __future__ import annotations

import pytest

from dragoman.errors import InputError, NotFound
from dragoman.users.file import UserFile
from dragoman.users.watching import feeds, watches
from dragoman.users.watching.targets import Target


def test_only_the_hash_is_kept(file: UserFile) -> None:
    with file.writing() as connection:
        secret = feeds.make(connection, 0, None, "fr")
    assert secret.encode() not in file.path.read_bytes()
    assert len(secret) >= 43
    with file.reading() as connection:
        found = feeds.of_secret(connection, secret)
        assert (found.user, found.watch, found.lang) == (0, None, "fr")
        assert feeds.of_user(connection, 0) == [found]
        for wrong in (secret[:-1], secret.swapcase(), ""):
            with pytest.raises(NotFound):
                feeds.of_secret(connection, wrong)


def test_an_address_is_revoked_by_who_made_it(file: UserFile) -> None:
    with file.writing() as connection:
        secret = feeds.make(connection, 0, None, "en")
        (found,) = feeds.of_user(connection, 0)
        with pytest.raises(NotFound):
            feeds.revoke(connection, 1, found.id)
        assert feeds.of_secret(connection, secret) == found
        feeds.revoke(connection, 0, found.id)
        with pytest.raises(NotFound):
            feeds.of_secret(connection, secret)


def test_an_address_is_of_what_its_user_watches(file: UserFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "MOST", 1)
    with file.writing() as connection:
        watch = watches.watch(connection, 1, Target("state", "KEN"))
        with pytest.raises(NotFound):
            feeds.make(connection, 0, watch.id, "en")
        feeds.make(connection, 1, watch.id, "en")
        with pytest.raises(InputError):
            feeds.make(connection, 1, None, "en")
