"""How well and how fast articles are taken out of pages, beside plain trafilatura on the same pages in the same run.

python benchmarks/pages.py [--held-back] [--rounds 5]
"""

from __future__ import annotations

import argparse
import logging
import time
from collections.abc import Callable
from pathlib import Path

from trafilatura import bare_extraction

from dragoman.evaluation.pages import PageScores, Taken, score_pages
from dragoman.sources.document import Document
from dragoman.sources.html.page import page_of

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


def pages_a_second(take: Callable[[bytes], Taken], pages: list[bytes], rounds: int) -> float:
    """The fastest of some rounds over all pages."""
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        for data in pages:
            take(data)
        best = min(best, time.perf_counter() - start)
    return len(pages) / best


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held-back", action="store_true", help="the pages that are run once; totals only")
    parser.add_argument("--rounds", type=int, default=5)
    wanted = parser.parse_args()
    logging.disable(logging.WARNING)
    truth = GOLD / ("held.jsonl" if wanted.held_back else "dev.jsonl")
    print(f"{'':<12} {'pages':>5} {'text F1':>8} {'kept':>6} {'dates':>7} {'found':>7} {'alarms':>7}")
    for name, take in (("dragoman", ours), ("trafilatura", plain)):
        scores = score_pages(truth, take)
        print(told(name, scores))
        if not wanted.held_back and take is ours:
            print(*(f"  {page} {f1:.3f}" for page, f1 in scores.worst), *(f"  kept: {k}" for k in scores.kept), sep="\n")
    pages = [path.read_bytes() for path in sorted(truth.with_suffix("").glob("*.html"))]
    speeds = {name: pages_a_second(take, pages, wanted.rounds) for name, take in (("dragoman", ours), ("trafilatura", plain))}
    print(*(f"{name}: {speed:.0f} pages/s" for name, speed in speeds.items()), sep="\n")
    print(f"ratio {speeds['dragoman'] / speeds['trafilatura']:.2f}")


if __name__ == "__main__":
    main()
