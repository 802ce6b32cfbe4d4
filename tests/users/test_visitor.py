"""What a visitor may do."""

from __future__ import annotations

import getpass

from dragoman.users.visitor import ROLES, Role, Visitor, local


def test_each_role_may_what_those_before_may() -> None:
    assert Role.READER < Role.ANALYST < Role.ADMIN
    assert list(ROLES) == ["reader", "analyst", "admin"]
    analyst = Visitor(1, "Ada", Role.ANALYST)
    assert analyst.may(Role.READER)
    assert analyst.may(Role.ANALYST, "press")
    assert not analyst.may(Role.ADMIN)


def test_roles_in_collections() -> None:
    both = Visitor(1, "Ada", Role.READER, {"press": Role.ANALYST})
    assert both.may(Role.ANALYST, "press")
    assert not both.may(Role.ANALYST, "cables")
    assert not both.may(Role.ANALYST)
    assert both.may(Role.READER, "cables")
    assert not both.limited


def test_who_has_roles_in_collections_alone() -> None:
    limited = Visitor(1, "Ada", Role.NONE, {"press": Role.READER})
    assert limited.limited
    assert limited.may(Role.READER, "press")
    assert not limited.may(Role.READER)
    assert not limited.may(Role.READER, "cables")
    assert not limited.may(Role.READER, "")


def test_rights_tell_apart_what_is_answered_differently() -> None:
    some = [Visitor(1, "a", Role.READER), Visitor(1, "a", Role.ADMIN), Visitor(1, "a", Role.NONE, {"press": Role.READER})]
    assert len({one.rights for one in some}) == len(some)
    assert Visitor(2, "b", Role.READER).rights == some[0].rights


def test_the_local_user_may_everything() -> None:
    assert (local().id, local().name) == (0, getpass.getuser())
    assert local().may(Role.ADMIN)
