"""`dragoman dossier`, `country`, `events`, `search`: what the archive knows."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from dragoman.cli.archives import opened
from dragoman.cli.options import ArchivePlace, Into, Listed, ListFormat, MinConfidence, Telling, day_option
from dragoman.cli.targets import target

Collection: TypeAlias = Annotated[
    str | None, typer.Option(metavar="NAME", help="Articles of this collection only. [default: all collections]")
]
Party: TypeAlias = Annotated[str, typer.Argument(help="A state or organisation: a name, code, adjective or capital.")]
Limit: TypeAlias = Annotated[
    int | None, typer.Option(min=1, help="List at most so many, the newest first. [default: a page of them, into a file 100,000]")
]


SHOWN = 30
"""Rows of each section of a dossier that is printed."""


class Section(StrEnum):
    """Parts of a dossier that can be asked for alone; a pair has no partners."""

    partners = "partners"
    timeline = "timeline"
    meetings = "meetings"
    not_occurred = "not-occurred"
    agreements = "agreements"
    statements = "statements"
    figures = "figures"
    offices = "offices"
    contradictions = "contradictions"
    withdrawn = "withdrawn"


class Language(StrEnum):
    """Languages in which a dossier is printed."""

    en = "en"
    fr = "fr"


One: TypeAlias = Annotated[
    Section | None, typer.Option(help="This part only; csv, jsonl, parquet and xlsx hold one part. [default: timeline]")
]
Lang: TypeAlias = Annotated[Language, typer.Option(help="Language of the dossier: en or fr.")]


def dossier(
    a: Party,
    b: Annotated[str, typer.Argument(help="The other.")],
    archive: ArchivePlace = None,
    collection: Collection = None,
    section: One = None,
    limit: Limit = None,
    lang: Lang = Language.en,
    format: Listed = ListFormat.table,
    output: Into = None,
    about: Telling = None,
) -> None:
    """Print what is known between two states, put together from all reports, each line with its sources and words."""
    _print((a, b), archive, collection, section, limit, lang, format, output, about)


def country(
    state: Party,
    archive: ArchivePlace = None,
    collection: Collection = None,
    section: One = None,
    limit: Limit = None,
    lang: Lang = Language.en,
    format: Listed = ListFormat.table,
    output: Into = None,
    about: Telling = None,
) -> None:
    """Print what is known of one state's relations with all others."""
    _print((state,), archive, collection, section, limit, lang, format, output, about)


def _print(
    named: tuple[str, ...], archive: str | None, collection: str | None, section: Section | None, limit: int | None,
    lang: Language, format: ListFormat, output: Path | None, about: bool | None,
) -> None:  # fmt: skip
    from dragoman.cli.dossiers import Request, run

    with opened(archive) as store, target(format, output, about, lang.value) as out:
        run(Request(named, collection, section and section.value, out.limit(limit, SHOWN)), store, out)


def events(
    archive: ArchivePlace = None,
    pair: Annotated[tuple[str, str] | None, typer.Option(metavar="A B", help="Between these two.")] = None,
    country: Annotated[str | None, typer.Option(metavar="A", help="Of this state or organisation.")] = None,
    type: Annotated[
        list[str] | None, typer.Option(metavar="TYPE", help="Of this type (CONSULT, SUPPORT, …); may be repeated.")
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(metavar="STATUS", help="occurred, negated, planned or hypothetical; may be repeated. [default: occurred]"),
    ] = None,
    since: Annotated[
        str | None, typer.Option("--from", callback=day_option, metavar="DATE", help="On this day or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--to", callback=day_option, metavar="DATE", help="On this day or earlier.")
    ] = None,
    place: Annotated[str | None, typer.Option(help="In this city (English name) or country (code).")] = None,
    withdrawn: Annotated[bool, typer.Option("--withdrawn", help="Also what its source tells no more.")] = False,
    min_confidence: MinConfidence = None,
    collection: Collection = None,
    limit: Limit = None,
    offset: Annotated[int, typer.Option(min=0, help="Pass over so many.")] = 0,
    lang: Lang = Language.en,
    format: Listed = ListFormat.table,
    output: Into = None,
    about: Telling = None,
) -> None:
    """List happenings, each once, however many reports tell of it."""
    from dragoman.cli.dossiers import list_events
    from dragoman.dossier.asked import OCCURRED, Asked, between
    from dragoman.dossier.naming import code

    with opened(archive) as store:
        if pair and country:
            raise typer.BadParameter("Give --pair or --country, not both.")
        key = between(code(pair[0]), code(pair[1])) if pair else code(country) if country else ""
        types = tuple(t.upper() for t in type or ())
        asked = Asked(
            key, types, tuple(status or OCCURRED), since, until, place, collection, "with" if withdrawn else "without",
            min_confidence=min_confidence or 0.0,
        )  # fmt: skip
        with target(format, output, about, lang.value) as out:
            list_events(store, asked, out.limit(limit, 50), offset, out)


def search(
    words: Annotated[list[str], typer.Argument(help='Words, "phrases", -without, OR, prefixes*.')],
    archive: ArchivePlace = None,
    relevance: Annotated[bool, typer.Option("--relevance", help="The best of the newest 5,000 first.")] = False,
    collection: Collection = None,
    limit: Limit = None,
    lang: Lang = Language.en,
    format: Listed = ListFormat.table,
    output: Into = None,
    about: Telling = None,
) -> None:
    """Find articles by their words, in both languages, whatever their accents and endings; the newest first."""
    from dragoman.cli.dossiers import list_hits

    with opened(archive) as store, target(format, output, about, lang.value) as out:
        list_hits(store, " ".join(words), relevance, collection, out.limit(limit, 20), out)


def agreement(
    a: Annotated[str, typer.Argument(help="A party: a state or organisation by name, code, adjective or capital.")],
    b: Annotated[str | None, typer.Argument(help="The other party.")] = None,
    words: Annotated[str | None, typer.Option(help="Words of the title, in either language.")] = None,
    archive: ArchivePlace = None,
    collection: Collection = None,
    lang: Lang = Language.en,
    format: Listed = ListFormat.table,
    output: Into = None,
    about: Telling = None,
) -> None:
    """Follow the agreements of a party, or between two, through their life: one entry each, with its history."""
    from dragoman.cli.dossiers import list_agreements

    with opened(archive) as store, target(format, output, about, lang.value) as out:
        list_agreements(store, tuple(filter(None, (a, b))), words, collection, out)


def person(
    name: Annotated[list[str], typer.Argument(help="A name, or a surname alone.")],
    archive: ArchivePlace = None,
    collection: Collection = None,
    lang: Lang = Language.en,
    format: Listed = ListFormat.table,
    output: Into = None,
    about: Telling = None,
) -> None:
    """Print what is known of a person: offices, acts and words, with namesakes apart."""
    from dragoman.cli.people import print_people

    with opened(archive) as store, target(format, output, about, lang.value) as out:
        print_people(store, " ".join(name), collection, out)


def why(
    case: Annotated[str, typer.Argument(metavar="CASE", help="Id of a case; an old id leads to where it is now.")],
    archive: ArchivePlace = None,
    lang: Lang = Language.en,
    format: Listed = ListFormat.table,
    output: Into = None,
    about: Telling = None,
) -> None:
    """Say why the reports of a case are together: for each the one that it agrees with best, score and grounds."""
    from dragoman.cli.reasons import print_reasons

    with opened(archive) as store, target(format, output, about, lang.value) as out:
        print_reasons(store, case, out)
