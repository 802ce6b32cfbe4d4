"""Which role a route needs: the dependency that every route has."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import HTTPException, Request

from dragoman.users.visitor import Role
from dragoman.web.access import csrf
from dragoman.web.access.asker import asker
from dragoman.web.language import language
from dragoman.web.words import words


@dataclass(frozen=True)
class Needs:
    """A dependency that lets only those pass who have a role (403), and only changes asked for from a page of ours (403)."""

    role: Role

    async def __call__(self, request: Request) -> None:
        """Refuse, or let pass."""
        found = asker(request)
        if not found.visitor.may(self.role):
            word = words(language(request))
            raise HTTPException(403, word("access.forbidden", role=word.of("access.roles", self.role.word)))
        await csrf.check(request)


def needs(role: Role) -> Needs:
    """The dependency for a route or router: `dependencies=[Depends(needs(Role.ANALYST))]`."""
    return Needs(role)
