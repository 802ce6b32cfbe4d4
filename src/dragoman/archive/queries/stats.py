"""How much an archive holds."""

from __future__ import annotations

from sqlalchemy import Connection, func, select, text

from dragoman.archive.projections import cases, current, documents
from dragoman.archive.tables import articles, facts, judgements, originals, readings, sources, texts, tombstones, versions

_COUNTED = (articles, versions, readings, facts, cases, sources, judgements, tombstones)


def counts(connection: Connection) -> dict[str, int]:
    """Rows by table; `events` are those of the newest readings."""
    found = {t.name: connection.execute(select(func.count()).select_from(t)).scalar_one() for t in _COUNTED}
    events = select(func.count()).select_from(facts).join(current, current.c.reading_id == facts.c.reading_id)
    return found | {"events": connection.execute(events.where(facts.c.kind == "event")).scalar_one()}


def languages(connection: Connection) -> dict[str, int]:
    """Articles by language; those in one without a pack are kept unread."""
    number = func.count()
    by_language = select(documents.c.lang, number).group_by(documents.c.lang)
    rows = connection.execute(by_language.order_by(number.desc(), documents.c.lang))
    return {row.lang or "unknown": row[1] for row in rows}


def sizes(connection: Connection) -> dict[str, int]:
    """Bytes of the whole, and of texts and originals as they are compressed."""
    bodies = {t.name: select(func.coalesce(func.sum(func.length(t.c.body)), 0)) for t in (texts, originals)}
    found = {name: int(connection.execute(size).scalar_one()) for name, size in bodies.items()}
    whole = (
        "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
        if connection.dialect.name == "sqlite"
        else "SELECT pg_database_size(current_database())"
    )
    return {"whole": int(connection.execute(text(whole)).scalar_one()), **found}
