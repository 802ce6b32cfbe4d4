"""Agreements by words of their titles, whoever concluded them."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import date

from sqlalchemy import Connection, select

from dragoman.archive import kinds, word_index
from dragoman.archive.projections import documents, items
from dragoman.archive.search.question import parse
from dragoman.archive.tables import facts
from dragoman.dossier.registers import AgreementEntry, agreements_of, holds
from dragoman.errors import InputError
from dragoman.settings import LANGUAGES

AMONG = 300
"""Articles that hold the words whose agreements are looked at: the newest."""


def agreements_called(
    connection: Connection,
    asked: str,
    limit: int,
    *,
    parties: Collection[str] = (),
    since: str | None = None,
    until: str | None = None,
) -> list[AgreementEntry]:
    """The agreements whose titles hold all these words, those told of last first, at most so many.

    `parties` are codes that must be among theirs.  Of `since` and `until` (days) both or none are given: a step of its life
    lies between them.
    """
    try:
        question = word_index.Asked(parse(asked))
    except InputError:  # no word to look for
        return []
    hits = word_index.newest(connection, question, AMONG)
    wanted = (
        select(items.c.cluster_id, facts.c.body)
        .select_from(documents)
        .join(items, items.c.article_id == documents.c.article_id)
        .join(facts, facts.c.id == items.c.fact_id)
        .where(documents.c.id.in_(hits), items.c.kind == kinds.AGREEMENT.name)
        .order_by(documents.c.id.desc())
    )
    told = ((row.cluster_id, json.loads(row.body)["title"]) for row in connection.execute(wanted))
    rows = dict.fromkeys(row for row, title in told if any(holds(title, asked, lang) for lang in LANGUAGES))
    entries = agreements_of(connection, list(rows))
    fitting = (e for e in entries if set(parties) <= set(e.parties) and (not since or not until or _within(e, since, until)))
    return [entry for entry, _ in zip(fitting, range(limit), strict=False)]


def _within(entry: AgreementEntry, since: str, until: str) -> bool:
    """Whether a step of its life lies between two days."""
    first, last = date.fromisoformat(since).toordinal(), date.fromisoformat(until).toordinal()
    return any(first <= stage.when.last and stage.when.first <= last for stage in entry.stages)
