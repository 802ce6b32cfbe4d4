"""How well and how fast articles are taken out of pages, beside plain trafilatura on the same pages in the same run.

python benchmarks/pages.py [--held-back] [--rounds 3]
"""

from __future__ import annotations

import argparse
import logging
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

from trafilatura import bare_extraction

from dragoman.evaluation.pages import PageScores, Taken, score_pages
from dragoman.sources.document import Document
from dragoman.sources.given import Given
from dragoman.sources.html.page import page_of
from dragoman.sources.isolation.extracting import Extractors
from dragoman.sources.limits import Options

GOLD = Path(__file__).parents[1] / "evaluation" / "pages"


def ours(data: bytes) -> Taken:
    """What the program takes."""
    page = page_of(Document("page", data))
    return Taken(page.text, page.published, page.withheld)


def plain(data: bytes) -> Taken:
    """What trafilatura takes by itself; it knows no pages that keep back."""
    found = bare_extraction(data, with_metadata=True, include_comments=False)
    if found is None or isinstance(found, dict):
        return Taken("", None, None)
    return Taken(found.text or "", found.date, None)


def told(name: str, scores: PageScores) -> str:
    """A row of the table."""
    return (
        f"{name:<12} {scores.pages:>5} {scores.text:>8.3f} {len(scores.kept):>6} {scores.dates:>7.3f} "
        f"{scores.found:>7.3f} {scores.false_alarms:>7.3f}"
    )


def pages_a_second(work: Callable[[list[bytes]], object], pages: list[bytes], rounds: int) -> float:
    """The fastest of some rounds over all pages, after one that loads what is needed."""
    work(pages)
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        work(pages)
        best = min(best, time.perf_counter() - start)
    return len(pages) / best


def plain_speed(pages: list[bytes], jobs: int, rounds: int) -> float:
    """Pages a second of trafilatura with its metadata, in processes of a pool."""
    with get_context("spawn").Pool(jobs) as pool:
        return pages_a_second(lambda some: pool.map(plain, some, chunksize=8), pages, rounds)


def our_speed(pages: list[bytes], jobs: int, rounds: int) -> float:
    """Pages a second of the program, in its bounded processes, from bytes to articles."""
    with Extractors(Options(), jobs) as extractors:

        def work(some: list[bytes]) -> list[Given]:
            return list(extractors.givens(Document(str(n), data, "a.html") for n, data in enumerate(some)))

        return pages_a_second(work, pages, rounds)


def _as_heavy(page: bytes) -> bytes:
    """The page with as much of styles, scripts and menus as pages of news sites have (about 60 kB)."""
    styles = b"<style>" + b".a{margin:0;padding:0 1px}" * 1000 + b"</style><script>" + b"var a=[1,2,3];" * 1500 + b"</script>"
    menu = b"<nav><ul>" + b'<li class="item"><a href="/section/page">A section of the site</a></li>' * 150 + b"</ul></nav>"
    return page.replace(b"</head>", styles + b"</head>", 1).replace(b"</body>", menu + b"</body>", 1)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held-back", action="store_true", help="the pages that are run once; totals only")
    parser.add_argument("--rounds", type=int, default=3)
    wanted = parser.parse_args()
    logging.disable(logging.WARNING)
    truth = GOLD / ("held.jsonl" if wanted.held_back else "dev.jsonl")
    print(f"{'':<12} {'pages':>5} {'text F1':>8} {'kept':>6} {'dates':>7} {'found':>7} {'alarms':>7}")
    for name, take in (("dragoman", ours), ("trafilatura", plain)):
        scores = score_pages(truth, take)
        print(told(name, scores))
        if not wanted.held_back and take is ours:
            print(*(f"  {page} {f1:.3f}" for page, f1 in scores.worst), *(f"  kept: {k}" for k in scores.kept), sep="\n")
    pages = [_as_heavy(path.read_bytes()) for path in sorted(truth.with_suffix("").glob("*.html"))] * 4
    for jobs in (1, 2):
        one, other = our_speed(pages, jobs, wanted.rounds), plain_speed(pages, jobs, wanted.rounds)
        print(f"{jobs} process(es): dragoman {one:.0f}, trafilatura {other:.0f} pages/s, ratio {one / other:.2f}")


if __name__ == "__main__":
    main()
