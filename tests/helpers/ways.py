"""All routes of the application, as requests that reach each of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from fastapi import FastAPI
from fastapi.routing import RouteContext, iter_route_contexts
from starlette.routing import Match

from dragoman.users.visitor import Role
from dragoman.web.access.needs import Needs

_PARAMETER = re.compile(r"{(\w+)(?::\w+)?}")
_VALUES = {"form": "json", "path": "base.css", "theme": "light"}
"""Of parameters that do not take any word."""


class Known(NamedTuple):
    """A route by its method and path; unlike a whole route it can stand in a list."""

    method: str
    path: str


@dataclass(frozen=True)
class Way:
    """A method of a route, an address that leads there, what is needed, and what answers."""

    known: Known
    address: str
    needs: tuple[Needs, ...]
    handler: Callable[..., object]

    @property
    def role(self) -> Role:
        """The highest role that is needed."""
        return max((one.role for one in self.needs), default=Role.NONE)

    @property
    def changes(self) -> bool:
        """Whether it may change something."""
        return self.known.method not in ("GET", "HEAD", "OPTIONS")


def ways(app: FastAPI) -> list[Way]:
    """All, also those that the framework adds."""
    return [way for route in iter_route_contexts(app.routes) for way in _ways(app, route)]


def _ways(app: FastAPI, route: RouteContext) -> Iterator[Way]:
    path = route.path
    assert path is not None, f"{route} has no path: say in this module how it is asked for"
    given = [one.dependency for one in getattr(route, "dependencies", ())]
    needs = tuple(one for one in given if isinstance(one, Needs))
    for method in sorted(route.methods or ()):
        yield Way(Known(method, path), _address(app, method, path), needs, route.endpoint)


def _address(app: FastAPI, method: str, path: str) -> str:
    """An address that this route answers and none before it."""
    for word in ("x1", "base.css"):
        address = _PARAMETER.sub(lambda found, word=word: _VALUES.get(found[1], word), path)
        if _first(app, method, address) == path:
            return address
    raise AssertionError(f"{method} {path} is never reached, or takes other words: say in this module which")


def _first(app: FastAPI, method: str, address: str) -> str | None:
    scope = {"type": "http", "method": method, "path": address, "headers": [], "root_path": ""}
    return next((one.path for one in iter_route_contexts(app.routes) if one.matches(scope)[0] is Match.FULL), None)
