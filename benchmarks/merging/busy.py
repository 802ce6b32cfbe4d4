"""What one busy pair costs: python benchmarks/merging/busy.py [REPORTS_A_DAY] [DAYS]

Reports of one pair of states, as many as the press brings on its busiest pair, are added one at a time in memory: time
of an addition (mean and 95th percentile) in the second and the last tenth, their ratio, and how large components grow.
The first tenth is passed over: the months in which reports look for each other have to fill.
"""

from __future__ import annotations

import gc
import random
import statistics
import sys
import time
from collections import Counter
from datetime import date as Day
from itertools import pairwise

from dragoman.archive.merging import incremental
from dragoman.archive.merging.cases import EVENTS
from dragoman.archive.merging.memory import MemoryStore
from dragoman.archive.merging.reports import Facts, Report, Side
from dragoman.archive.merging.when import When

START = Day(2022, 1, 1).toordinal()
TYPES = ("CONSULT",) * 5 + ("ASSAULT",) * 5 + ("AID", "AID", "SUPPORT", "ACCUSE", "ACCUSE", "SANCTION", "AGREE", "REQUEST")
PEOPLE = (("", "", "antoni blinken", "loid austin", "joe biden"), ("", "", "dmitro kuleba", "volodimir zelenski"))
TOWNS = ("", "", "Kyiv", "Kharkiv", "Odesa", "Washington", "Brussels", "Lviv")
WORDS = [f"word{i}" for i in range(300)]
REPEATS = 3
"""How many articles tell of a happening on average."""


def reports(a_day: int, days: int) -> list[Report]:
    """Reports of happenings of each day, each told by some articles within two days, in order of publication."""
    rng = random.Random(11)
    made = [
        report
        for day in range(START, START + days)
        for number in range(a_day // REPEATS)
        for report in _told(f"{day}-{number}", day, rng)
    ]
    return sorted(made, key=lambda r: r.order)


def _told(id: str, day: int, rng: random.Random) -> list[Report]:
    kind, town = rng.choice(TYPES), rng.choice(TOWNS)
    people = [rng.choice(some) for some in PEOPLE]
    words = rng.sample(WORDS, 8)
    return [
        _report(f"{id}-{n}", day, kind, town, people, words, rng) for n in range(rng.choice((1, 2, 3, 3, 4, REPEATS * 2 - 1)))
    ]


def _report(id: str, day: int, kind: str, town: str, people: list[str], words: list[str], rng: random.Random) -> Report:
    told = day + rng.choice((0, 0, 1, 1, 2))
    when = When(day, day, "day") if rng.random() < 0.4 else When(told - 7, told, "month", fresh=True)
    sides = tuple(Side(code, who if rng.random() < 0.7 else "") for code, who in zip(("USA", "UKR"), people, strict=True))
    both = kind == "CONSULT"
    facts = Facts(
        type=kind, mode=None, status="occurred", cameo=None, actors=sides if both else sides[:1],
        recipients=() if both else sides[1:], when=when, place=town if rng.random() < 0.6 else "", country="",
        contexts=frozenset({"military"}), words=frozenset(rng.sample(words, 4) + rng.sample(WORDS, 3)), numbers=frozenset(),
        hours=frozenset(), told=told, lang=rng.choice(("fr", "en")),
    )  # fmt: skip
    return Report(id, "e", Day.fromordinal(told).isoformat(), 0, facts)


def main() -> None:
    """Print the table."""
    a_day, days = (int(n) for n in (*sys.argv[1:], "12", "360")[:2]) if len(sys.argv) < 3 else map(int, sys.argv[1:3])
    made, store = reports(a_day, days), MemoryStore(EVENTS)
    gc.collect()
    gc.freeze()
    clock = [time.process_time()]
    for report in made:
        incremental.add(EVENTS, store, [report])
        clock.append(time.process_time())
    spent = [1000 * (b - a) for a, b in pairwise(clock)]
    tenth = len(spent) // 10
    early, late = spent[tenth : 2 * tenth], spent[-tenth:]
    for name, part in (("second tenth", early), ("last tenth", late)):
        print(f"{name}: {statistics.mean(part):.2f} ms an addition, 95 % under {statistics.quantiles(part, n=20)[-1]:.2f} ms")
    print(f"ratio {statistics.mean(late) / statistics.mean(early):.2f}; slowest {max(spent):.0f} ms")
    sizes = sorted(Counter(store.paths([r.key for r in made]).values()).values())
    print(f"{len(made)} reports, {len(store.clusters)} cases, largest components {sizes[-5:]}")


if __name__ == "__main__":
    main()
