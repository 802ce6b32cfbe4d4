"""The server of the pages on this machine."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread
from time import monotonic, sleep
from typing import Any

import uvicorn
from fastapi import FastAPI
from uvicorn.supervisors import Multiprocess

from dragoman.archive.archive import Archive
from dragoman.archive.location import Location
from dragoman.errors import InputError
from dragoman.web.app import make_app
from dragoman.web.guard import is_loopback

_PATIENCE = 20.0
_STEP = 0.05


def make_server(archive: Archive, host: str, port: int) -> uvicorn.Server:
    """A server that has not begun; InputError for a host that others could reach.  Port 0 means a free one."""
    return uvicorn.Server(_config(make_app(archive), host, port))


def serve_together(place: Location, host: str, port: int, processes: int, told: Callable[[str], None]) -> None:
    """Serve an archive by several processes until stopped; `told` hears the address.  InputError as above, and where the port
    is taken."""
    os.environ["DRAGOMAN_ARCHIVE"] = str(place.path or place.url.render_as_string(hide_password=False))
    config = _config("dragoman.web.app:of_settings", host, port, factory=True, workers=processes)
    try:
        listening = config.bind_socket()
    except SystemExit as e:  # uvicorn's way of saying that its port is taken
        raise _taken(port) from e
    listening.listen(config.backlog)  # who comes before the processes have begun waits for them
    told(_address(listening.getsockname()))
    Multiprocess(config, sockets=[listening]).run()


def _config(app: FastAPI | str, host: str, port: int, **more: Any) -> uvicorn.Config:
    if not is_loopback(host):
        raise InputError(
            f"{host!r} can be reached from other machines, and there are no users yet who could log in. "
            "Give a loopback address: --host 127.0.0.1"
        )
    # Headers of proxies are not believed, and no answer says which program gave it.
    return uvicorn.Config(
        app, host=host, port=port, proxy_headers=False, server_header=False, log_level="warning", access_log=False, **more
    )


def _taken(port: int) -> InputError:
    return InputError(f"Nothing can be served at port {port}: another program has it. Give another: --port 8001")


def _address(name: tuple[Any, ...]) -> str:
    host, port = name[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"


@contextmanager
def serving(server: uvicorn.Server) -> Iterator[str]:
    """A server beside what runs inside, by its address; InputError where it does not begin (its port is taken)."""
    thread = Thread(target=_run, args=(server,), daemon=True)
    thread.start()
    end = monotonic() + _PATIENCE
    while not server.started and thread.is_alive() and monotonic() < end:
        sleep(_STEP)
    if not server.started:
        raise _taken(server.config.port)
    try:
        yield _address(server.servers[0].sockets[0].getsockname())
    finally:
        server.should_exit = True
        thread.join(_PATIENCE)


def _run(server: uvicorn.Server) -> None:
    with suppress(SystemExit):  # uvicorn's way of saying that its port is taken
        server.run()
