"""How an archive bears its size: adding, dossiers, search and disk at some size against a larger one.

python benchmarks/archive_size.py EVENTS [--place PATH|URL]     # e.g. 20000; made once and kept for later runs

Prints times (median of five, the 95th percentile of searches), and ratios of the whole against a tenth of it.  A loop
of plain arithmetic in the same run says how fast the machine was.
"""

from __future__ import annotations

import argparse
import random
import statistics
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from time import perf_counter

from archive_articles import EVENTS_PER_ARTICLE, Generator

from dragoman.archive.archive import Archive
from dragoman.dossier.contents import contents
from dragoman.dossier.finding import search

_BATCH = 32
_SINGLE = 40


def timed(work: Callable[[], object]) -> float:
    """Seconds that it takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def calibration() -> float:
    """Seconds of a loop of plain arithmetic, median of five."""
    return statistics.median(timed(lambda: sum(i * i for i in range(1_000_000))) for _ in range(5))


def grow(archive: Archive, generator: Generator, articles: int) -> float:
    """Fill an archive up to so many articles; articles a second of those that were missing, 0 where none was."""
    there = archive.stats()["rows"]["articles"]
    missing = generator.articles(max(articles - there, 0), there)
    number, seconds = 0, 0.0
    while batch := list(islice(missing, _BATCH)):
        number += len(batch)
        seconds += timed(lambda b=batch: archive.add(*b))
    return number / seconds if number else 0.0


def measure(archive: Archive, generator: Generator) -> dict[str, float]:
    """Milliseconds: adding one article, dossiers of the busiest and of a median pair, a search at the 95th percentile."""
    there = archive.stats()["rows"]["articles"]
    singles = [timed(lambda a=a: archive.add(a)) for a in generator.articles(_SINGLE, there)]
    median = generator.pairs[len(generator.pairs) // 2]
    rng = random.Random(1)
    with archive.reading() as connection:
        found = {"add one": statistics.median(singles)}
        for name, pair in (("dossier, busiest pair", generator.pairs[0]), ("dossier, median pair", median)):
            contents(connection, pair)
            found[name] = statistics.median(timed(lambda p=pair: contents(connection, p)) for _ in range(5))
        words = [" ".join(rng.choices(generator.words, k=rng.randrange(1, 3))) for _ in range(60)] + ["ministers", "sanctions"]
        for question in words:
            search(connection, question, 20)
        times = sorted(timed(lambda q=q: search(connection, q, 20)) for q in words)
        found["search, 95th percentile"] = times[int(0.95 * len(times))]
    return {name: 1000 * seconds for name, seconds in found.items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("events", type=int)
    parser.add_argument("--place", default="")
    asked = parser.parse_args()
    articles = asked.events // EVENTS_PER_ARTICLE
    generator = Generator()
    place = asked.place or str(Path("/tmp") / f"dragoman-{asked.events}.db")
    with Archive(place, make=True) as archive:
        print(f"calibration {1000 * calibration():.0f} ms")
        print(f"adding, to a tenth: {grow(archive, generator, articles // 10):.0f} articles/s")
        small = measure(archive, generator)
        print(f"adding, the rest: {grow(archive, generator, articles):.0f} articles/s")
        large = measure(archive, generator)
        stats = archive.stats()
        for name, value in large.items():
            print(f"{name}: {value:.1f} ms, ratio to a tenth of the size {value / small[name]:.2f}")
        own = stats["bytes"]["whole"] - stats["bytes"]["originals"]
        print(f"disk: {own / stats['rows']['events']:.0f} bytes an event; {stats['rows']['events']:,} events")


if __name__ == "__main__":
    main()
