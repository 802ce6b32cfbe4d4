"""`dragoman watch` over 200 feeds on a loopback server of which 1 % of the requests fail, killed in the middle.

python benchmarks/watch.py [--feeds 200] [--entries 5]

Reading is left out (a reader that finds nothing), so that fetching, taking apart and keeping are what is measured.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests")]

from helpers import makers  # noqa: E402
from helpers.server import Asked, Handler, Reply, Server, serving  # noqa: E402

from dragoman.archive.archive import Archive  # noqa: E402
from dragoman.archive.writer import following  # noqa: E402

_FAILURES = 0.01
_CHILD = """
import sys
from helpers.fakes import FakeReader
from dragoman.intake import workers
workers._reader = lambda task: FakeReader()
from dragoman.cli.app import app
app(sys.argv[1:])
"""


def main() -> None:
    """Print what was lost and doubled, and the articles a second."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--feeds", type=int, default=200)
    parser.add_argument("--entries", type=int, default=5)
    asked = parser.parse_args()
    with serving() as server, TemporaryDirectory() as folder:
        path = Path(folder) / "archive.db"
        failing = _fill(server, asked.feeds, asked.entries)
        with Archive(path, make=True) as archive, archive.writing() as pen:
            for number in range(asked.feeds):
                following.follow(pen, server.url(f"/feed{number}"), "press")
        wanted = asked.feeds * asked.entries
        child = _start(server, path)
        while _articles(path) < wanted // 2 and child.poll() is None:
            sleep(1.0)
        child.send_signal(signal.SIGKILL)
        child.wait()
        before, start = _articles(path), perf_counter()
        _start(server, path).wait()
        seconds = perf_counter() - start
        _tell(path, before, wanted, failing, seconds)


def _fill(server: Server, feeds: int, entries: int) -> int:
    """Feeds with their articles; the number of articles that always fail."""
    choose = random.Random(1)
    failing = 0
    for feed in range(feeds):
        names = [f"a{feed}-{entry}" for entry in range(entries)]
        items = "".join(f"<item><guid>{name}</guid><link>/{name}</link></item>" for name in names)
        server.replies[f"/feed{feed}"] = _conditional(f'<rss version="2.0"><channel>{items}</channel></rss>'.encode())
        for name in names:
            failed = choose.random() < _FAILURES
            failing += failed
            server.replies[f"/{name}"] = Reply(status=500) if failed else _page(name)
    return failing


def _conditional(body: bytes) -> Handler:
    def answer(asked: Asked) -> Reply:
        return Reply(status=304) if asked.headers.get("if-none-match") == '"1"' else Reply(body, headers={"ETag": '"1"'})

    return answer


def _page(name: str) -> Reply:
    page = makers.page(title=f"Title {name}", more=f"<p>The article {name} has words of its own, as it must.</p>")
    return Reply(page, headers={"Content-Type": "text/html; charset=utf-8"})


def _start(server: Server, path: Path) -> subprocess.Popen[bytes]:
    args = ["watch", "--once", "--delay", "0", "--archive", str(path), "--allow-private", f"127.0.0.1:{server.port}"]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "tests")}
    return subprocess.Popen([sys.executable, "-c", _CHILD, *args], env=env, stderr=subprocess.DEVNULL)


def _articles(path: Path) -> int:
    with Archive(path) as archive:
        return archive.stats()["rows"]["articles"]


def _tell(path: Path, before: int, wanted: int, failing: int, seconds: float) -> None:
    with Archive(path) as archive, archive.reading() as connection:
        of = "SELECT count(*), count(DISTINCT item) FROM sightings WHERE outcome = "
        stored, items = connection.exec_driver_sql(f"{of}'stored'").one()
        _, failed = connection.exec_driver_sql(f"{of}'failed'").one()  # one that failed may be tried again meanwhile
    kept = _articles(path)
    print(f"articles named {wanted:,}, of which fail {failing:,}; kept when killed {before:,}, in the end {kept:,}")
    print(f"lost {wanted - failing - kept:,}, doubled {stored - items:,}, failures told {failed:,} of {failing:,}")
    told = f"{(kept - before) / seconds:.1f} articles a second, {1000 * seconds / max(kept - before, 1):.0f} ms an article"
    print(f"{told} in the second run, its start included")


if __name__ == "__main__":
    main()
