"""`dragoman serve`: the dossiers in a browser."""

from __future__ import annotations

from typing import Annotated

import typer

from dragoman.cli.archives import opened, told
from dragoman.cli.options import ArchivePlace


def serve(
    archive: ArchivePlace = None,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Loopback address to listen at; others are refused.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen at; 0 takes a free one.")] = 8000,
    processes: Annotated[int, typer.Option(min=1, help="Processes that make pages; each keeps its own answers.")] = 1,
    check: Annotated[bool, typer.Option("--check", help="Ask for the first page, say how it went, and stop.")] = False,
) -> None:
    """Open the dossiers in a browser on this machine, until stopped with Ctrl-C; makes the archive where there is none."""
    from dragoman.web.server import make_server, serve_together, serving

    with opened(archive, make=True) as store:
        place = store.place
        if check:
            with serving(make_server(store, host, port)) as address:
                _check(address)
    if not check:
        with told():
            serve_together(place, host, port, processes, _tell)


def _tell(address: str) -> None:
    typer.echo(f"The dossiers are at {address}")
    typer.echo("Stop with Ctrl-C.")


def _check(address: str) -> None:
    """Status 1 where the first page does not answer."""
    import httpx

    answer = httpx.get(address, trust_env=False, timeout=30)
    typer.echo(f"{address} answers with status {answer.status_code}.")
    if answer.status_code != httpx.codes.OK:
        raise typer.Exit(1)
