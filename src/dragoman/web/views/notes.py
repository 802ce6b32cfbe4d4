"""Notes, as pages show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from sqlalchemy import Connection, select

from dragoman.archive.projections import items
from dragoman.archive.tables import articles
from dragoman.dossier.naming import Language
from dragoman.dossier.series_names import of_slug
from dragoman.dossier.wording import moment
from dragoman.errors import NotFound
from dragoman.users.notes.note import ItemKind, Note, Ref
from dragoman.web.views import addresses


@dataclass(frozen=True)
class NoteView:
    """A note; `mine` where the reader wrote it, `href` leads to its item, `changed` is empty where it never was."""

    id: int
    author: str
    mine: bool
    shared: bool
    text: str
    tags: tuple[str, ...]
    kind: ItemKind
    title: str
    href: str | None
    made: str
    changed: str


def note_views(connection: Connection, found: Iterable[Note], reader: int, lang: Language) -> tuple[NoteView, ...]:
    """Notes in their order; times in words."""
    return tuple(_view(connection, one, reader, lang) for one in found)


def _view(connection: Connection, note: Note, reader: int, lang: Language) -> NoteView:
    changed = moment(note.changed_at, lang) if note.changed_at != note.made_at else ""
    return NoteView(
        note.id, note.author, note.user_id == reader, note.shared, note.text, note.tags, note.on.kind, note.title,
        item_address(connection, note.on, note.title), moment(note.made_at, lang), changed,
    )  # fmt: skip


def notes_address(kind: ItemKind, item: str, name: str = "") -> str:
    """Where the notes on an item are shown and written; `name` is that under which a person is looked for."""
    told = {"kind": kind, "item": item, "name": name}
    return f"/notes/on?{urlencode({key: value for key, value in told.items() if value})}"


def item_address(connection: Connection, on: Ref, title: str) -> str | None:
    """The page where an item stands; None where it went.  Old ids lead on from there."""
    match on.kind:
        case "event":
            return addresses.event(quote(on.item))
        case "agreement":
            return addresses.agreement(quote(on.item))
        case "article":
            return f"/articles/{quote(on.item)}"
        case "person":
            return addresses.person(title, on.item)
        case "state":
            return addresses.party(quote(on.item))
        case "pair":
            first, _, second = on.item.partition(":")
            return addresses.pair(quote(first), quote(second))
        case "figure":
            return _figures(on.item)
        case "statement":
            return _statement(connection, on.item)


def _figures(slug: str) -> str | None:
    try:
        series = of_slug(slug)
    except NotFound:
        return None
    codes = sorted({*series.actors, *series.recipients})
    return f"/{'/'.join(map(quote, codes))}/figures" if len(codes) in (1, 2) else None


def _statement(connection: Connection, uid: str) -> str | None:
    told = (
        select(articles.c.uid, items.c.fact)
        .join(items, items.c.article_id == articles.c.id)
        .where(items.c.uid == uid, items.c.kind == "statement")
    )
    row = connection.execute(told).one_or_none()
    return f"/articles/{row.uid}?{urlencode({'item': row.fact})}#m-{row.fact}" if row else None
