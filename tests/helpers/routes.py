"""All routes of an application, with what each needs: for tests that no new route may pass by."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute, iter_route_contexts

from dragoman.web.access.needs import Needs


@dataclass(frozen=True)
class Told:
    """A route: its whole path, method, handler, and needs of its own (those of readers come from the application)."""

    path: str
    method: str
    handler: Callable[..., Any]
    needs: tuple[Needs, ...]


def all_routes(app: FastAPI) -> Iterator[Told]:
    """Each route for each of its methods."""
    for context in iter_route_contexts(app.routes):
        route = context.original_route
        if isinstance(route, APIRoute) and context.path and context.methods:
            needs = tuple(one.dependency for one in route.dependencies if isinstance(one.dependency, Needs))
            yield from (Told(context.path, method, route.endpoint, needs) for method in sorted(context.methods))
