"""Who made an address, and what he may see."""

from __future__ import annotations

import pytest
from sqlalchemy import insert

from dragoman.errors import NotFound
from dragoman.users import tables
from dragoman.users.file import UserFile
from dragoman.users.visitor import Role, Visitor
from dragoman.users.watching.owners import of_name, owner, readable

ADA = {"id": 1, "name": "Ada", "folded": "ada", "password": "x", "role": 0, "made_at": "2024"}


def test_the_local_user_until_there_are_others(file: UserFile) -> None:
    with file.writing() as connection:
        assert owner(connection, 0).role is Role.ADMIN
        connection.execute(insert(tables.users).values(ADA))
        connection.execute(insert(tables.grants).values(user_id=1, collection="wire", role=1))
        found = owner(connection, 1)
        assert (found.name, found.collections) == ("Ada", {"wire": Role.READER})
        assert of_name(connection, "Ada") == found
        assert readable(found) == {"wire"}
        for gone in (0, 2):
            with pytest.raises(NotFound):
                owner(connection, gone)
        with pytest.raises(NotFound):
            of_name(connection, "Grace")
        assert of_name(connection, None).id == 0


def test_who_may_see_all_is_not_limited() -> None:
    assert readable(Visitor(1, "Ada", Role.READER, {"wire": Role.ANALYST})) is None
    assert readable(Visitor(1, "Ada", Role.NONE)) == frozenset()
