"""How an archive bears its size: adding, dossiers, search and disk, against a small archive in the same run.

python benchmarks/archive_size.py EVENTS [--small EVENTS] [--place PATH|URL] [--small-place PATH|URL] [--check]

Archives are made once, are kept in the user's cache, and go on being made where a run was ended.  Prints the median of
times taken in turn on both (five of each dossier, forty additions of today and of any day, the 95th percentile of
searches), the ratio of the two, and a loop of plain arithmetic that says how fast the machine was.  With --check only
ratios count, and the exit status is 1 where one is above its limit.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from functools import cache
from itertools import islice
from pathlib import Path
from time import perf_counter

from archive_articles import EVENTS_PER_ARTICLE, Generator

from dragoman.archive.archive import Archive
from dragoman.archive.prepared import opened, parcel
from dragoman.archive.writer.articles import store_all
from dragoman.dossier.contents import contents
from dragoman.dossier.finding import search

_CACHE = Path.home() / ".cache" / "dragoman-benchmarks"
_BATCH = 64
_SINGLE = 40
_DOSSIERS = 5
_BULK = 1600
_AHEAD = 6
_SAID = 60.0
_NEW = 1
"""The first series of articles beside those that an archive is filled with."""
_LIMITS = {
    "add one": 1.5, "add one of any day": 1.5,
    "dossier, busiest pair": 1.5, "dossier, median pair": 2.5, "search, 95th percentile": 2.0,
}  # fmt: skip
"""Ratios that are allowed from 10,000 events to 20,000: what goes through all that there is would come to 2, and a
dossier of the median pair is not full yet."""


@cache
def generator(series: int = 0, *, scattered: bool = False) -> Generator:
    """The one generator of a process."""
    return Generator(series, scattered=scattered)


def timed(work: Callable[[], object]) -> float:
    """Seconds that it takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def calibration() -> float:
    """Seconds of a loop of plain arithmetic, median of five."""
    return statistics.median(timed(lambda: sum(i * i for i in range(1_000_000))) for _ in range(5))


def made_ready(first: int, number: int) -> list[bytes]:
    """Articles as a reading process hands them over."""
    return [parcel(one) for one in generator().articles(number, first)]


def ready(first: int, last: int) -> Iterator[list[bytes]]:
    """Articles `first` to `last` (not included) in batches, made ready by two other processes, some batches ahead."""
    with ProcessPoolExecutor(2) as pool:
        batches = ((n, min(_BATCH, last - n)) for n in range(first, last, _BATCH))
        waiting = [pool.submit(made_ready, *batch) for batch in islice(batches, _AHEAD)]
        while waiting:
            yield waiting.pop(0).result()
            waiting += [pool.submit(made_ready, *batch) for batch in islice(batches, 1)]


def grow(archive: Archive, events: int) -> None:
    """Fill an archive up to so many events, in long transactions, as nobody waits."""
    start, said, done = perf_counter(), perf_counter(), 0
    there = size(archive)
    for batch in ready(there, -(-events // EVENTS_PER_ARTICLE)):
        with archive.writing() as pen:
            done += len(store_all(pen, [opened(one) for one in batch]))
        if perf_counter() - said > _SAID:
            said = perf_counter()
            print(f"{(there + done) * EVENTS_PER_ARTICLE:,} events, {done / (said - start):.0f} articles/s", flush=True)


def size(archive: Archive) -> int:
    """Articles in an archive."""
    return archive.stats()["rows"]["articles"]


def added(archives: tuple[Archive, Archive]) -> Iterator[tuple[str, list[float]]]:
    """Medians of adding one article to each archive in turn, of today and of any day: others to each, or the second would
    find words and days looked up already."""
    for name, scattered in (("add one", False), ("add one of any day", True)):
        new = [generator(_NEW + n, scattered=scattered).articles(_SINGLE, size(archive)) for n, archive in enumerate(archives)]
        times = [
            [timed(lambda a=archive, one=one: a.add(one)) for archive, one in zip(archives, pair, strict=True)]
            for pair in zip(*new, strict=True)
        ]
        yield name, [statistics.median(of_one) for of_one in zip(*times, strict=True)]


def asked(archives: tuple[Archive, Archive]) -> Iterator[tuple[str, list[float]]]:
    """Medians of dossiers and the 95th percentile of searches, asked of each archive in turn."""
    pairs, rng = generator().pairs, random.Random(1)
    words = [" ".join(rng.choices(generator().words, k=rng.randrange(1, 3))) for _ in range(60)] + ["ministers", "sanctions"]
    with ExitStack() as open_:
        connections = [open_.enter_context(archive.reading()) for archive in archives]
        for name, pair in (("dossier, busiest pair", pairs[0]), ("dossier, median pair", pairs[len(pairs) // 2])):
            rounds = [[timed(lambda c=c, p=pair: contents(c, p)) for c in connections] for _ in range(_DOSSIERS + 1)]
            yield name, [statistics.median(of_one) for of_one in zip(*rounds[1:], strict=True)]
        searches = [[timed(lambda c=c, q=q: search(c, q, 20)) for c in connections] for q in words + words]
        warm = searches[len(words) :]
        yield "search, 95th percentile", [sorted(of_one)[int(0.95 * len(words))] for of_one in zip(*warm, strict=True)]


def bulk(archive: Archive) -> float:
    """Articles a second, in transactions as short as those of `dragoman add`, made ready by other processes."""
    there = size(archive)
    batches = ready(there, there + _BULK)
    archive.add_prepared(next(batches))
    start, added = perf_counter(), 0
    for batch in batches:
        added += len(archive.add_prepared(batch))
    return added / (perf_counter() - start)


def main() -> int:
    """Measure and print; the exit status."""
    parser = argparse.ArgumentParser()
    parser.add_argument("events", type=int)
    parser.add_argument("--small", type=int, default=10_000)
    parser.add_argument("--place", default="")
    parser.add_argument("--small-place", default="")
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    _CACHE.mkdir(parents=True, exist_ok=True)
    places = (given.place or str(_CACHE / f"news-{given.events}.db"), given.small_place or str(_CACHE / f"news-{given.small}.db"))
    broken = []
    with Archive(places[0], make=True) as large, Archive(places[1], make=True) as small:
        grow(large, given.events)
        grow(small, given.small)
        print(f"calibration {1000 * calibration():.0f} ms")
        for name, (much, little) in (*added((large, small)), *asked((large, small))):
            ratio = much / little
            print(f"{name}: {1000 * much:.1f} ms, with {given.small:,} events {1000 * little:.1f} ms, ratio {ratio:.2f}")
            broken += [name] if ratio > _LIMITS[name] else []
        if not given.check:
            print(f"bulk adding: {bulk(large):.0f} articles/s")
            stats = large.stats()
            own = stats["bytes"]["whole"] - stats["bytes"]["originals"]
            print(f"disk: {own / stats['rows']['events']:.0f} bytes an event; {stats['rows']['events']:,} events")
        print(f"calibration {1000 * calibration():.0f} ms")
    if given.check and broken:
        print(f"Grows with the archive: {', '.join(broken)}. See docs/archive.md, Size.", file=sys.stderr)
    return 1 if given.check and broken else 0


if __name__ == "__main__":
    sys.exit(main())
