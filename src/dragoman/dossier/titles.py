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

_AT_ONCE = 8


def agreements_called(
    connection: Connection,
    asked: str,
    limit: int,
    *,
    parties: Collection[str] = (),
    since: str | None = None,
    until: str | None = None,
    begun: bool = False,
) -> list[AgreementEntry]:
    """The agreements whose titles hold all these words, those told of last first, at most so many.

    `parties` are codes that must be among theirs.  Of `since` and `until` (days) both or none are given: a step of its life
    lies between them.  The last word may be unfinished where they are only `begun`.
    """
    try:
        question = word_index.Asked(parse(f"{asked}*" if begun else asked))
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
    rows = list(dict.fromkeys(row for row, title in told if any(holds(title, asked, lang, begun=begun) for lang in LANGUAGES)))
    found: list[AgreementEntry] = []
    for some in (rows[at : at + _AT_ONCE] for at in range(0, len(rows), _AT_ONCE)):
        if len(found) >= limit:
            break
        made = (entry for entry in agreements_of(connection, some) if set(parties) <= set(entry.parties))
        found += (entry for entry in made if not since or not until or _within(entry, since, until))
    return found[:limit]


def _within(entry: AgreementEntry, since: str, until: str) -> bool:
    """Whether a step of its life lies between two days."""
    first, last = date.fromisoformat(since).toordinal(), date.fromisoformat(until).toordinal()
    return any(first <= stage.when.last and stage.when.first <= last for stage in entry.stages)
