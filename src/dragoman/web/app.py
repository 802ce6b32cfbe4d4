"""The web application over one archive."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import to_thread
from fastapi import Depends, FastAPI

from dragoman import __version__
from dragoman.archive.archive import Archive
from dragoman.intake.jobs.starting import Workers
from dragoman.users.file import UserFile
from dragoman.users.visitor import Role
from dragoman.web import api, failures
from dragoman.web.access.doors import Doors
from dragoman.web.access.entrance import Entrance
from dragoman.web.access.needs import needs
from dragoman.web.access.policy import Policy, handed_on
from dragoman.web.bodies import Bodies
from dragoman.web.desk import Desk
from dragoman.web.guard import Guard
from dragoman.web.pages import OPEN, ROUTERS, SECRET_ROUTERS
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
    app.state.workers.see_to()
    yield
    await to_thread.run_sync(app.state.workers.close)


def make_app(archive: Archive, policy: Policy | None = None) -> FastAPI:
    """The pages and the HTTP API of an archive, for this machine alone while there are no users (`guard`)."""
    app = FastAPI(
        title="Dragoman", version=__version__, lifespan=_running, docs_url=None, redoc_url=None,
        openapi_url="/api/v1/openapi.json",
    )  # fmt: skip
    users = UserFile.of(archive.place)
    doors, strangers = Doors(users, policy or Policy()), (*OPEN, *SECRET_ROUTERS)
    app.state.desk, app.state.users, app.state.doors = Desk(archive), users, doors
    app.add_middleware(Entrance, doors=doors, open_to_all=[route for router in strangers for route in router.routes])
    app.state.workers = Workers(archive.place, users)
    app.add_middleware(Bodies)
    app.add_middleware(Guard, doors=doors)
    failures.add_to(app)
    for router in strangers:
        app.include_router(router)
    for router in (api.router, *ROUTERS):
        app.include_router(router, dependencies=[Depends(needs(Role.READER))])
    return app


def of_settings() -> FastAPI:
    """The application of a process of its own, on the archive that the settings name."""
    return make_app(Archive(), handed_on())
