"""The web application over one archive."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import to_thread
from fastapi import Depends, FastAPI

from dragoman import __version__
from dragoman.archive.archive import Archive
from dragoman.users.file import UserFile
from dragoman.users.visitor import Role
from dragoman.web import api, failures
from dragoman.web.access.entrance import Entrance
from dragoman.web.access.needs import needs
from dragoman.web.desk import Desk
from dragoman.web.guard import Guard
from dragoman.web.pages import ROUTERS
from dragoman.web.warming import warm

_THREADS = 4
"""Requests that are worked on at once: each holds a connection with its cache, and Python runs one at a time."""

_SWITCH = 0.0005
"""Seconds after which another request gets its turn: one that asks SQLite for little waits for it at each of its rows."""


@asynccontextmanager
async def _running(app: FastAPI) -> AsyncIterator[None]:
    to_thread.current_default_thread_limiter().total_tokens = _THREADS
    sys.setswitchinterval(_SWITCH)
    warm(app.state.desk.archive)
    yield


def make_app(archive: Archive) -> FastAPI:
    """The pages and the HTTP API of an archive, for this machine alone (`guard`)."""
    app = FastAPI(
        title="Dragoman", version=__version__, lifespan=_running, docs_url=None, redoc_url=None,
        openapi_url="/api/v1/openapi.json",
    )  # fmt: skip
    app.state.desk = Desk(archive)
    app.state.users = UserFile.of(archive.place)
    app.add_middleware(Entrance)
    app.add_middleware(Guard)
    failures.add_to(app)
    for router in (api.router, *ROUTERS):
        app.include_router(router, dependencies=[Depends(needs(Role.READER))])
    return app


def of_settings() -> FastAPI:
    """The application of a process of its own, on the archive that the settings name."""
    return make_app(Archive())
