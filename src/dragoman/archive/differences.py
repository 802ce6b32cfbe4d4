"""What two readings of an article tell differently: what appeared, vanished and changed, by kind, with words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from dragoman.archive.packing import Item, Kind
from dragoman.archive.placing import evidence
from dragoman.archive.sameness import signature, subject
from dragoman.records import Agreement, Event, Figure, Statement


@dataclass(frozen=True)
class Difference:
    """One item that differs; `old` or `new` is None where it appeared or vanished."""

    what: Literal["appeared", "vanished", "changed"]
    kind: Kind
    old: Item | None
    new: Item | None

    @property
    def words(self) -> str:
        """The words of the article that show it."""
        shown = self.new or self.old
        assert shown is not None
        return " … ".join(span.text for span in evidence(shown))


Told: TypeAlias = Sequence[tuple[Kind, Item]]


def differences(old: Told, new: Told) -> Iterator[Difference]:
    """Differences in the order of the new reading, then what vanished.  Same subject, other claim: it has changed."""
    shared = Counter(map(_signed, old)) & Counter(map(_signed, new))
    before, after = _without(old, shared), _without(new, shared)
    waiting: dict[str, list[tuple[Kind, Item]]] = defaultdict(list)
    for kind, item in before:
        waiting[subject(item)].append((kind, item))
    for kind, item in after:
        was = waiting[subject(item)]
        yield Difference("changed", kind, was.pop(0)[1], item) if was else Difference("appeared", kind, None, item)
    left = {id(item) for found in waiting.values() for _, item in found}
    yield from (Difference("vanished", kind, item, None) for kind, item in before if id(item) in left)


def _signed(told: tuple[Kind, Item]) -> str:
    return signature(told[1])


def _without(told: Told, shared: Counter[str]) -> list[tuple[Kind, Item]]:
    """What is left when as many of each claim are taken away as both tell."""
    left = Counter(shared)
    found = []
    for one in told:
        claim = _signed(one)
        if left[claim]:
            left[claim] -= 1
        else:
            found.append(one)
    return found


def counted(found: Iterable[Difference]) -> dict[str, int]:
    """How many there are of each sort and kind, such as "appeared event"."""
    return dict(sorted(Counter(f"{d.what} {d.kind}" for d in found).items()))


def claim(item: Item) -> str:
    """What an item claims, in short."""
    if isinstance(item, Event):
        sides = [", ".join(p.entity or p.text for p in side) for side in (item.actors, item.recipients) if side]
        date = item.date.value if item.date else None
        return _joined(item.type, item.mode, item.status, " → ".join(sides), date, item.place.name if item.place else None)
    if isinstance(item, Agreement):
        return _joined(item.kind, item.status, ", ".join(item.parties), item.date.value if item.date else None)
    if isinstance(item, Statement):
        return _joined(item.kind, item.speaker, item.entity, ", ".join(item.about))
    if isinstance(item, Figure):
        return _joined(item.measure, item.qualifier, f"{item.value:g} {item.unit}", ", ".join(item.actors), item.period)
    return _joined("former" if item.former else None, item.office, item.entity, item.person)


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)
