"""Who asks, and what he may do."""

from __future__ import annotations

import getpass
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias


class Role(IntEnum):
    """What somebody may do; each may also do what those before may.  `NONE` is the role outside of the collections of one who
    has roles in these alone."""

    NONE = 0
    READER = 1
    ANALYST = 2
    ADMIN = 3

    @property
    def word(self) -> str:
        """As it is written on the command line and in words of pages."""
        return self.name.lower()


ROLES = {role.word: role for role in Role if role}
"""Roles that can be given, by name."""
Rights: TypeAlias = tuple[Role, tuple[tuple[str, Role], ...] | None]
LOCAL = 0
"""Id of the user of this machine, who needs no login while there are no users."""


@dataclass(frozen=True)
class Visitor:
    """Somebody who asks: `role` holds everywhere; `collections` are further roles, None where there are none."""

    id: int
    name: str
    role: Role
    collections: Mapping[str, Role] | None = None

    @property
    def limited(self) -> bool:
        """Whether only some collections may be seen."""
        return self.role is Role.NONE

    def may(self, role: Role, collection: str | None = None) -> bool:
        """Whether he has a role in a collection, or, where none is named, in the whole archive."""
        within = (self.collections or {}).get(collection, Role.NONE) if collection is not None else Role.NONE
        return max(self.role, within) >= role

    @property
    def rights(self) -> Rights:
        """All that can make an answer for one visitor another than for another."""
        return self.role, tuple(sorted(self.collections.items())) if self.collections is not None else None


def local() -> Visitor:
    """The user of this machine, who may do everything."""
    return Visitor(LOCAL, getpass.getuser(), Role.ADMIN)
