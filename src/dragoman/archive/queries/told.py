"""An article's events as reports for merging, with what is known of who tells them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection, select

from dragoman.archive.case_view import Told
from dragoman.archive.merging.constraints import ReportKey
from dragoman.archive.merging.reports import Report, reports_of
from dragoman.archive.queries.records import Fact, facts_of, record
from dragoman.archive.queries.reports import Held, voice
from dragoman.archive.queries.versions import Version
from dragoman.archive.tables import articles
from dragoman.records import Event


def reports_of_article(connection: Connection, article: int, newest: Version, gone: list[tuple[Version, Fact]]) -> list[Held]:
    """Reports of the newest version, and those that only older ones tell, marked as withdrawn."""
    row = connection.execute(select(articles).where(articles.c.id == article)).one()
    speaker = voice(row.source_id, row.uid)
    found: dict[ReportKey, Held] = {}
    for report, fact, withdrawn in _told(connection, row.uid, newest, gone):
        if report.key not in found:
            found[report.key] = Held(report, Told(fact, speaker, row.collection_id, withdrawn), article)
    return list(found.values())


def _told(
    connection: Connection, uid: str, newest: Version, gone: list[tuple[Version, Fact]]
) -> Iterator[tuple[Report, int, bool]]:
    told = _of_version(connection, uid, newest)
    keys = {report.key for report, _ in told}
    yield from ((report, fact, False) for report, fact in told)
    kept = {fact.id for _, fact in gone}
    for version in {v.id: v for v, _ in gone}.values():
        for report, fact in _of_version(connection, uid, version):
            if fact in kept:
                # The same words in another version may be read as another claim: both must have names.
                event = f"{report.event}~{version.number}" if report.key in keys else report.event
                yield replace(report, event=event), fact, True


def _of_version(connection: Connection, uid: str, version: Version) -> list[tuple[Report, int]]:
    rows = {f.item.id: f.id for f in facts_of(connection, version.reading, version.text) if isinstance(f.item, Event)}
    return [(report, rows[report.event]) for report in reports_of(record(connection, version.reading), uid)]
