"""`dragoman read`: articles in, records out."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from dragoman.cli.options import (
    AllowPrivate,
    Columns,
    Files,
    Jobs,
    Knowledge,
    Lang,
    Lexicon,
    MaxChars,
    MinConfidence,
    Proxy,
    Published,
)


class Format(StrEnum):
    """Forms in which records are printed."""

    terminal = "terminal"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


def read(
    files: Files,
    published: Published = None,
    lang: Lang = None,
    format: Annotated[Format, typer.Option(help="How to print: terminal, json, jsonl or csv.")] = Format.terminal,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Show what decided each item, and why promising sentences gave nothing."),
    ] = False,
    max_chars: MaxChars = None,
    jobs: Jobs = None,
    knowledge: Knowledge = None,
    lexicon: Lexicon = None,
    min_confidence: MinConfidence = None,
    columns: Columns = None,
    allow_private: AllowPrivate = None,
    proxy: Proxy = None,
) -> None:
    """Read articles and print what they tell: events, agreements, statements, figures, offices.

    The exit status is the number of inputs that could not be read, 100 for a hundred or more.
    """
    from dragoman.language.detect import preload

    preload()
    from dragoman.cli.reading import Request, run
    from dragoman.cli.taking import asked, options
    from dragoman.intake.workers import task

    how = task(published, lang, max_chars, knowledge, lexicon, min_confidence=min_confidence, explain=explain)
    raise typer.Exit(run(Request(files, format.value, jobs, how, options(columns), asked(allow_private, proxy))))
