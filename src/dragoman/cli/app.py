"""The command `dragoman`; each family of commands lives in a module of its own.

Nothing heavy is imported here: `--help` answers at once, and commands import what they need when they run.
"""

from __future__ import annotations

import gc
import sys
from copy import copy
from typing import Annotated

import typer
from typer.main import get_command_name

from dragoman import __version__
from dragoman.cli import archive, desk, follow, judge, note, user
from dragoman.cli.add import add
from dragoman.cli.as_of import as_of
from dragoman.cli.brief import brief
from dragoman.cli.coverage import coverage
from dragoman.cli.digest import digest
from dragoman.cli.dossier import agreement, country, dossier, events, person, search, why
from dragoman.cli.evaluate import evaluate
from dragoman.cli.forget import forget
from dragoman.cli.ledger import ledger
from dragoman.cli.read import read
from dragoman.cli.rebuild import rebuild
from dragoman.cli.reread import diff, reread
from dragoman.cli.serve import serve
from dragoman.cli.sources import sources
from dragoman.cli.watch import watch
from dragoman.cli.who import who

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Read press articles on relations between states into records that show their words.",
)
app.command()(read)
app.command()(who)
app.command()(add)
app.add_typer(follow.app, name="follow")
app.command()(watch)
app.command()(coverage)
app.command()(ledger)
app.command()(forget)
app.command()(sources)
app.command()(rebuild)
app.command()(reread)
app.command()(diff)
for asking in (dossier, country, person, agreement, events, search, why):
    app.command()(asking)
app.command()(brief)
app.command("as-of", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(as_of)
app.add_typer(archive.app, name="archive")
app.add_typer(judge.app, name="judge")
app.add_typer(desk.app, name="desk")
app.command()(digest)
app.add_typer(note.app, name="note")
app.command()(serve)
app.add_typer(user.app, name="user")
app.command()(evaluate)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dragoman {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    del version


def main() -> None:
    """Entry point of the script `dragoman`."""
    try:
        _asked(sys.argv[1:2])(prog_name="dragoman")
    finally:
        gc.freeze()  # what ends with the process need not be looked through once more: half a second after reading


def _asked(words: list[str]) -> typer.Typer:
    """All commands, or the one that the first word names: to build forty takes a quarter of a second."""
    one = copy(app)
    one.registered_commands = [c for c in app.registered_commands if c.callback and _name(c.name, c.callback.__name__) in words]
    one.registered_groups = [g for g in app.registered_groups if g.name in words]
    return one if one.registered_commands or one.registered_groups else app


def _name(given: str | None, function: str) -> str:
    return given or get_command_name(function)
