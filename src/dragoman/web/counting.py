"""What is counted in the whole archive for several pages, as far as who asks may see it, as the desk keeps it (`shelf`)."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

from fastapi import Request
from sqlalchemy import Connection

from dragoman.dossier import entries
from dragoman.dossier.asked import collection_id
from dragoman.dossier.coverage import all_by_month
from dragoman.dossier.entries import Entries
from dragoman.dossier.matrix import Matrix, Span, matrix
from dragoman.dossier.provenance import source_rows
from dragoman.dossier.rows import Row
from dragoman.web.access.asker import seen_collections
from dragoman.web.desk import desk
from dragoman.web.shelf import Kept

T = TypeVar("T")


def counted_pairs(request: Request, span: Span, collection: str | None = None) -> Kept[Matrix]:
    """What happened between all pairs in a time."""
    return _counted(request, ("matrix", span, collection), lambda connection: matrix(connection, span, collection))


def counted_entries(request: Request, key: str, collection: str | None = None) -> Kept[Entries]:
    """Agreements and sayings under a key; a total of many may show a judgement a second late (`patient`)."""

    def count(connection: Connection) -> Entries:
        return entries.count(connection, key, collection_id(connection, collection))

    return desk(request).counted(("entries", key, collection), count, seen_collections(request), patient=True)


def counted_sources(request: Request) -> Kept[list[Row]]:
    """All outlets."""
    return _counted(request, ("sources",), source_rows)


def counted_months(request: Request) -> Kept[dict[str, int]]:
    """All articles by month of publication."""
    return _counted(request, ("articles by month",), all_by_month)


def _counted(request: Request, key: tuple[Hashable, ...], make: Callable[[Connection], T]) -> Kept[T]:
    return desk(request).counted(key, make, seen_collections(request))
