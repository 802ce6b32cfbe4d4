"""`dragoman digest`: what is new of what is watched, printed or sent as mail."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from dragoman.cli.archives import opened
from dragoman.cli.desk import User
from dragoman.cli.dossier import Lang, Language
from dragoman.cli.options import ArchivePlace, day_option

LAST = "last"


class Form(StrEnum):
    """Forms in which a digest is printed."""

    terminal = "terminal"
    markdown = "markdown"
    html = "html"


def _since(value: str) -> str:
    return value if value == LAST else str(day_option(value))


def digest(
    of: Annotated[
        list[str] | None,
        typer.Argument(metavar="[A|A:B]...", help="States and pairs, such as TUR:UZB. [default: all that is watched]"),
    ] = None,
    since: Annotated[
        str,
        typer.Option(
            callback=_since, metavar="DATE|last", help="What was stored on this day or later; last: since your last visit."
        ),
    ] = LAST,
    format: Annotated[Form, typer.Option(help="How to print: terminal, markdown or html.")] = Form.terminal,
    limit: Annotated[int, typer.Option(min=1, help="List at most so many changes of each, the newest first.")] = 20,
    mail: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Send it by the server of DRAGOMAN_SMTP_HOST, unless nothing is new.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the mail instead of sending it.")] = False,
    mark_seen: Annotated[bool, typer.Option("--mark-seen", help="Mark what is told as seen.")] = False,
    archive: ArchivePlace = None,
    user: User = None,
    lang: Lang = Language.en,
) -> None:
    """Tell what is new: changes of state with their words, and how many happenings and articles there are besides.

    New is what was stored in the archive, whenever it was published.
    """
    from dragoman.cli.digests import Wanted, run

    wanted = Wanted(tuple(of or ()), None if since == LAST else since, format.value, limit, mail, dry_run, mark_seen, lang.value)
    with opened(archive) as store:
        run(wanted, store, user)
