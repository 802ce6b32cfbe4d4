"""Options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from dragoman.cli.secrets import archive_option, proxy_option


def day_option(value: str | None) -> str | None:
    """A date given as an option, as YYYY-MM-DD; a message and no more where it is none."""
    from dragoman.errors import InputError
    from dragoman.sources.dates import day

    try:
        return value and day(value)
    except InputError as e:
        raise typer.BadParameter(str(e)) from e


class ListFormat(StrEnum):
    """Forms in which lists are printed."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    markdown = "markdown"
    parquet = "parquet"
    xlsx = "xlsx"


FILES = typer.Argument(
    help="Texts, web pages, PDF and office documents, mails, tables, archives (.zip, .tar, .warc) and JSON lines; "
    "folders of them; addresses of pages, feeds and sitemaps; or - for standard input. docs/inputs.md lists the kinds."
)
Files: TypeAlias = Annotated[list[str], FILES]
Columns: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="FIELD=NAME,…", help="Columns of tables: text=Body,title=Headline. [default: by their names]"),
]
Published: TypeAlias = Annotated[
    str | None,
    typer.Option(callback=day_option, metavar="DATE", help="Day of publication, YYYY-MM-DD, where an article has none."),
]
Lang: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="LANG", help="Language, fr or en, where an article names none. [default: detected]"),
]
MaxChars: TypeAlias = Annotated[int | None, typer.Option(min=1, help="Longest article that is read. [default: 1000000]")]
Jobs: TypeAlias = Annotated[
    int | None, typer.Option(min=1, help="Processes that read. [default: 1, or all cores for many articles]")
]
Knowledge: TypeAlias = Annotated[
    Path | None, typer.Option(exists=True, dir_okay=False, help="Your own file of people and offices.")
]
Lexicon: TypeAlias = Annotated[Path | None, typer.Option(exists=True, dir_okay=False, help="Your own lexicon file.")]
MinConfidence: TypeAlias = Annotated[
    float | None,
    typer.Option(
        min=0, max=1, metavar="SHARE",
        help="Leave out what is read with less confidence, from 0 to 1: fewer items, more of them right. [default: 0]",
    ),
]  # fmt: skip
AllowPrivate: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--allow-private", metavar="HOST[:PORT]", help="Also ask this host, which is not public; may be repeated."),
]
Proxy: TypeAlias = Annotated[
    str | None,
    typer.Option(callback=proxy_option, metavar="URL", help="HTTP proxy through which all is fetched. [default: DRAGOMAN_PROXY]"),
]
ArchivePlace: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--archive",
        callback=archive_option,
        metavar="PATH|URL",
        help="The archive: a file, or postgresql://USER@HOST/DATABASE. [default: DRAGOMAN_ARCHIVE, or your own]",
    ),
]
Listed: TypeAlias = Annotated[
    ListFormat, typer.Option("--format", help="How to print: table, json, jsonl, csv, markdown, parquet or xlsx.")
]
Into: TypeAlias = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", dir_okay=False, help="Into this file; its ending names the form."),
]
Telling: TypeAlias = Annotated[
    bool | None,
    typer.Option(
        "--about/--no-about",
        show_default=False,
        help="Name filters, collection, the archive's date and the number of rows inside csv, jsonl, parquet and xlsx. "
        "[default: in files, not on standard output]",
    ),
]
