"""Under which pairs and states an agreement, statement, figure or office stands, and under which names an article."""

from __future__ import annotations

from dragoman.archive.case_view import pairs
from dragoman.archive.merging.people import PEOPLE, mentions_of
from dragoman.archive.packing import Item
from dragoman.records import Agreement, Event, Figure, Record, Statement


def keys_of(item: Item) -> list[str]:
    """Keys such as "KAZ:TUR" and "KAZ", sorted; none for events, which stand in cases."""
    if isinstance(item, Event):
        return []
    if isinstance(item, Agreement):
        return _keys([*item.parties], [])
    if isinstance(item, Figure):
        return _keys([*item.actors], [*item.recipients])
    if isinstance(item, Statement):
        speakers = item.entities or ((item.entity,) if item.entity else ())
        return _keys([*speakers], [*item.about]) if item.about else sorted(set(speakers))
    return [item.entity] if item.entity else []


def _keys(doers: list[str], receivers: list[str]) -> list[str]:
    return sorted({*doers, *receivers, *pairs(doers, receivers)})


def names_in(record: Record) -> list[str]:
    """Keys of the words of all names of people in a record, sorted."""
    return sorted({key for mention in mentions_of(record) for key in PEOPLE.keys(mention.facts).stored})
