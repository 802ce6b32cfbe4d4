"""Changes to users, sessions and tokens that a request makes, written down under the name of who asks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from fastapi import Request

from dragoman.users.administration import Administration
from dragoman.web.access.asker import address, users, visitor
from dragoman.web.access.doors import doors


@contextmanager
def changes(request: Request) -> Iterator[Administration]:
    """A transaction; once it is kept, nobody is let in any more as before.  UserError for what cannot be."""
    with users(request).writing() as connection:
        yield Administration(connection, visitor(request).name, address(request))
    doors(request).forget()
