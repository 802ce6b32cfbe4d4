"""The server of the pages on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Thread
from time import monotonic, sleep

import uvicorn

from dragoman.archive.archive import Archive
from dragoman.errors import InputError
from dragoman.web.app import make_app
from dragoman.web.guard import is_loopback

_PATIENCE = 20.0
_STEP = 0.05


def make_server(archive: Archive, host: str, port: int) -> uvicorn.Server:
    """A server that has not begun; InputError for a host that others could reach.  Port 0 means a free one."""
    if not is_loopback(host):
        raise InputError(
            f"{host!r} can be reached from other machines, and there are no users yet who could log in. "
            "Give a loopback address: --host 127.0.0.1"
        )
    # Headers of proxies are not believed, and no answer says which program gave it.
    config = uvicorn.Config(
        make_app(archive), host=host, port=port, proxy_headers=False, server_header=False, log_level="warning", access_log=False
    )
    return uvicorn.Server(config)


def address(server: uvicorn.Server) -> str:
    """Where a server that has begun is found."""
    host, port = server.servers[0].sockets[0].getsockname()[:2]
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
        raise InputError(f"Nothing can be served at port {server.config.port}: another program has it. Give another: --port 8001")
    try:
        yield address(server)
    finally:
        server.should_exit = True
        thread.join(_PATIENCE)


def _run(server: uvicorn.Server) -> None:
    with suppress(SystemExit):  # uvicorn's way of saying that its port is taken
        server.run()
