"""The index of words in both databases: how it is made, and what is looked up in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, text

from dragoman.archive.case_view import EVERY_COLLECTION
from dragoman.archive.queries.listed import listed_value
from dragoman.archive.search.question import Question, for_fts5, for_tsquery

# So many different words of a document are looked up to prove that it is indexed.
_PROVED = 40


_LAST = 2**63 - 1


@dataclass(frozen=True)
class Asked:
    """A question, asked of one collection (0: of all), and of the documents of which the ids lie between two."""

    question: Question
    collection: int = EVERY_COLLECTION
    first: int = 0
    last: int = _LAST


def mark(collection: int) -> str:
    """The sign under which all documents of a collection are indexed; no word of a text looks like it."""
    return f"_c{collection}"


def statements(dialect: str) -> Iterator[str]:
    """The statements that make the index, for `sqlite` or `postgresql`."""
    if dialect == "sqlite":
        tokenize = "\"unicode61 remove_diacritics 0 tokenchars '_'\""
        yield f"CREATE VIRTUAL TABLE words USING fts5(stems, content='', tokenize={tokenize})"
        return
    yield "CREATE TABLE words (id bigint PRIMARY KEY, tokens tsvector NOT NULL)"
    yield "CREATE INDEX ix_words_tokens ON words USING gin (tokens)"


def size(connection: Connection) -> int:
    """How many documents are indexed."""
    return int(connection.execute(text("SELECT count(*) FROM words")).scalar_one())


def holds(connection: Connection, document: int, stems: str) -> bool:
    """Whether a document is found by its words (the first of them, for a long text)."""
    some = list(dict.fromkeys(stems.split()))[:_PROVED]
    key = "rowid" if connection.dialect.name == "sqlite" else "id"
    found = text(f"SELECT count(*) FROM words WHERE {_answers(connection)} AND {key} = :id")
    together = {"sqlite": " AND ".join(f'"{s}"' for s in some), "postgresql": " & ".join(f"'{s}'" for s in some)}
    return bool(connection.execute(found, {"q": together[connection.dialect.name], "id": document}).scalar_one())


def count(connection: Connection, asked: Asked, most: int) -> int:
    """How many documents answer, counted up to `most`."""
    found = text(f"SELECT count(*) FROM (SELECT 1 FROM words WHERE {_between(connection)} LIMIT :most) AS f")
    return int(connection.execute(found, {**_values(connection, asked), "most": most}).scalar_one())


def newest(connection: Connection, asked: Asked, limit: int, offset: int = 0) -> list[int]:
    """Ids of documents that answer, the newest first, from the `offset`-th on."""
    key = "rowid" if connection.dialect.name == "sqlite" else "id"
    found = text(f"SELECT {key} FROM words WHERE {_between(connection)} ORDER BY {key} DESC LIMIT :limit OFFSET :offset")
    return list(connection.execute(found, {**_values(connection, asked), "limit": limit, "offset": offset}).scalars())


def among(connection: Connection, asked: Asked, documents: Iterable[int]) -> list[int]:
    """Those of some documents that answer, the newest first."""
    dialect = connection.dialect.name
    key = "rowid" if dialect == "sqlite" else "id"
    listed = "SELECT value FROM json_each(:listed)" if dialect == "sqlite" else "SELECT unnest(CAST(:listed AS bigint[]))"
    found = text(f"SELECT {key} FROM words WHERE {_between(connection)} AND {key} IN ({listed}) ORDER BY {key} DESC")
    values = {**_values(connection, asked), "listed": listed_value(dialect, documents)}
    return list(connection.execute(found, values).scalars())


def ranked(connection: Connection, asked: Asked, among: int, limit: int, offset: int = 0) -> list[int]:
    """Ids of the documents that answer best among the newest `among`, from the `offset`-th on."""
    if connection.dialect.name == "sqlite":
        key, rank, order = "rowid", "bm25(words)", "rank, id DESC"
    else:
        key, rank, order = "id", "ts_rank_cd(tokens, CAST(:q AS tsquery))", "rank DESC, id DESC"
    newest = f"SELECT {key} AS id, {rank} AS rank FROM words WHERE {_between(connection)} ORDER BY {key} DESC LIMIT :among"
    found = text(f"SELECT id FROM ({newest}) AS f ORDER BY {order} LIMIT :limit OFFSET :offset")
    values = {**_values(connection, asked), "among": among, "limit": limit, "offset": offset}
    return list(connection.execute(found, values).scalars())


def _between(connection: Connection) -> str:
    """The condition that a document answers and that its id lies between those that are asked for."""
    key = "rowid" if connection.dialect.name == "sqlite" else "id"
    return f"{_answers(connection)} AND {key} BETWEEN :first AND :last"


def _values(connection: Connection, asked: Asked) -> dict[str, str | int]:
    return {"q": _told(connection, asked), "first": asked.first, "last": asked.last}


def _answers(connection: Connection) -> str:
    return "words MATCH :q" if connection.dialect.name == "sqlite" else "tokens @@ CAST(:q AS tsquery)"


def _told(connection: Connection, asked: Asked) -> str:
    sqlite = connection.dialect.name == "sqlite"
    told = for_fts5(asked.question) if sqlite else for_tsquery(asked.question)
    if asked.collection == EVERY_COLLECTION:
        return told
    return f'({told}) AND "{mark(asked.collection)}"' if sqlite else f"({told}) & '{mark(asked.collection)}'"
