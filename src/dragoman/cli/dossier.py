"""`dragoman dossier`, `country`, `events`, `search`: what the archive knows."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated, TypeAlias

import typer

from dragoman.cli.archives import opened
from dragoman.cli.options import ArchivePlace, Listed, ListFormat, day_option

Collection: TypeAlias = Annotated[
    str | None, typer.Option(metavar="NAME", help="Articles of this collection only. [default: all collections]")
]
Party: TypeAlias = Annotated[str, typer.Argument(help="A state or organisation: a name, code, adjective or capital.")]
Limit: TypeAlias = Annotated[int, typer.Option(min=1, help="List at most so many, the newest first.")]


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
    Section | None, typer.Option(help="This part only; csv, jsonl and parquet hold one part. [default: timeline]")
]
Lang: TypeAlias = Annotated[Language, typer.Option(help="Language of the dossier: en or fr.")]


def dossier(
    a: Party,
    b: Annotated[str, typer.Argument(help="The other.")],
    archive: ArchivePlace = None,
    collection: Collection = None,
    section: One = None,
    limit: Limit = 30,
    lang: Lang = Language.en,
    format: Listed = ListFormat.table,
) -> None:
    """Print what is known between two states, put together from all reports, each line with its sources and words."""
    _print((a, b), archive, collection, section, limit, lang, format)


def country(
    state: Party,
    archive: ArchivePlace = None,
    collection: Collection = None,
    section: One = None,
    limit: Limit = 30,
    lang: Lang = Language.en,
    format: Listed = ListFormat.table,
) -> None:
    """Print what is known of one state's relations with all others."""
    _print((state,), archive, collection, section, limit, lang, format)


def _print(
    named: tuple[str, ...], archive: str | None, collection: str | None, section: Section | None, limit: int, lang: Language,
    format: ListFormat,
) -> None:  # fmt: skip
    from dragoman.cli.dossiers import Request, run

    with opened(archive) as store:
        run(Request(named, collection, section and section.value, limit, lang.value, format.value), store, sys.stdout)


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
    collection: Collection = None,
    limit: Limit = 50,
    offset: Annotated[int, typer.Option(min=0, help="Pass over so many.")] = 0,
    lang: Lang = Language.en,
    format: Listed = ListFormat.table,
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
        asked = Asked(key, types, tuple(status or OCCURRED), since, until, place, collection, "with" if withdrawn else "without")
        list_events(store, asked, limit, offset, lang.value, format.value, sys.stdout)


def search(
    words: Annotated[list[str], typer.Argument(help='Words, "phrases", -without, OR, prefixes*.')],
    archive: ArchivePlace = None,
    relevance: Annotated[bool, typer.Option("--relevance", help="The best of the newest 5,000 first.")] = False,
    collection: Collection = None,
    limit: Limit = 20,
    lang: Lang = Language.en,
    format: Listed = ListFormat.table,
) -> None:
    """Find articles by their words, in both languages, whatever their accents and endings; the newest first."""
    from dragoman.cli.dossiers import list_hits

    with opened(archive) as store:
        list_hits(store, " ".join(words), relevance, collection, limit, lang.value, format.value, sys.stdout)


def agreement(
    a: Annotated[str, typer.Argument(help="A party: a state or organisation by name, code, adjective or capital.")],
    b: Annotated[str | None, typer.Argument(help="The other party.")] = None,
    words: Annotated[str | None, typer.Option(help="Words of the title, in either language.")] = None,
    archive: ArchivePlace = None,
    collection: Collection = None,
    lang: Lang = Language.en,
    format: Listed = ListFormat.table,
) -> None:
    """Follow the agreements of a party, or between two, through their life: one entry each, with its history."""
    from dragoman.cli.dossiers import list_agreements

    with opened(archive) as store:
        list_agreements(store, tuple(filter(None, (a, b))), words, collection, lang.value, format.value, sys.stdout)


def person(
    name: Annotated[list[str], typer.Argument(help="A name, or a surname alone.")],
    archive: ArchivePlace = None,
    collection: Collection = None,
    lang: Lang = Language.en,
    format: Listed = ListFormat.table,
) -> None:
    """Print what is known of a person: offices, acts and words, with namesakes apart."""
    from dragoman.cli.people import print_people

    with opened(archive) as store:
        print_people(store, " ".join(name), collection, lang.value, format.value, sys.stdout)


def why(
    case: Annotated[str, typer.Argument(metavar="CASE", help="Id of a case; an old id leads to where it is now.")],
    archive: ArchivePlace = None,
    lang: Lang = Language.en,
    format: Listed = ListFormat.table,
) -> None:
    """Say why the reports of a case are together: for each the one that it agrees with best, score and grounds."""
    from dragoman.cli.reasons import print_reasons

    with opened(archive) as store:
        print_reasons(store, case, lang.value, format.value, sys.stdout)
