"""`dragoman read`: articles in, records out."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.options import day_option


class Format(StrEnum):
    """Forms in which records are printed."""

    terminal = "terminal"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


def read(
    files: Annotated[list[str], typer.Argument(help="Text files, JSON lines (.jsonl), folders, or - for standard input.")],
    published: Annotated[
        str | None,
        typer.Option(
            callback=day_option,
            metavar="DATE",
            help="Day of publication, YYYY-MM-DD, where an article has none.",
        ),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(metavar="LANG", help="Language, fr or en, where an article names none. [default: detected]"),
    ] = None,
    format: Annotated[Format, typer.Option(help="How to print: terminal, json, jsonl or csv.")] = Format.terminal,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Show what decided each item, and why promising sentences gave nothing."),
    ] = False,
    max_chars: Annotated[int | None, typer.Option(min=1, help="Longest article that is read. [default: 1000000]")] = None,
    jobs: Annotated[
        int | None,
        typer.Option(min=1, help="Processes that read. [default: 1, or all cores for many articles]"),
    ] = None,
    knowledge: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help="Your own file of people and offices.")
    ] = None,
    lexicon: Annotated[Path | None, typer.Option(exists=True, dir_okay=False, help="Your own lexicon file.")] = None,
) -> None:
    """Read articles and print what they tell: events, agreements, statements, figures, offices.

    The exit status is the number of inputs that could not be read, 100 for a hundred or more.
    """
    from dragoman.cli.reading import Request, run

    request = Request(files, published, lang, format.value, explain, max_chars, jobs, knowledge, lexicon)
    raise typer.Exit(run(request))
