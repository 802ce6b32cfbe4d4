"""How long a browser that knows nothing waits for the dossier of the busiest pair, and what it loads.

python benchmarks/cold_load.py ARCHIVE [--times N]

Serves the archive, opens the dossier in a new profile of Chromium each time (nothing cached), and prints when the first words
were painted, when the page was usable (its script has run and its largest part is painted), when all was loaded, and the
compressed bytes: for the first reader, for whom the page is made, and the median of those after him.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
from statistics import median
from urllib.request import urlopen

from playwright.sync_api import Browser, sync_playwright
from sqlalchemy import func, select

from dragoman.archive.archive import Archive
from dragoman.archive.projections import case_counts

_TIMES = """() => new Promise(resolve => {
  new PerformanceObserver(list => {
    const load = performance.getEntriesByType('navigation')[0];
    resolve({
      first: performance.getEntriesByName('first-contentful-paint')[0].startTime,
      usable: Math.max(list.getEntries().at(-1).startTime, load.domContentLoadedEventEnd),
      whole: load.loadEventEnd,
      bytes: [load, ...performance.getEntriesByType('resource')].reduce((sum, one) => sum + one.transferSize, 0),
    });
  }).observe({type: 'largest-contentful-paint', buffered: true});
})"""


def busiest(place: str) -> str:
    """The address of the dossier of the pair with most happenings."""
    number = func.sum(case_counts.c.number)
    wanted = select(case_counts.c.key).where(case_counts.c.key.contains(":")).group_by(case_counts.c.key).order_by(number.desc())
    with Archive(place) as archive, archive.reading() as connection:
        return "/" + str(connection.execute(wanted.limit(1)).scalar_one()).replace(":", "/")


def load(browser: Browser, address: str) -> dict[str, float]:
    """One load in a new profile: milliseconds and bytes."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    found: dict[str, float] = page.evaluate(_TIMES)
    context.close()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive")
    parser.add_argument("--times", type=int, default=7)
    options = parser.parse_args()
    path = busiest(options.archive)
    begin = "from dragoman.cli.app import main; main()"
    command = [sys.executable, "-c", begin, "serve", "--archive", options.archive, "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ) as server, sync_playwright() as play:
        assert server.stdout is not None
        base = re.search(r"http://\S+?(?=/?\s)", server.stdout.readline())
        assert base is not None
        # The start and a small dossier: the server has loaded what all pages need, and nothing of the busiest pair.
        for other in ("/", "/KEN/TUN"):
            urlopen(base[0] + other, timeout=60).close()
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        first, *others = [load(browser, base[0] + path) for _ in range(options.times + 1)]
        browser.close()
        server.terminate()
    print(f"{path}: made for the first:  " + told(first))
    print(f"{path}: made before, median: " + told({name: median(one[name] for one in others) for name in first}))


def told(found: dict[str, float]) -> str:
    """A load in words."""
    times = ", ".join(f"{name} {found[name]:,.0f} ms" for name in ("first", "usable", "whole"))
    return f"{times}, {found['bytes'] / 1000:,.0f} kB"


if __name__ == "__main__":
    main()
