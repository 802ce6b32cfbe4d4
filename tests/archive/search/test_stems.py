"""Stems under many threads."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

from dragoman.archive.search.stems import stem

_WORDS = [
    f"{a}{b}{end}"
    for a in ("conten", "nationa", "relatio", "ferti")
    for b in "aeiouy"
    for end in ("lization", "ingly", "fulness", "ements")
]


def _stems(_: int) -> list[str]:
    return [stem.__wrapped__(word, "en") for word in _WORDS]


def test_threads_do_not_mix_their_words() -> None:
    """A stemmer keeps the word that it cuts; the cache, which would hide it, is passed by."""
    expected, interval = _stems(0), sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            found = list(pool.map(_stems, range(40)))
    finally:
        sys.setswitchinterval(interval)
    assert found == [expected] * 40
