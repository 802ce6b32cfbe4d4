"""`dragoman coverage`: what was looked at week by week, and what may have been missed."""

from __future__ import annotations

import sys

from dragoman.cli.archives import opened
from dragoman.cli.options import ArchivePlace, Listed, ListFormat

_COLUMNS = ("followed", "week", "looks", "not_fetched", "new", "failed", "gaps")


def coverage(archive: ArchivePlace = None, format: Listed = ListFormat.table) -> None:
    """List for each followed address and week how often it was looked at and could not be fetched, and what it gave.

    A gap is a look at which nothing that the feed named had been seen before: entries may have come and gone in between.
    """
    from dragoman.archive.queries import visits
    from dragoman.cli.listing import Listing, show

    with opened(archive) as store, store.reading() as connection:
        rows = visits.coverage(connection)
    show(Listing(_COLUMNS, rows, what="weeks"), format.value, sys.stdout)
