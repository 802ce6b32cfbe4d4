"""Pages of a large archive under load: 50 readers who each ask for a page every two seconds while articles are added.

python benchmarks/page_load.py ARCHIVE [--seconds 60] [--clients 50]

ARCHIVE is a copy of one that `archive_size.py` made: an article a second is added to it by another process.  Half of the
requests are conditional where the page was seen before, as a browser asks again.  One page in ten is the dossier of the
busiest pair, one in ten a search; the others are spread over dossiers, states, events, articles, agreements and the
start.  Prints the time from the request to the last byte by kind of page, errors, and what the load itself took of the
processor: the two cores are shared by server, writer and load.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import re
import statistics
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter, process_time, sleep

import httpx
import psutil
from archive_articles import STATES, Generator
from archive_size import calibration, size

from dragoman.archive.archive import Archive

_PAUSE = 2.0
_WARM_UP = 20.0
_SERIES = 9
_KINDS = {
    "busiest dossier": 10,
    "search": 10,
    "dossier": 30,
    "state": 10,
    "event": 15,
    "article": 10,
    "agreement": 5,
    "start": 10,
}
_LIMITS = {"busiest dossier": 0.150, "search": 0.150}
_LIMIT = 0.100
_LINK = re.compile(r'href="(/(?:events|articles|agreements)/[^"#?]+)"')


@dataclass
class Measured:
    """Seconds by kind of page, and how often which status came."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    statuses: Counter[int] = field(default_factory=Counter)


class Reader:
    """One who asks for a page every two seconds, and half of the time whether one that he knows is still the same."""

    def __init__(self, client: httpx.AsyncClient, pages: dict[str, list[str]], measured: Measured, seed: int) -> None:
        self._client, self._pages, self._measured, self._rng = client, pages, measured, random.Random(seed)
        self._known: dict[str, str] = {}

    async def read(self, until: float) -> None:
        await asyncio.sleep(self._rng.random() * _PAUSE)
        while perf_counter() < until:
            start = perf_counter()
            await self._ask()
            await asyncio.sleep(max(0.0, _PAUSE - (perf_counter() - start)))

    async def _ask(self) -> None:
        kind = self._rng.choices(list(_KINDS), list(_KINDS.values()))[0]
        seen = [page for page in self._pages[kind] if page in self._known]
        again = bool(seen) and self._rng.random() < 0.5
        page = self._rng.choice(seen if again else self._pages[kind])
        headers = {"if-none-match": self._known[page]} if again else {}
        start = perf_counter()
        answer = await self._client.get(page, headers=headers)
        self._measured.seconds[kind].append(perf_counter() - start)
        self._measured.statuses[answer.status_code] += 1
        self._known[page] = answer.headers.get("etag", "")


def pages_of(address: str) -> dict[str, list[str]]:
    """Addresses by kind; those of single things are taken from dossiers."""
    made, rng = Generator(), random.Random(3)
    pairs = ["/".join(("", *sorted(pair))) for pair in made.pairs]
    ranked = rng.choices(pairs[1:], [1 / (n + 3) for n in range(len(pairs) - 1)], k=60)
    found: dict[str, list[str]] = {
        "busiest dossier": pairs[:1], "dossier": ranked, "start": ["/"], "state": [f"/{code}" for code in STATES[:20]],
        "search": [f"/search?q={word}" for word in rng.sample(made.words, 40)] + ["/search?q=ministers"],
        "event": [], "article": [], "agreement": [],
    }  # fmt: skip
    with httpx.Client(base_url=address, timeout=60, trust_env=False) as client:
        for page in ranked[:20]:
            for link in dict.fromkeys(_LINK.findall(client.get(page).raise_for_status().text)):
                found[link.split("/")[1].removesuffix("s")].append(link)
    return {kind: some[:120] for kind, some in found.items()}


@contextmanager
def served(path: str, more: Sequence[str] = ()) -> Iterator[tuple[str, psutil.Process]]:
    """The pages of an archive by another process: their address, and the process."""
    run = "from dragoman.cli.app import main; main()"
    command = [sys.executable, "-c", run, "serve", "--archive", path, "--port", "0", *more]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"}) as server:
        assert server.stdout is not None
        try:
            yield server.stdout.readline().split()[-1].rstrip("/"), psutil.Process(server.pid)
        finally:
            server.terminate()


@contextmanager
def written(path: str) -> Iterator[psutil.Process]:
    """An article a second is added, by another process."""
    with subprocess.Popen([sys.executable, __file__, path, "--write"]) as writer:
        try:
            yield psutil.Process(writer.pid)
        finally:
            writer.terminate()


def write(path: str) -> None:
    """Add an article a second, of the newest day."""
    with Archive(path) as archive:
        for one in Generator(_SERIES).articles(100_000, size(archive)):
            start = perf_counter()
            archive.add(one)
            sleep(max(0.0, 1.0 - (perf_counter() - start)))


def taken(server: psutil.Process, writer: psutil.Process) -> dict[str, float]:
    """Seconds of the processor that each has taken, with its children."""
    of_all = {"server": server, "writer": writer}
    found = {name: sum(sum(p.cpu_times()[:2]) for p in (one, *one.children(recursive=True))) for name, one in of_all.items()}
    return found | {"load": process_time()}


async def load(address: str, pages: dict[str, list[str]], clients: int, seconds: float) -> Measured:
    """All readers at once, for so long."""
    measured = Measured()
    limits = httpx.Limits(max_connections=clients)
    async with httpx.AsyncClient(base_url=address, timeout=30, trust_env=False, limits=limits) as client:
        until = perf_counter() + seconds
        await asyncio.gather(*(Reader(client, pages, measured, n).read(until) for n in range(clients)))
    return measured


def told(measured: Measured, shares: dict[str, float]) -> bool:
    """Print all; whether every kind of page keeps its limit and nothing failed."""
    kept = True
    for kind in _KINDS:
        times = sorted(measured.seconds[kind])
        if not times:
            continue
        worst, limit = times[int(0.95 * (len(times) - 1))], _LIMITS.get(kind, _LIMIT)
        kept &= worst <= limit
        median = statistics.median(times)
        known = f"median {1000 * median:.0f} ms, 95 % under {1000 * worst:.0f} ms (asked {1000 * limit:.0f})"
        print(f"{kind}: {known}, {len(times)} times")
    errors = sum(number for status, number in measured.statuses.items() if status >= 400)
    print(f"answers by status {dict(measured.statuses)}, errors {errors}")
    print("of a core: " + ", ".join(f"{name} {100 * share:.0f} %" for name, share in shares.items()))
    return kept and not errors


def main() -> int:
    """Measure and print; the exit status is 1 where a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--processes", type=int, help="as of dragoman serve")
    parser.add_argument("--write", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.write:
        write(given.archive)
        return 0
    print(f"calibration {1000 * calibration():.0f} ms")
    more = ["--processes", str(given.processes)] if given.processes else []
    with served(given.archive, more) as (address, server), written(given.archive) as writer:
        pages = pages_of(address)
        asyncio.run(load(address, pages, given.clients, _WARM_UP))
        before = taken(server, writer)
        measured = asyncio.run(load(address, pages, given.clients, given.seconds))
        after = taken(server, writer)
    kept = told(measured, {name: (after[name] - before[name]) / given.seconds for name in after})
    print(f"calibration {1000 * calibration():.0f} ms")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
