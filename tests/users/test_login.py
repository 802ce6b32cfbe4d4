"""Logging in, and the limits of trying."""

from __future__ import annotations

import multiprocessing

import pytest
from helpers.passwords import GOOD, OTHER
from helpers.pool_work import reserve_attempt
from sqlalchemy import select, update

from dragoman.errors import WeakPassword
from dragoman.users import accounts, attempts, links, login, passwords, sessions, tables
from dragoman.users.audit import Entry, Wanted, entries
from dragoman.users.file import UserFile
from dragoman.users.login import Caller, Refusal
from dragoman.users.secrets import hashed
from dragoman.users.visitor import LOCAL, Role, Visitor

HERE, THERE = Caller("192.0.2.1", "Firefox"), Caller("198.51.100.1")


@pytest.fixture
def ada(file: UserFile) -> Visitor:
    with file.writing() as connection:
        return accounts.add(connection, "Ada", GOOD, Role.READER)


def _log(file: UserFile) -> list[tuple[str, str]]:
    with file.reading() as connection:
        return [(entry.action, entry.who) for entry in reversed(entries(connection, Wanted(), 100)[0])]


def test_who_knows_the_password_gets_a_session(file: UserFile, ada: Visitor) -> None:
    secret = login.log_in(file, "ada", GOOD, HERE)
    assert isinstance(secret, str)
    with file.reading() as connection:
        found = sessions.of_hash(connection, hashed(secret))
    assert found is not None
    assert (found.user_id, found.agent, found.address) == (ada.id, "Firefox", "192.0.2.1")
    assert _log(file) == [("login", "Ada")]


def test_nobody_else_does_and_names_are_not_told_apart(file: UserFile, ada: Visitor) -> None:
    for name, password in (("Ada", OTHER), ("Ada", ""), ("Eve", GOOD), (GOOD, ""), ("", "")):
        assert login.log_in(file, name, password, HERE) is Refusal.WRONG
    assert _log(file) == [("login.failed", "Ada")] * 2 + [("login.failed", "")] * 3
    assert GOOD.encode() not in file.path.read_bytes() + file.path.with_name("users.db-wal").read_bytes()


@pytest.mark.parametrize("name", ["Ada", "nobody"])
def test_an_account_takes_so_many_attempts_from_anywhere(file: UserFile, ada: Visitor, name: str) -> None:
    for n in range(attempts.BY_ACCOUNT):
        assert login.log_in(file, name, OTHER, Caller(f"192.0.2.{n}")) is Refusal.WRONG
    assert login.log_in(file, name.upper(), GOOD, THERE) is Refusal.TOO_MANY
    assert _log(file)[-1][0] == "login.limited"
    assert len(_log(file)) == attempts.BY_ACCOUNT, "what is refused at once fills no log"


def test_an_address_takes_so_many_attempts_for_all_names(file: UserFile, ada: Visitor) -> None:
    for n in range(attempts.BY_ADDRESS):
        login.log_in(file, f"name {n}", OTHER, HERE)
    assert login.log_in(file, "Ada", GOOD, HERE) is Refusal.TOO_MANY
    assert isinstance(login.log_in(file, "Ada", GOOD, THERE), str)


def test_all_addresses_of_one_network_are_one(file: UserFile) -> None:
    with file.writing() as connection:
        for n in range(attempts.BY_ADDRESS):
            assert attempts.reserve(connection, f"name {n}", f"2001:db8::{n:x}")
        assert not attempts.reserve(connection, "another", "2001:db8::ffff:1")
        assert attempts.reserve(connection, "another", "2001:db8:0:1::1")
        assert attempts.reserve(connection, "another", "no address")


def test_the_limit_passes_with_time(file: UserFile, ada: Visitor) -> None:
    for _ in range(attempts.BY_ACCOUNT):
        login.log_in(file, "Ada", OTHER, HERE)
    with file.writing() as connection:
        connection.execute(update(tables.attempts).values(at=tables.attempts.c.at - attempts.SECONDS))
    assert isinstance(login.log_in(file, "Ada", GOOD, HERE), str)


def test_success_takes_the_attempts_back(file: UserFile, ada: Visitor) -> None:
    for _ in range(attempts.BY_ACCOUNT - 1):
        login.log_in(file, "Ada", OTHER, HERE)
    assert isinstance(login.log_in(file, "Ada", GOOD, HERE), str)
    with file.reading() as connection:
        assert connection.execute(select(tables.attempts)).all() == []


def test_processes_count_together(file: UserFile, ada: Visitor) -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        left = pool.map_async(reserve_attempt, [str(file.path)] * (attempts.BY_ACCOUNT + 2), chunksize=1).get(60)
    assert sorted(left) == [0, 0, *range(1, attempts.BY_ACCOUNT + 1)]


def test_an_old_hash_is_renewed(file: UserFile, ada: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    with file.reading() as connection:
        before = accounts.kept(connection, "Ada")
    monkeypatch.setattr(passwords, "is_outdated", lambda kept: True)
    assert isinstance(login.log_in(file, "Ada", GOOD, HERE), str)
    with file.reading() as connection:
        after = accounts.kept(connection, "Ada")
    assert before is not None
    assert after is not None
    assert before.password != after.password
    assert passwords.verify(after.password, GOOD)


def test_ones_own_password_is_changed_by_who_knows_it(file: UserFile, ada: Visitor) -> None:
    first, second = (login.log_in(file, "Ada", GOOD, HERE) for _ in range(2))
    assert isinstance(first, str)
    assert isinstance(second, str)
    assert login.change_password(file, ada, OTHER, OTHER, HERE, hashed(first)) is Refusal.WRONG
    with pytest.raises(WeakPassword):
        login.change_password(file, ada, GOOD, "short", HERE, hashed(first))
    assert login.change_password(file, ada, GOOD, OTHER, HERE, hashed(first)) is None
    assert login.log_in(file, "Ada", GOOD, HERE) is Refusal.WRONG
    with file.reading() as connection:
        assert sessions.of_hash(connection, hashed(first)) is not None
        assert sessions.of_hash(connection, hashed(second)) is None
    assert ("password", "Ada") in _log(file)


def test_logging_out_ends_the_session(file: UserFile, ada: Visitor) -> None:
    secret = login.log_in(file, "Ada", GOOD, HERE)
    assert isinstance(secret, str)
    login.log_out(file, ada, hashed(secret), HERE)
    with file.reading() as connection:
        assert sessions.of_hash(connection, hashed(secret)) is None
    assert _log(file)[-1] == ("logout", "Ada")


def test_a_link_works_once(file: UserFile) -> None:
    old, link = links.make(file), links.make(file)
    assert links.use(file, old, HERE) is None
    secret = links.use(file, link, HERE)
    assert secret is not None
    assert links.use(file, link, HERE) is None
    with file.reading() as connection:
        found = sessions.of_hash(connection, hashed(secret))
    assert found is not None
    assert found.user_id == LOCAL
    assert [action for action, _ in _log(file)] == ["link.failed", "link", "link.failed"]
    links.make(file)
    with file.reading() as connection:
        assert sessions.open_sessions(connection) == [], "a new start asks for its own link"


def test_an_entry_tells_from_where(file: UserFile, ada: Visitor) -> None:
    login.log_in(file, "Ada", GOOD, HERE)
    with file.reading() as connection:
        ((entry,), _) = entries(connection, Wanted(), 9)
    assert entry == Entry(entry.at, "Ada", "login", "Firefox", "192.0.2.1")
