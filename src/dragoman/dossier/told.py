"""What articles tell of cases and facts, with their words: every line of a dossier leads here."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from sqlalchemy import Connection, bindparam, select

from dragoman.archive.case_view import CaseView
from dragoman.archive.fact_fields import corrected
from dragoman.archive.packing import Item, Kind, unpack, unsqueeze
from dragoman.archive.projections import cases, clusters, items
from dragoman.archive.queries.cases import stored_view
from dragoman.archive.queries.corrected import right
from dragoman.archive.queries.narrowed import views_within
from dragoman.archive.tables import articles, facts, readings, sources, texts, versions
from dragoman.dossier import sight
from dragoman.records import Event, Statement

_AT_ONCE = 1000
_LONGEST = 20_000
"""Characters of a text up to which it is kept: an article may have a million, and strangers write them."""
_DAY = 10
_TITLE = 60


@dataclass(frozen=True)
class ArticleLine:
    """An article as a dossier names it; `row` is its row in the archive."""

    row: int
    uid: str
    source: str | None
    title: str | None
    url: str | None
    published: str | None
    lang: str | None
    author: str | None = None
    retrieved: str | None = None

    @property
    def day(self) -> str:
        """The day of publication, as far as it is known; empty where it is not."""
        return (self.published or "")[:_DAY]

    @cached_property
    def named(self) -> str:
        """The outlet, else the article by its title, else by its id: for people to read."""
        title = " ".join((self.title or "").split())
        return self.source or (title if len(title) <= _TITLE else f"{title[: _TITLE - 1]}…") or self.uid


@dataclass(frozen=True)
class FactLine:
    """A fact as one article tells it; `withdrawn` where the article's newest version tells it no more.

    `item` holds what people judged right of it (`judged`) in place of what was read.
    """

    row: int
    article: ArticleLine
    item: Item
    text: str = field(repr=False)
    withdrawn: bool = False
    judged: bool = False

    @property
    def teller(self) -> str:
        """The outlet, or the article's id where no outlet is known."""
        return self.article.source or self.article.uid

    @property
    def named(self) -> str:
        """The article as people read it."""
        return self.article.named

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the article that show it."""
        if isinstance(self.item, Statement):
            return (self.item.text,)
        return tuple(span.text for span in self.item.evidence)


@dataclass(frozen=True)
class CaseLine:
    """A case: what is shown of it first, and its reports in the order of publication."""

    id: str
    view: CaseView
    reports: tuple[FactLine, ...]

    @cached_property
    def shown(self) -> Event:
        """The report whose parties are shown first."""
        found = next((r.item for r in self.reports if r.row == self.view.shown_fact), self.reports[0].item)
        assert isinstance(found, Event)
        return _with_state(found, self.view.state) if self.view.state else found


def _with_state(event: Event, state: str) -> Event:
    """An event with the state that a person gave to whom it names without one."""
    actors, recipients = (
        tuple(party.model_copy(update={"entity": state}) if party.person and not party.entity else party for party in parties)
        for parties in (event.actors, event.recipients)
    )
    return event.model_copy(update={"actors": actors, "recipients": recipients})


def case_lines(connection: Connection, rows: Collection[int]) -> list[CaseLine]:
    """Cases by their rows, in the order of these; where only some collections are seen (`sight`), as these tell them."""
    found = {row.id: row for row in connection.execute(_cases(rows)).all()}
    seen = sight.seen(connection)
    views = {row: stored_view(one) for row, one in found.items()} if seen is None else views_within(connection, rows, seen)
    told: dict[int, list[int]] = defaultdict(list)
    members = select(items.c.cluster_id, items.c.fact_id, items.c.withdrawn).where(items.c.cluster_id.in_(list(rows)))
    if hidden := sight.within(connection, articles.c.collection_id):
        members = members.join(articles, articles.c.id == items.c.article_id).where(*hidden)
    gone = set()
    for row in connection.execute(members).all():
        told[row.cluster_id].append(row.fact_id)
        if row.withdrawn:
            gone.add(row.fact_id)
    lines = fact_lines(connection, [fact for found in told.values() for fact in found], gone)
    return [
        CaseLine(found[row].uid, views[row], tuple(sorted((lines[f] for f in told[row]), key=_order)))
        for row in rows
        if row in views
    ]


def _cases(rows: Collection[int]) -> Any:
    return select(cases, clusters.c.uid).join(clusters, clusters.c.id == cases.c.id).where(cases.c.id.in_(list(rows)))


def fact_lines(connection: Connection, rows: Iterable[int], gone: Collection[int] = ()) -> dict[int, FactLine]:
    """Facts by their rows; `gone` are those that their source withdrew.  What is not seen (`sight`) is left out."""
    wanted = list(rows)
    hidden = sight.within(connection, articles.c.collection_id)
    asked = _FACTS.where(*hidden) if hidden else _FACTS
    found: dict[int, FactLine] = {}
    for some in (wanted[i : i + _AT_ONCE] for i in range(0, len(wanted), _AT_ONCE)):
        told = connection.execute(asked, {"rows": some}).all()
        judged = right(connection, [one.article for one in told])
        for row, kind, body, head, squeezed, *article in told:
            text = _text(squeezed)
            item, values = item_of(kind, body, text), judged.get(row)
            shown = corrected(item, values) if values else item
            found[row] = FactLine(row, article_line(head, *article), shown, text, row in gone, bool(values))
    return found


def item_of(kind: Kind, body: str, text: str) -> Item:
    """The item that a body tells (`unpack`): it never changes, and is shown again and again."""
    return _kept_item(kind, body, text) if len(body) + len(text) <= _LONGEST else unpack(kind, body, text)


def _text(squeezed: bytes) -> str:
    return (_kept_text(squeezed) if len(squeezed) <= _LONGEST else None) or unsqueeze(squeezed)


_kept_item = lru_cache(maxsize=8192)(unpack)


@lru_cache(maxsize=2048)
def _kept_text(squeezed: bytes) -> str | None:
    """A text; None where it is too long to be kept, however little room it takes squeezed."""
    text = unsqueeze(squeezed)
    return text if len(text) <= _LONGEST else None


_FACTS = (
    select(
        facts.c.id, facts.c.kind, facts.c.body, readings.c.head, texts.c.body.label("text"),
        articles.c.id.label("article"), articles.c.uid, articles.c.url, sources.c.name.label("source"),
    )
    .select_from(facts)
    .join(readings, readings.c.id == facts.c.reading_id)
    .join(versions, versions.c.id == readings.c.version_id)
    .join(texts, texts.c.hash == versions.c.text_hash)
    .join(articles, articles.c.id == versions.c.article_id)
    .outerjoin(sources, sources.c.id == articles.c.source_id)
    .where(facts.c.id.in_(bindparam("rows", expanding=True)))
)  # fmt: skip


@lru_cache(maxsize=8192)
def article_line(head: str, row: int, uid: str, url: str | None, source: str | None) -> ArticleLine:
    """An article of what its reading says of it (`head`, JSON) and its row, id, address and outlet."""
    told = json.loads(head)
    known = (told.get(name) for name in ("published", "lang", "author", "retrieved"))
    return ArticleLine(row, uid, source, told.get("title"), told.get("url") or url, *known)


def _order(line: FactLine) -> tuple[str, str, int]:
    return line.article.published or "9999", line.article.uid, line.row
