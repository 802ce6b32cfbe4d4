"""The server of the pages."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from threading import Thread
from time import monotonic, sleep
from typing import Any

import uvicorn
from fastapi import FastAPI
from uvicorn.supervisors import Multiprocess

from dragoman.archive.archive import Archive
from dragoman.archive.location import Location
from dragoman.errors import InputError
from dragoman.users.accounts import any_user
from dragoman.users.file import UserFile
from dragoman.web.access.policy import Policy
from dragoman.web.app import make_app
from dragoman.web.guard import is_loopback

_PATIENCE = 20.0
_STEP = 0.05
_ANY = {"0.0.0.0", "::"}
"""Addresses that stand for all of a machine."""


def make_server(archive: Archive, host: str, port: int, policy: Policy | None = None) -> uvicorn.Server:
    """A server that has not begun; InputError for a way to serve that lets in who should not be.  Port 0 means a free one."""
    checked = check(policy or Policy(), host, archive.place)
    return uvicorn.Server(_config(make_app(archive, checked), host, port))


def serve_together(
    place: Location, host: str, port: int, processes: int, told: Callable[[str], None], policy: Policy | None = None
) -> None:
    """Serve an archive by several processes until stopped; `told` hears the address.  InputError as above, and where the port
    is taken."""
    check(policy or Policy(), host, place).hand_on()
    os.environ["DRAGOMAN_ARCHIVE"] = str(place.path or place.url.render_as_string(hide_password=False))
    config = _config("dragoman.web.app:of_settings", host, port, factory=True, workers=processes)
    try:
        listening = config.bind_socket()
    except SystemExit as e:  # uvicorn's way of saying that its port is taken
        raise _taken(port) from e
    listening.listen(config.backlog)  # who comes before the processes have begun waits for them
    told(_address(listening.getsockname()))
    Multiprocess(config, sockets=[listening]).run()


def check(policy: Policy, host: str, place: Location) -> Policy:
    """The policy with the name of the host that is listened at; InputError where it fits neither the host nor the users."""
    with UserFile.of(place).reading() as connection:
        users = any_user(connection)
    if not users and not is_loopback(host):
        raise InputError(
            f"{host!r} can be reached from other machines, and there are no users yet who could log in. "
            "Add one (dragoman user add NAME), or give a loopback address: --host 127.0.0.1"
        )
    if not users and policy.behind_proxy:
        raise InputError("Behind a proxy all must log in, and there are no users yet. Add one: dragoman user add NAME")
    if users and policy.token:
        raise InputError("There are users, who log in by name and password: leave out --token.")
    if host in _ANY and not policy.names and not policy.behind_proxy:
        raise InputError(f"Say by which names {host!r} may be asked for: --name desk.example.org")
    names = {name.lower().strip("[]") for name in (*policy.names, host)} - _ANY
    return replace(policy, names=tuple(sorted(names)))


def _config(app: FastAPI | str, host: str, port: int, **more: Any) -> uvicorn.Config:
    # Headers of proxies are for the guard to believe, and no answer says which program gave it.
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
