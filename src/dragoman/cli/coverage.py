"""`dragoman coverage`: what was looked at week by week, and what may have been missed."""

from __future__ import annotations

from dragoman.cli.archives import opened
from dragoman.cli.options import ArchivePlace, Into, Listed, ListFormat, Telling
from dragoman.cli.targets import target

_COLUMNS = ("followed", "week", "looks", "not_fetched", "new", "failed", "gaps")


def coverage(
    archive: ArchivePlace = None, format: Listed = ListFormat.table, output: Into = None, about: Telling = None
) -> None:
    """List for each followed address and week how often it was looked at and could not be fetched, and what it gave.

    A gap is a look at which nothing that the feed named had been seen before: entries may have come and gone in between.
    """
    from dragoman.archive.queries import visits
    from dragoman.cli.listing import Listing, list_about, show
    from dragoman.dossier.export.columns import columns

    with opened(archive) as store, store.reading() as connection, target(format, output, about) as out:
        rows = visits.coverage(connection)
        show(Listing(columns(_COLUMNS), rows, list_about(connection, "coverage"), what="weeks"), out)
