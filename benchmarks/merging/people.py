"""How well mentions of people become persons: python benchmarks/merging/people.py [--errors]

300 mentions of the people of data/persons.yaml, ten of whom have a namesake; each mention has one of the spellings or
the surname alone, and leaves out the state (not with a surname alone) or the office as articles do.  Pairwise F1.
"""

from __future__ import annotations

import itertools
import random
import sys
from datetime import date as Day

from cases import f1, pairs
from happenings import table

from dragoman.archive.merging.clusters import partition
from dragoman.archive.merging.items import Item
from dragoman.archive.merging.names import person_key
from dragoman.archive.merging.people import PEOPLE, Mention, score

MENTIONS, SEED = 300, 5
SURNAME, NO_STATE, NO_OFFICE = 0.15, 0.15, 0.3
FAMILY_FIRST = ("CHN", "KOR", "VNM")


def mentions() -> list[tuple[str, Item[Mention]]]:
    """The number of the person, and the mention."""
    rng = random.Random(SEED)
    people = list(enumerate(table("persons")))
    chosen = [people[i % len(people)] if i < 2 * len(people) else rng.choice(people) for i in range(MENTIONS)]
    return [(str(number), _mention(f"m{i:03}", row, rng)) for i, (number, row) in enumerate(chosen)]


def _mention(article: str, row: list[object], rng: random.Random) -> Item[Mention]:
    spellings, state, offices, first, last = row
    assert isinstance(spellings, list)
    assert isinstance(offices, list)
    name = rng.choice(spellings)
    surname = rng.random() < SURNAME
    if surname:
        name = name.split(" ")[0 if state in FAMILY_FIRST else -1]
    day = Day(rng.randint(int(str(first)), int(str(last))), rng.randint(1, 12), rng.randint(1, 28))
    entities = frozenset[str]() if rng.random() < NO_STATE and not surname else frozenset([str(state)])
    named = frozenset[str]() if rng.random() < NO_OFFICE else frozenset(map(str, offices))
    return Item(article, name, day.isoformat(), 0, Mention(person_key(name), entities, named, day.toordinal(), ""))


def main() -> None:
    """Print the scores, and with --errors each pair that is wrong or missed."""
    made = mentions()
    wanted = {item.key: person for person, item in made}
    items = {item.key: item for _, item in made}
    parts = partition(PEOPLE, items.values())
    given = {item.key: cluster.id for part in parts for cluster in part.clusters for item in cluster.members}
    precision, recall, value = f1(pairs(wanted), pairs(given))
    print(f"{len(made)} mentions of {len(set(wanted.values()))} people: P {precision:.3f} R {recall:.3f} F1 {value:.3f}")
    if "--errors" in sys.argv:
        for a, b in itertools.chain(sorted(pairs(wanted) ^ pairs(given))):
            kind = "missed" if wanted[a] == wanted[b] else "WRONG"
            told = (f"{x.fact}/{','.join(x.facts.entities)}/{','.join(x.facts.offices)}" for x in (items[a], items[b]))
            print(kind, score(items[a].facts, items[b].facts), *told)


if __name__ == "__main__":
    main()
