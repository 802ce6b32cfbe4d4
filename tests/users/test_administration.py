"""Changes to users, as they are written down."""

from __future__ import annotations

from helpers.passwords import GOOD, OTHER

from dragoman.users import sessions, tokens
from dragoman.users.administration import Administration
from dragoman.users.audit import Wanted, entries
from dragoman.users.file import UserFile
from dragoman.users.visitor import Role


def test_each_change_is_written_down(file: UserFile) -> None:
    with file.writing() as connection:
        change = Administration(connection, "root", "192.0.2.1")
        ada = change.add("Ada", GOOD, Role.ADMIN)
        lin = change.add("Lin", GOOD, Role.NONE, {"press": Role.READER, "cables": Role.ANALYST})
        change.set_password("ada", OTHER)
        change.set_roles("Lin", Role.READER, None)
        sessions.begin(connection, lin.id, "", "")
        sessions.begin(connection, lin.id, "", "")
        change.end_session(sessions.open_sessions(connection)[0].id)
        assert change.end_sessions("Lin") == 1
        secret = change.add_token("Ada", "export", writes=True, days=7)
        change.revoke_token(tokens.all_tokens(connection, ada.id)[0].id)
        change.remove("Lin")
        found, _ = entries(connection, Wanted(), 99)
    assert [(entry.action, entry.about) for entry in reversed(found)] == [
        ("user.add", "Ada: admin"), ("user.add", "Lin: cables=analyst, press=reader"), ("user.password", "Ada"),
        ("user.role", "Lin: cables=analyst, press=reader → reader"), ("session.revoke", "2"), ("session.revoke", "Lin: 1"),
        ("token.add", "Ada: export, write, 7 d"), ("token.revoke", "1"), ("user.remove", "Lin"),
    ]  # fmt: skip
    assert {(entry.who, entry.address) for entry in found} == {("root", "192.0.2.1")}
    assert not any(word in entry.about for entry in found for word in (GOOD, OTHER, secret))
