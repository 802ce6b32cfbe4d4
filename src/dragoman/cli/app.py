"""The command `dragoman`; each family of commands lives in a module of its own.

Nothing heavy is imported here: `--help` answers at once, and commands import what they need when they run.
"""

from __future__ import annotations

from typing import Annotated

import typer

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
    app(prog_name="dragoman")
