"""Which role a route needs: the dependency that every route has."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import HTTPException, Request

from dragoman.users.visitor import Role, Visitor
from dragoman.web.access import csrf
from dragoman.web.access.asker import asker, see_only
from dragoman.web.access.narrowing import narrow
from dragoman.web.language import language
from dragoman.web.words import words


@dataclass(frozen=True)
class Needs:
    """A dependency that lets only those pass who have a role, and only changes asked for from a page of ours; 403 for others.

    With `anywhere` also those pass who have the role in some collection alone: the route looks itself in which.
    """

    role: Role
    anywhere: bool = False

    async def __call__(self, request: Request) -> None:
        """Refuse, or let pass: all that the route needs is looked at before anything of a body is read to find its token."""
        visitor = asker(request).visitor
        for one in (self, *declared(request)):  # what is included in the application may need less than what it holds
            if not visitor.may(one.role):
                _let_in_part(request, visitor, one.role)
        await csrf.check(request)


def needs(role: Role, *, anywhere: bool = False) -> Needs:
    """The dependency for a route or router: `dependencies=[Depends(needs(Role.ANALYST))]`."""
    return Needs(role, anywhere)


def declared(request: Request) -> list[Needs]:
    """All that the route of a request needs, its routers' needs among them."""
    return [one.dependency for one in request.scope["route"].dependencies if isinstance(one.dependency, Needs)]


def _let_in_part(request: Request, visitor: Visitor, role: Role) -> None:
    """Let pass who has the role in some collections alone, as far as the route can be shown so."""
    some = [name for name in visitor.collections or () if visitor.may(role, name)]
    if some and any(one.anywhere for one in declared(request)):
        see_only(request, some)
    elif visitor.limited:
        narrow(request, visitor, role)
    else:
        word = words(language(request))
        raise HTTPException(403, word("access.forbidden", role=word.of("access.roles", role.word)))
