"""People of whom articles told lately in which office they are: those that are asked for most."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dragoman.archive.merging.names import one_person, person_key
from dragoman.archive.tables import facts

_FACTS = 4_000
"""Facts that are looked at: those stored last."""


@dataclass(frozen=True)
class Seen:
    """A person by the name most used, with its key (`person_key`) and the party most named, told of so many times."""

    name: str
    key: tuple[str, ...]
    code: str
    times: int


def lately_seen(connection: Connection) -> tuple[Seen, ...]:
    """The people in offices of the newest facts, those most told of first."""
    newest = select(facts.c.kind, facts.c.body).order_by(facts.c.id.desc()).limit(_FACTS)
    told = [json.loads(row.body) for row in connection.execute(newest) if row.kind == "office"]
    names: dict[str, list[str]] = defaultdict(list)
    codes: dict[str, list[str]] = defaultdict(list)
    for office in told:
        key = person_key(office["person"])
        names[key].append(office["person"])
        codes[key].append(office.get("entity") or "")
    found = (Seen(_most(names[key]), tuple(key.split()), _most(codes[key]), len(names[key])) for key in names if key)
    return tuple(sorted(found, key=lambda seen: (-seen.times, seen.name)))


def _most(told: Iterable[str]) -> str:
    return Counter(told).most_common(1)[0][0]


def begun(people: Iterable[Seen], typed: str, most: int) -> list[Seen]:
    """Those whose name holds all the words typed, of which the last may be unfinished; each person once,
    by the fullest name."""
    *whole, last = person_key(typed).split() or [""]
    if not last:
        return []
    found: list[Seen] = []
    for seen in people:
        if not (set(whole) <= set(seen.key) and any(word.startswith(last) and word not in whole for word in seen.key)):
            continue
        at = next((n for n, other in enumerate(found) if _same(seen, other)), None)
        if at is None:
            found.append(seen)
        elif len(seen.key) > len(found[at].key):
            found[at] = seen
    return found[:most]


def _same(a: Seen, b: Seen) -> bool:
    return a.code == b.code and one_person(" ".join(a.key), " ".join(b.key))
