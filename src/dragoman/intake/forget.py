"""An article goes for good, also from what people keep: jobs name it no more, notes lose its title; the audit log tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.archive.queries.articles import named
from dragoman.users import audit
from dragoman.users.file import UserFile
from dragoman.users.jobs import queue
from dragoman.users.notes import writing as notes

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive


def forget(archive: Archive, users: UserFile, article: str, reason: str, author: str) -> list[str]:
    """Forget an article by its id or address; the ids of others that hold the same text, which stay.  Raises NotFound."""
    with archive.reading() as connection:
        uid = named(connection, article).uid
    others = archive.forget(uid, reason, author)
    with users.writing() as connection:
        queue.forget(connection, uid)
        notes.forget(connection, uid)
        audit.note(connection, author, "article.forget", f"{uid}: {reason}")
    return others
