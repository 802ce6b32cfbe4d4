"""What a judgement on a case speaks of: its reports, as they stand in their texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from dragoman.archive.case_view import JUDGED
from dragoman.archive.packing import Item, Kind, unpack, unsqueeze
from dragoman.archive.projections import cases, items
from dragoman.archive.queries.homes import home, kind_of
from dragoman.archive.tables import articles, collections, facts, judgements, readings, texts, versions
from dragoman.errors import NotFound


@dataclass(frozen=True)
class Told:
    """A report of a case: the id of its article, its collection, the hash of its text, and what it tells."""

    article: str
    collection: str
    text_hash: str
    kind: Kind
    item: Item


def reports(connection: Connection, uid: str) -> list[Told]:
    """The reports of a case, or of an agreement or saying, in canonical order; NotFound where the id leads nowhere."""
    columns = (articles.c.uid, collections.c.name, versions.c.text_hash, facts.c.kind, facts.c.body)
    rows = connection.execute(
        select(*columns, texts.c.body.label("text"))
        .select_from(items)
        .join(articles, articles.c.id == items.c.article_id)
        .join(collections, collections.c.id == articles.c.collection_id)
        .join(facts, facts.c.id == items.c.fact_id)
        .join(readings, readings.c.id == facts.c.reading_id)
        .join(versions, versions.c.id == readings.c.version_id)
        .join(texts, texts.c.hash == versions.c.text_hash)
        .where(items.c.cluster_id == home(connection, uid, kind_of(uid)).row)
        .order_by(items.c.published == "", items.c.published, articles.c.uid, items.c.position, items.c.fact)
    )
    return [Told(r.uid, r.name, r.text_hash, r.kind, unpack(r.kind, r.body, unsqueeze(r.text))) for r in rows]


def shown(connection: Connection, uid: str) -> dict[str, str]:
    """What is shown of each field of a case that can be judged, empty where nothing is."""
    columns = (cases.c[field] for field in JUDGED)
    row = connection.execute(select(*columns).where(cases.c.id == home(connection, uid).row)).one()
    return {field: str(value or "") for field, value in row._mapping.items()}


def split_by_article(found: Sequence[Told], moved: Sequence[str]) -> tuple[list[Told], list[Told]]:
    """Reports of the articles that are to be moved out, and the others; NotFound where that leaves a side empty."""
    inside = [told for told in found if told.article in moved]
    others = [told for told in found if told.article not in moved]
    if not inside or not others:
        known = ", ".join(dict.fromkeys(told.article for told in found))
        raise NotFound(f"A split moves some of the articles of a case, not none and not all. They are: {known}.")
    return inside, others


def judgement(connection: Connection, uid: str) -> Row[Any]:
    """The judgement of an id; NotFound where there is none."""
    row = connection.execute(select(judgements).where(judgements.c.uid == uid)).one_or_none()
    if row is None:
        raise NotFound(f"There is no judgement {uid!r}. They are listed by: dragoman judge list")
    return row


def all_judgements(connection: Connection) -> list[dict[str, Any]]:
    """All judgements, the newest first."""
    rows = connection.execute(select(judgements).order_by(judgements.c.id.desc())).mappings()
    return [{k: v for k, v in row.items() if k != "id"} for row in rows]
