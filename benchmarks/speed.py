"""Articles a second beside plain spaCy on the same texts in the same run, and peak memory.

python benchmarks/speed.py [--count 100] [--jobs 2]
"""

from __future__ import annotations

import argparse
import os
import resource
import time
from collections.abc import Callable, Iterable

from texts import articles

from dragoman.intake.workers import Task, read_all
from dragoman.language.models import load_pipeline
from dragoman.records import Article
from dragoman.settings import DEFAULT_MODELS, Settings
from dragoman.sources.given import Given

PUBLISHED = "2024-03-12"
_WARM = 4


def given(texts: Iterable[str], lang: str) -> list[Given]:
    """Texts as the command line gives them to the reader."""
    return [Given(str(n), Article(text=t, lang=lang, published=PUBLISHED)) for n, t in enumerate(texts)]


def seconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def spacy_time(lang: str, texts: list[str]) -> float:
    """Seconds that the language's pipeline alone takes for all texts, whole."""
    nlp = load_pipeline(DEFAULT_MODELS[lang], lang)
    list(nlp.pipe(texts[:_WARM]))
    return seconds(lambda: list(nlp.pipe(texts, batch_size=16)))


def reading_time(lang: str, texts: list[str], jobs: int) -> float:
    """Seconds that reading takes, after a few articles that load what is needed."""
    warm = given(texts[: _WARM * jobs], lang)
    outcomes = read_all(iter([*warm, *given(texts, lang)]), Task(Settings()), jobs)
    failed = [o.error for _, o in zip(warm, outcomes, strict=False) if o.error]
    start = time.perf_counter()
    failed += [o.error for o in outcomes if o.error]
    if failed:
        raise SystemExit(f"{len(failed)} articles failed, the first with: {failed[0]}")
    return time.perf_counter() - start


def peak_mib(jobs: int) -> float:
    """Peak memory in MiB: of this process, or of this one and as many children as the largest of them."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss if jobs > 1 else 0
    return (own + jobs * child) / 1024


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100, help="articles of 300 words in each language")
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)), help="processes of the second round")
    options = parser.parse_args()
    texts = {lang: list(articles(lang, options.count)) for lang in DEFAULT_MODELS}
    # Many processes first: what hands out articles loads no model of its own, as in `dragoman read`.
    taken = {(lang, options.jobs): reading_time(lang, texts[lang], options.jobs) for lang in texts}
    together = peak_mib(options.jobs)
    taken |= {(lang, 1): reading_time(lang, texts[lang], 1) for lang in texts}
    alone = {lang: spacy_time(lang, texts[lang]) for lang in texts}
    print(f"{'language':10s}{'jobs':>5s}{'articles/s':>12s}{'spaCy alone/s':>15s}{'ratio':>7s}")
    for (lang, jobs), seconds_taken in sorted(taken.items()):
        reading, plain = (options.count / t for t in (seconds_taken, alone[lang]))
        print(f"{lang:10s}{jobs:5d}{reading:12.1f}{plain:15.1f}{reading / plain:7.2f}")
    print(f"peak memory: {peak_mib(1):.0f} MiB alone, {together:.0f} MiB with {options.jobs} processes")


if __name__ == "__main__":
    main()
