"""What is counted in the whole archive for several pages, as the desk keeps it (`shelf`)."""

from __future__ import annotations

from dragoman.dossier import entries
from dragoman.dossier.asked import collection_id
from dragoman.dossier.coverage import all_by_month
from dragoman.dossier.entries import Entries
from dragoman.dossier.matrix import Matrix, Span, matrix
from dragoman.dossier.provenance import source_rows
from dragoman.dossier.rows import Row
from dragoman.web.desk import Desk
from dragoman.web.shelf import Kept


def counted_pairs(desk: Desk, span: Span, collection: str | None = None) -> Kept[Matrix]:
    """What happened between all pairs in a time."""
    return desk.counted(("matrix", span, collection), lambda connection: matrix(connection, span, collection))


def counted_entries(desk: Desk, key: str, collection: str | None = None) -> Kept[Entries]:
    """Agreements and sayings under a key."""
    return desk.counted(
        ("entries", key, collection), lambda connection: entries.count(connection, key, collection_id(connection, collection))
    )


def counted_sources(desk: Desk) -> Kept[list[Row]]:
    """All outlets."""
    return desk.counted(("sources",), source_rows)


def counted_months(desk: Desk) -> Kept[dict[str, int]]:
    """All articles by month of publication."""
    return desk.counted(("articles by month",), all_by_month)
