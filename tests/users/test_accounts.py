"""Accounts."""

from __future__ import annotations

import pytest
from helpers.passwords import GOOD, OTHER
from sqlalchemy import insert, select

from dragoman.errors import UserError, WeakPassword
from dragoman.users import accounts, passwords, sessions, tables, tokens
from dragoman.users.file import UserFile
from dragoman.users.visitor import LOCAL, Role


def test_a_user_is_added_and_found_by_any_spelling(file: UserFile) -> None:
    with file.writing() as connection:
        assert not accounts.any_user(connection)
        made = accounts.add(connection, "  Zoé  Ünal ", GOOD, Role.READER, {"press": Role.ANALYST})
        assert accounts.any_user(connection)
        assert (made.id, made.name) == (1, "Zoé Ünal")
        assert accounts.named(connection, "ZOÉ ünal") == made
        assert accounts.of_id(connection, 1) == made
        assert accounts.of_id(connection, 2) is None
        assert accounts.names(connection)[1] == "Zoé Ünal"
        assert LOCAL in accounts.names(connection)
        kept = accounts.kept(connection, "zoé ünal")
    assert kept is not None
    assert passwords.verify(kept.password, GOOD)
    assert kept.password not in repr(kept)


@pytest.mark.parametrize("name", ["", "  ", "a" * 81, "a\x1b[2J", "a\u202eb"])
def test_a_name_can_be_shown(file: UserFile, name: str) -> None:
    with file.writing() as connection, pytest.raises(UserError, match="80 characters"):
        accounts.add(connection, name, GOOD, Role.READER)


def test_no_two_have_one_name(file: UserFile) -> None:
    with file.writing() as connection:
        accounts.add(connection, "Ada", GOOD, Role.ADMIN)
        with pytest.raises(UserError, match="already"):
            accounts.add(connection, "ADA", GOOD, Role.READER)


def test_everyone_has_a_role(file: UserFile) -> None:
    with file.writing() as connection:
        with pytest.raises(UserError, match="needs a role"):
            accounts.add(connection, "Ada", GOOD, Role.NONE)
        with pytest.raises(UserError, match="administrator of one collection"):
            accounts.add(connection, "Ada", GOOD, Role.NONE, {"press": Role.ADMIN})
        with pytest.raises(WeakPassword):
            accounts.add(connection, "Ada", "short", Role.READER)
        assert accounts.all_accounts(connection) == []


def test_another_password_ends_all_sessions_but_one(file: UserFile) -> None:
    with file.writing() as connection:
        ada = accounts.add(connection, "Ada", GOOD, Role.READER)
        grace = accounts.add(connection, "Grace", GOOD, Role.READER)
        for user in (ada, ada, grace):
            sessions.begin(connection, user.id, "", "")
        first, *_ = sessions.open_sessions(connection, ada.id)
        accounts.set_password(connection, ada, OTHER, except_session=first.hash)
        assert [one.id for one in sessions.open_sessions(connection, ada.id)] == [first.id]
        assert len(sessions.open_sessions(connection)) == 2
        kept = accounts.kept(connection, "Ada")
        assert kept is not None
        assert passwords.verify(kept.password, OTHER)
        with pytest.raises(WeakPassword):
            accounts.set_password(connection, ada, "Ada")


def test_roles_are_put_in_place_of_others(file: UserFile) -> None:
    with file.writing() as connection:
        accounts.add(connection, "Root", GOOD, Role.ADMIN)
        ada = accounts.add(connection, "Ada", GOOD, Role.NONE, {"press": Role.READER})
        accounts.set_roles(connection, ada, Role.ANALYST, None)
        found = accounts.named(connection, "Ada")
        assert (found.role, found.collections) == (Role.ANALYST, None)
        accounts.set_roles(connection, found, Role.NONE, {"cables": Role.ANALYST})
        assert accounts.named(connection, "Ada").collections == {"cables": Role.ANALYST}
        assert [one.visitor.name for one in accounts.all_accounts(connection)] == ["Ada", "Root"]


def test_an_administrator_is_left(file: UserFile) -> None:
    with file.writing() as connection:
        root = accounts.add(connection, "Root", GOOD, Role.ADMIN)
        ada = accounts.add(connection, "Ada", GOOD, Role.READER)
        with pytest.raises(UserError, match="only administrator"):
            accounts.set_roles(connection, root, Role.READER, None)
        with pytest.raises(UserError, match="only administrator"):
            accounts.remove(connection, root)
        accounts.remove(connection, ada)
        accounts.remove(connection, root)
        assert not accounts.any_user(connection)


def test_with_a_user_goes_all_that_is_his(file: UserFile) -> None:
    with file.writing() as connection:
        root = accounts.add(connection, "Root", GOOD, Role.ADMIN)
        ada = accounts.add(connection, "Ada", GOOD, Role.READER, {"press": Role.ANALYST})
        for user in (root, ada):
            sessions.begin(connection, user.id, "", "")
            tokens.add(connection, user.id, "script", writes=False, days=1)
        accounts.remove(connection, ada)
        for table in (tables.sessions, tables.tokens, tables.grants):
            assert set(connection.execute(select(table.c.user_id)).scalars()) <= {root.id}
        assert len(sessions.open_sessions(connection)) == len(tokens.all_tokens(connection)) == 1
        again = accounts.add(connection, "Eve", GOOD, Role.READER)
        assert again.id > ada.id, "no id is given twice: what somebody kept would be another's"


def test_nobody_of_a_name_is_told(file: UserFile) -> None:
    with file.reading() as connection:
        with pytest.raises(UserError, match="no user 'Ada'"):
            accounts.named(connection, "Ada")
        assert accounts.kept(connection, "Ada") is None


def test_grants_of_nobody_are_nobodys(file: UserFile) -> None:
    with file.writing() as connection:
        connection.execute(insert(tables.grants).values(user_id=7, collection="press", role=3))
        assert accounts.all_accounts(connection) == []
