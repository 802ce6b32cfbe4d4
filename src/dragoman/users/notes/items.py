"""What a note can be on, as the archive has it today: an id leads on, whatever was put together or apart since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dragoman.archive.kinds import AGREEMENT, EVENT, STATEMENT, Kind
from dragoman.archive.projections import items
from dragoman.archive.queries.articles import named
from dragoman.archive.queries.homes import Home, home
from dragoman.dossier.article_page import article_lines
from dragoman.dossier.citing.works import event_title
from dragoman.dossier.naming import Language, code, name
from dragoman.dossier.people import persons
from dragoman.dossier.registers import agreement
from dragoman.dossier.series_names import of_slug, title
from dragoman.dossier.told import case_lines, fact_lines
from dragoman.errors import NotFound
from dragoman.records import Statement
from dragoman.users.notes.note import ItemKind, Ref

_WORDS = 120
"""Characters of a saying that name it."""


@dataclass(frozen=True)
class Item:
    """An item by its id of today, with its title in a language and all `ids` under which notes on it may be kept."""

    ref: Ref
    title: str
    ids: frozenset[str]


def item(connection: Connection, kind: ItemKind, asked: str, lang: Language, called: str = "") -> Item:
    """The item that an id means, however old; NotFound where it means none.

    A person is looked for under a name (`called`), and may be named by that alone where only one is called so; a pair is
    two states between which stands a colon.
    """
    if kind == "person":
        return _person(connection, asked, called or asked)
    return _KINDS[kind](connection, asked, lang)


def ids_of(connection: Connection, kind: Kind, found: Home) -> frozenset[str]:
    """All ids that lead to a cluster."""
    rows = select(items.c.uid).where(items.c.cluster_id == found.row, items.c.kind == kind.name)
    return frozenset(connection.execute(rows).scalars())


def _event(connection: Connection, asked: str, lang: Language) -> Item:
    found = home(connection, asked)
    (line,) = case_lines(connection, [found.row])
    return Item(Ref("event", found.uid), event_title(line, lang), ids_of(connection, EVENT, found))


def _agreement(connection: Connection, asked: str, lang: Language) -> Item:
    found = home(connection, asked, AGREEMENT)
    return Item(Ref("agreement", found.uid), agreement(connection, asked).title, ids_of(connection, AGREEMENT, found))


def _statement(connection: Connection, asked: str, lang: Language) -> Item:
    found = home(connection, asked, STATEMENT)
    first = select(items.c.fact_id).where(items.c.cluster_id == found.row).order_by(items.c.published, items.c.id).limit(1)
    fact = connection.execute(first).scalar_one()
    said = fact_lines(connection, [fact])[fact].item
    assert isinstance(said, Statement)
    words = said.text if len(said.text) <= _WORDS else f"{said.text[:_WORDS]}…"
    told = f"{said.speaker}: “{words}”" if said.speaker else f"“{words}”"
    return Item(Ref("statement", found.uid), told, ids_of(connection, STATEMENT, found))


def _figure(connection: Connection, asked: str, lang: Language) -> Item:
    return Item(Ref("figure", asked), title(of_slug(asked), lang), frozenset((asked,)))


def _article(connection: Connection, asked: str, lang: Language) -> Item:
    row = named(connection, asked)
    line = article_lines(connection, [row.id])[row.id]
    return Item(Ref("article", row.uid), line.title or row.uid, frozenset((row.uid,)))


def _pair(connection: Connection, asked: str, lang: Language) -> Item:
    codes = sorted({code(part) for part in asked.split(":")})
    if len(codes) != 2:
        raise NotFound(f"{asked!r} is no pair of states. Give two with a colon between them: KEN:TUN")
    key = ":".join(codes)
    return Item(Ref("pair", key), " – ".join(name(one, lang) for one in codes), frozenset((key,)))


def _state(connection: Connection, asked: str, lang: Language) -> Item:
    found = code(asked)
    return Item(Ref("state", found), name(found, lang), frozenset((found,)))


def _person(connection: Connection, asked: str, called: str) -> Item:
    found = persons(connection, called)
    meant = [one for one in found if asked in one.ids] or (found if asked == called else [])
    if len(meant) != 1:
        ids = ", ".join(one.id for one in found)
        raise NotFound(f"{len(found)} people are called {called!r}, and none of them is meant by {asked!r}. Their ids: {ids}.")
    return Item(Ref("person", meant[0].id), meant[0].names[0], meant[0].ids)


_KINDS: dict[ItemKind, Callable[[Connection, str, Language], Item]] = {
    "event": _event, "agreement": _agreement, "statement": _statement, "figure": _figure, "article": _article, "pair": _pair,
    "state": _state,
}  # fmt: skip
