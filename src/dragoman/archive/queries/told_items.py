"""Items of merging as an article tells them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from dragoman.archive.kinds import Kind
from dragoman.archive.merging.constraints import Key
from dragoman.archive.queries.items import Held
from dragoman.archive.queries.records import Fact
from dragoman.archive.queries.versions import Present, Standing, telling
from dragoman.archive.ready_items import ReadyItem, ready_item


@dataclass(frozen=True)
class Coming:
    """An item that is to be stored, with its rows."""

    held: Held
    ready: ReadyItem


def told_by_article(connection: Connection, kind: Kind, now: Present) -> list[Coming]:
    """Items of an article's newest version, and those that only older ones tell, marked as withdrawn."""
    found: dict[Key, Coming] = {}
    for ready, fact, withdrawn in _told(connection, kind, now):
        held = Held(ready.item, fact, now.article, now.collection, withdrawn)
        found.setdefault(ready.item.key, Coming(held, ready))
    return list(found.values())


def _told(connection: Connection, kind: Kind, now: Present) -> Iterator[tuple[ReadyItem, int, bool]]:
    told = now.derived.items[kind.name]
    rows = _rows(kind, now.facts)
    yield from ((ready, rows[ready.item.fact], False) for ready in told)
    keys = {ready.item.key for ready in told}
    kept = {fact.id for _, fact in now.gone}
    for version in {v.id: v for v, _ in now.gone}.values():
        before = telling(connection, version)
        rows = _rows(kind, before.facts)
        for item in kind.of(before.record, now.uid):
            if rows[item.fact] in kept:
                # The same words in another version may be read as another claim: both must have names.
                name = f"{item.fact}~{version.number}" if item.key in keys else item.fact
                yield ready_item(kind, replace(item, fact=name)), rows[item.fact], True


def _rows(kind: Kind, facts: Iterable[Fact | Standing]) -> dict[str, int]:
    """The rows of the facts of a kind, by the identifiers that the reader gave them."""
    return {fact.ref: fact.id for fact in facts if fact.kind == kind.name}
