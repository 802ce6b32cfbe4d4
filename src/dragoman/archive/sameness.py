"""Whether two versions of an article, or two readers of one text, tell the same fact: by content, not by place.

The identifier of an item holds its offsets, which move when a text is edited; a signature does not.
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.archive.packing import Item, dense
from dragoman.language.folding import fold
from dragoman.records import Agreement, Event, Figure, Party, Statement


def signature(item: Item) -> str:
    """What the item claims, in one line; equal for the same claim wherever its words stand."""
    return dense(_claim(item))


def subject(item: Item) -> str:
    """What the item speaks of: a part of its signature.  Same subject, other signature: it has changed."""
    return dense(_subject(item))


def _subject(item: Item) -> list[object]:
    if isinstance(item, Event):
        return ["event", item.type, *_sides(item)]
    if isinstance(item, Agreement):
        return ["agreement", _plain(item.title), sorted(item.parties)]
    if isinstance(item, Statement):
        return ["statement", _plain(item.speaker or ""), _plain(item.text)]
    if isinstance(item, Figure):
        return ["figure", item.measure, item.unit, item.period, sorted(item.actors), sorted(item.recipients)]
    return ["office", _plain(item.person), item.office]


def _claim(item: Item) -> list[object]:
    claim = _subject(item)
    if isinstance(item, Event):
        date = item.date.value if item.date else None
        return [*claim, item.mode, item.status, date, item.place.name if item.place else None, item.cameo]
    if isinstance(item, Agreement):
        return [*claim, item.kind, item.status, item.date.value if item.date else None]
    if isinstance(item, Statement):
        return [*claim, item.kind, item.entity, sorted(item.about)]
    if isinstance(item, Figure):
        return [*claim, item.value, item.qualifier]
    return [*claim, item.entity, item.former]


def _sides(event: Event) -> list[list[str]]:
    return [_names(event.actors), _names(event.recipients)]


def _names(parties: Iterable[Party]) -> list[str]:
    return sorted(f"{p.entity or _plain(p.text)} {_plain(p.person or '')}" for p in parties)


def _plain(text: str) -> str:
    return " ".join(fold(text).split())
