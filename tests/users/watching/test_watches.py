"""What is watched is kept for each user alone."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from dragoman.errors import InputError, NotFound
from dragoman.users.file import UserFile
from dragoman.users.watching import feeds, watches
from dragoman.users.watching.targets import Target

PAIR, STATE, SEARCH = Target("pair", "KEN:TUN"), Target("state", "KEN"), Target("search", "q=gas")


def kept(connection: Connection, user: int = 0) -> list[tuple[str, str]]:
    return [(one.target.target, one.called("en")) for one in watches.of_user(connection, user)]


def test_each_user_watches_alone(file: UserFile) -> None:
    with file.writing() as connection:
        first = watches.watch(connection, 0, PAIR)
        assert watches.watch(connection, 0, PAIR).id == first.id
        other = watches.watch(connection, 1, PAIR, " Neighbours ")
        watches.watch(connection, 0, SEARCH, "Gas")
    with file.reading() as connection:
        assert kept(connection) == [("KEN:TUN", "Kenya – Tunisia"), ("q=gas", "Gas")]
        assert kept(connection, 1) == [("KEN:TUN", "Neighbours")]
        assert watches.of_target(connection, 0, STATE) is None
    for change in (watches.stop, lambda c, u, i: watches.rename(c, u, i, "mine"), watches.one):
        with pytest.raises(NotFound), file.writing() as connection:
            change(connection, 0, other.id)
    with file.reading() as connection:
        assert kept(connection, 1) == [("KEN:TUN", "Neighbours")]


def test_names_come_and_go(file: UserFile) -> None:
    with file.writing() as connection:
        made = watches.watch(connection, 0, PAIR)
        assert watches.rename(connection, 0, made.id, "Coast").name == "Coast"
        assert watches.watch(connection, 0, PAIR).name == "Coast"
        assert watches.watch(connection, 0, PAIR, "Sea").name == "Sea"
        assert watches.rename(connection, 0, made.id, " ").called("fr") == "Kenya – Tunisie"
        for wrong in ("a" * 301, "a\u202eb"):
            with pytest.raises(InputError):
                watches.rename(connection, 0, made.id, wrong)


def test_who_stops_watching_ends_the_addresses(file: UserFile) -> None:
    with file.writing() as connection:
        made = watches.watch(connection, 0, PAIR)
        secret = feeds.make(connection, 0, made.id, "en")
        every = feeds.make(connection, 0, None, "en")
        watches.stop(connection, 0, made.id)
        assert kept(connection) == []
        with pytest.raises(NotFound):
            feeds.of_secret(connection, secret)
        assert feeds.of_secret(connection, every).watch is None


def test_nobody_watches_without_end(file: UserFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watches, "MOST", 1)
    with file.writing() as connection:
        watches.watch(connection, 0, PAIR)
        with pytest.raises(InputError):
            watches.watch(connection, 0, STATE)
        watches.watch(connection, 1, STATE)


def test_one_is_meant_by_number_name_or_key(file: UserFile) -> None:
    with file.writing() as connection:
        pair = watches.watch(connection, 0, PAIR)
        watches.watch(connection, 0, STATE, "Twice")
        watches.watch(connection, 0, SEARCH, "Twice")
        found = watches.of_user(connection, 0)
    for asked in (str(pair.id), "ken:tun", "kenya – tunisia", "Kenya – Tunisie"):
        assert watches.named(found, asked) == pair
    for wrong in ("9", "Twice", "Nothing"):
        with pytest.raises(NotFound):
            watches.named(found, wrong)
