"""What is written into the index of words.

SQLite's is FTS5 without content: to take a document out, the words that were put in must be told again.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, text

from dragoman.archive.writer.pen import Pen

# tsvector counts positions up to this; later words are found, but not as part of a phrase.
_LAST_POSITION = 16383


def put(pen: Pen, documents: Sequence[tuple[int, str]]) -> None:
    """Index documents under their stems."""
    if pen.connection.dialect.name == "sqlite":
        pen.run("INSERT INTO words(rowid, stems) VALUES (?, ?)", documents)
    else:
        rows = [(document, _tokens(stems)) for document, stems in documents]
        pen.run("INSERT INTO words(id, tokens) VALUES (?, CAST(? AS tsvector))", rows)


def take(connection: Connection, document: int, stems: str) -> None:
    """Take a document out of the index; `stems` are those it was put in with."""
    if connection.dialect.name == "sqlite":
        statement = text("INSERT INTO words(words, rowid, stems) VALUES ('delete', :id, :stems)")
        connection.execute(statement, {"id": document, "stems": stems})
    else:
        connection.execute(text("DELETE FROM words WHERE id = :id"), {"id": document})


def clear(connection: Connection) -> None:
    """Take everything out."""
    sqlite = connection.dialect.name == "sqlite"
    connection.execute(text("INSERT INTO words(words) VALUES ('delete-all')" if sqlite else "DELETE FROM words"))


def scrub(connection: Connection) -> None:
    """Rewrite the index so that nothing is left of what was taken out (PostgreSQL does so when it vacuums)."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("INSERT INTO words(words) VALUES ('optimize')"))


def _tokens(stems: str) -> str:
    return " ".join(f"'{s}':{min(i, _LAST_POSITION)}" for i, s in enumerate(stems.split(), 1))
