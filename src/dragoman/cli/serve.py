"""`dragoman serve`: the dossiers in a browser."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from dragoman.cli.archives import opened, told
from dragoman.cli.options import ArchivePlace

_LEAST_QUOTE = 100
"""Below so few characters no sentence could be shown whole."""


def serve(
    archive: ArchivePlace = None,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Address to listen at; other than loopback ones only once there are users.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen at; 0 takes a free one.")] = 8000,
    name: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="A name by which the server may be asked for; may be repeated.")
    ] = None,
    behind_proxy: Annotated[
        bool, typer.Option("--behind-proxy", help="Believe a proxy on this machine from where and how it was asked.")
    ] = False,
    token: Annotated[
        bool, typer.Option("--token", help="Ask for the one-time link that is printed: for a machine shared with others.")
    ] = False,
    quote: Annotated[
        int | None,
        typer.Option(
            metavar="CHARS", min=_LEAST_QUOTE, envvar="DRAGOMAN_QUOTE",
            help="Characters of an article that others than analysts are shown. [default: all]",
        ),
    ] = None,
    processes: Annotated[int, typer.Option(min=1, help="Processes that make pages; each keeps its own answers.")] = 1,
    check: Annotated[bool, typer.Option("--check", help="Ask for the first page, say how it went, and stop.")] = False,
) -> None:
    """Open the dossiers in a browser, until stopped with Ctrl-C; makes the archive where there is none.

    Without users (`dragoman user add`) only this machine is served; from the first one on all must log in.
    """
    from dragoman.users import links
    from dragoman.users.file import UserFile
    from dragoman.web.access.policy import Policy
    from dragoman.web.guard import is_loopback
    from dragoman.web.server import make_server, serve_together, serving

    policy = Policy(tuple(name or ()), behind_proxy, token, quote)
    with opened(archive, make=True) as store:
        place = store.place
        server = make_server(store, host, port, policy)
        entrance = f"enter?token={links.make(UserFile.of(place))}" if token else ""
        if check:
            with serving(server) as address:
                _check(f"{address}{entrance}")
    if not check:
        with told():
            serve_together(place, host, port, processes, partial(_tell, entrance, not is_loopback(host)), policy)


def _tell(entrance: str, seen_by_others: bool, address: str) -> None:
    typer.echo(f"The dossiers are at {address}")
    if entrance:
        typer.echo(f"Open this link, which works once: {address}{entrance}")
    if seen_by_others:
        typer.echo("Passwords travel unprotected to other machines: put a proxy with TLS before it (docs/desk.md).", err=True)
    typer.echo("Stop with Ctrl-C.")


def _check(address: str) -> None:
    """Status 1 where the first page does not answer."""
    import httpx

    answer = httpx.get(address, trust_env=False, timeout=30, follow_redirects=True)
    typer.echo(f"{address} answers with status {answer.status_code}.")
    if answer.status_code != httpx.codes.OK:
        raise typer.Exit(1)
