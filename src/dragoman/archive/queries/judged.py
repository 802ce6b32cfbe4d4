"""What a judgement on a case speaks of: its reports, as they stand in their texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from dragoman.archive import fact_fields
from dragoman.archive.case_view import JUDGED, REJECTED
from dragoman.archive.kinds import EVENT
from dragoman.archive.packing import Item, Kind, unpack, unsqueeze
from dragoman.archive.projections import cases, items
from dragoman.archive.queries.corrected import right
from dragoman.archive.queries.decisions import rejected
from dragoman.archive.queries.fact_ids import is_fact, singles
from dragoman.archive.queries.homes import home, kind_of
from dragoman.archive.tables import articles, collections, facts, judgements, readings, texts, versions
from dragoman.errors import NotFound


@dataclass(frozen=True)
class Told:
    """A report of a thing: its row, the row and id of its article, its collection, the hash of its text, and what it tells."""

    row: int
    article_row: int
    article: str
    collection: str
    text_hash: str
    kind: Kind
    item: Item


def reports(connection: Connection, uid: str) -> list[Told]:
    """The reports of a case, agreement or saying in canonical order, or single facts; NotFound where the id leads nowhere."""
    if is_fact(uid):
        return [
            Told(one.row, one.article_row, one.article, one.collection, one.text_hash, one.kind, one.item)
            for one in singles(connection, uid)
        ]
    columns = (articles.c.uid, collections.c.name, versions.c.text_hash, facts.c.kind, facts.c.body)
    rows = connection.execute(
        select(facts.c.id, items.c.article_id, *columns, texts.c.body.label("text"))
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
    return [
        Told(r.id, r.article_id, r.uid, r.name, r.text_hash, r.kind, unpack(r.kind, r.body, unsqueeze(r.text))) for r in rows
    ]


def shown(connection: Connection, uid: str) -> dict[str, str]:
    """What is shown of each field of a thing that can be judged, empty where nothing is; "status" of what was rejected."""
    if is_fact(uid) or kind_of(uid) is not EVENT:
        return _shown_of_fact(connection, uid)
    columns = (cases.c[field] for field in JUDGED)
    row = connection.execute(select(*columns).where(cases.c.id == home(connection, uid).row)).one()
    return {field: str(value or "") for field, value in row._mapping.items()}


def kind_name(connection: Connection, uid: str) -> Kind:
    """The kind of thing that an id names; NotFound where it names a figure or office that is not there."""
    return singles(connection, uid)[0].kind if is_fact(uid) else kind_of(uid).name


def _shown_of_fact(connection: Connection, uid: str) -> dict[str, str]:
    """Of several that tell the same what a person judged of any of them stands before what was read of the first."""
    told = reports(connection, uid)
    found = right(connection, [one.article_row for one in told])
    values = next((found[one.row] for one in told if one.row in found), {})
    known = {**fact_fields.shown(told[0].item), **values} if fact_fields.fields_of(told[0].kind) else dict(values)
    if not is_fact(uid) and rejected(connection, [home(connection, uid, kind_of(uid)).row]):
        known["status"] = REJECTED
    return known


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
