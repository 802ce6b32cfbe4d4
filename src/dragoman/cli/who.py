"""`dragoman who`: what a name or an office means."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.options import day_option


class WhoFormat(StrEnum):
    """Forms in which answers are printed."""

    terminal = "terminal"
    json = "json"


def who(
    question: Annotated[str, typer.Argument(help='A name or an office: "ministre turc de la défense".')],
    on: Annotated[
        str | None,
        typer.Option(callback=day_option, metavar="DATE", help="The day that is meant, YYYY-MM-DD."),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(metavar="LANG", help="Language of the question, fr or en. [default: both are tried]"),
    ] = None,
    format: Annotated[WhoFormat, typer.Option(help="How to print: terminal or json.")] = WhoFormat.terminal,
    knowledge: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help="Your own file of people and offices.")
    ] = None,
) -> None:
    """Say which state, organisation or person a name or an office means on a day, with dates and sources.

    The exit status is 1 where nothing is known.
    """
    from dragoman.cli.asking import run

    raise typer.Exit(run(question, on, lang, format.value, knowledge))
