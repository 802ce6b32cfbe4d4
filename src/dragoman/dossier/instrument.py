"""One agreement with what tells of each step of its life, and the happenings that are steps of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dragoman.archive.kinds import AGREEMENT
from dragoman.archive.kinds import facts as facts_of
from dragoman.archive.merging.agreements import Stage
from dragoman.archive.projections import cases, items
from dragoman.archive.tables import articles, facts
from dragoman.dossier.registers import AgreementEntry, agreement
from dragoman.dossier.told import CaseLine, FactLine, case_lines
from dragoman.records import Agreement


@dataclass(frozen=True)
class InstrumentPage:
    """An agreement, its life as steps with the lines that tell of each, and the cases in which it is signed, ratified or so,
    the newest first."""

    entry: AgreementEntry
    life: tuple[tuple[Stage, tuple[FactLine, ...]], ...]
    cases: tuple[CaseLine, ...]


def instrument(connection: Connection, uid: str) -> InstrumentPage:
    """The agreement to which an id leads; NotFound where it leads nowhere."""
    entry = agreement(connection, uid)
    by_key = {(line.article.uid, line.item.id): line for line in entry.lines if isinstance(line.item, Agreement)}
    life = ((stage, tuple(by_key[member.key] for member in stage.members)) for stage in entry.stages)
    return InstrumentPage(entry, tuple(life), tuple(case_lines(connection, _cases(connection, by_key))))


def parties_of(connection: Connection, row: int) -> tuple[str, ...]:
    """All parties of an agreement, by its row: what stands under these may change what is told of it."""
    bodies = connection.execute(select(items.c.body).where(items.c.cluster_id == row)).scalars()
    return tuple(sorted({code for body in bodies for code in facts_of(AGREEMENT.name, body).parties}))


def _cases(connection: Connection, told: dict[tuple[str, str], FactLine]) -> Sequence[int]:
    """Rows of the cases of events that name one of these agreements of their articles, the newest first."""
    acts = (
        select(items.c.cluster_id, articles.c.uid, facts.c.body)
        .select_from(items)
        .join(articles, articles.c.id == items.c.article_id)
        .join(facts, facts.c.id == items.c.fact_id)
        .where(items.c.kind == "event", items.c.article_id.in_({line.article.row for line in told.values()}))
    )
    rows = connection.execute(acts).all()
    homes = {row.cluster_id for row in rows if (row.uid, json.loads(row.body).get("agreement")) in told}
    newest = select(cases.c.id).where(cases.c.id.in_(homes)).order_by(cases.c.day.desc(), cases.c.id.desc())
    return connection.execute(newest).scalars().all()
