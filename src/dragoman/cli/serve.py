"""`dragoman serve`: the dossiers in a browser."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.archives import opened
from dragoman.cli.options import ArchivePlace


def serve(
    archive: ArchivePlace = None,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Loopback address to listen at; others are refused.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen at; 0 takes a free one.")] = 8000,
    check: Annotated[bool, typer.Option("--check", help="Ask for the first page, say how it went, and stop.")] = False,
) -> None:
    """Open the dossiers in a browser on this machine, until stopped with Ctrl-C; makes the archive where there is none."""
    from dragoman.web.server import make_server, serving

    with opened(archive, make=True) as store, serving(make_server(store, host, port)) as address:
        typer.echo(f"The dossiers are at {address}")
        if check:
            _check(address)
            return
        typer.echo("Stop with Ctrl-C.")
        _wait()


def _check(address: str) -> None:
    """Status 1 where the first page does not answer."""
    import httpx

    answer = httpx.get(address, trust_env=False, timeout=30)
    typer.echo(f"The first page answers with status {answer.status_code}.")
    if answer.status_code != httpx.codes.OK:
        raise typer.Exit(1)


def _wait() -> None:
    from threading import Event

    try:
        Event().wait()
    except KeyboardInterrupt:
        typer.echo("Stopped.")
