"""What adding holds in memory does not depend on how much the archive holds."""

from __future__ import annotations

import gc
import random
import tracemalloc
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from pathlib import Path

import pytest
from helpers.incoming import incoming, on_day

from dragoman.archive.archive import Archive
from dragoman.archive.incoming import Incoming
from dragoman.archive.queries import recent_items
from dragoman.archive.writer import projections

MUCH, LITTLE = 200, 15
ROOM = 20_000
"""Bytes by which two runs may differ."""
WORDS = [f"word{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(300)]


def _articles(first: int, number: int) -> list[Incoming]:
    """Articles of one pair of states over many years, each with a text of its own."""
    days = [f"{1990 + n % 30}-{1 + n // 30 % 12:02}-{1 + n // 360 % 28:02}" for n in range(first, first + number)]
    texts = (" ".join(random.Random(n).choices(WORDS, k=30)) for n in range(first, first + number))
    told = (incoming(f"KEN > TUN SUPPORT | signed\n{text}", published=day) for text, day in zip(texts, days, strict=True))
    return [on_day(one, day) for one, day in zip(told, days, strict=True)]


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Archive, Archive]]:
    """An archive of few articles and one of ten times as many."""
    with Archive(tmp_path / "little.db", make=True) as little, Archive(tmp_path / "much.db", make=True) as much:
        little.add(*_articles(0, LITTLE))
        much.add(*_articles(0, MUCH))
        yield little, much


def _settle(*_: int) -> None:
    """Empty the large caches: they have a fixed size, which archives of a test do not reach."""
    for found in gc.get_objects():
        if isinstance(found, _lru_cache_wrapper) and (found.cache_parameters()["maxsize"] or 0) > 1000:
            found.cache_clear()
    gc.collect()


def _held(archive: Archive, articles: list[Incoming]) -> tuple[int, int]:
    """Bytes of Python's own at the height of adding some articles, and what is left of them."""
    _settle()
    before, _ = tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    archive.add(*articles)
    _, height = tracemalloc.get_traced_memory()
    _settle()
    after, _ = tracemalloc.get_traced_memory()
    return height - before, after - before


def test_memory_of_adding_does_not_grow_with_the_archive(two: tuple[Archive, Archive]) -> None:
    little, much = two
    tracemalloc.start()
    try:
        for archive in two:
            _held(archive, _articles(MUCH, 8))  # fills what is filled once
        small, large = _held(little, _articles(MUCH + 8, 4)), _held(much, _articles(MUCH + 8, 4))
    finally:
        tracemalloc.stop()
    assert large[0] <= small[0] + ROOM
    assert large[1] <= small[1] + ROOM


def test_memory_of_a_rebuild_does_not_grow_with_the_archive(
    two: tuple[Archive, Archive], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(projections, "AT_ONCE", LITTLE)
    monkeypatch.setattr(recent_items, "_MOST", 1)  # of a fixed size, which archives of a test do not reach
    heights = []
    tracemalloc.start()
    try:
        for archive in (two[0], *two):  # the first fills what is filled once
            _settle()
            before, _ = tracemalloc.get_traced_memory()
            tracemalloc.reset_peak()
            archive.rebuild(_settle)
            heights.append(tracemalloc.get_traced_memory()[1] - before)
    finally:
        tracemalloc.stop()
    assert heights[2] <= heights[1] * 1.3 + ROOM
