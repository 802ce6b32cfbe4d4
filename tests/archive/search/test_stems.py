"""Stems under many threads."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

from dragoman.archive.search.stems import VERSION, stem, stems

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


def test_each_language_has_stems_of_its_own() -> None:
    assert stems("negociaciones negociación", "es") == ["negoci", "negoci"]
    assert stems("négociations négocie", "fr") == ["negoc", "negoc"]
    assert stems("negotiations", "en") == ["negoti"]
    assert stems("Verhandlungen", "de") == ["verhandlungen"]


def test_a_further_language_changes_no_stem_of_the_others() -> None:
    """Archives that are indexed under this version stay as they are."""
    assert VERSION == "1"
    told = {"fr": "Les ministres signaient des accords", "en": "Ministers were signing agreements"}
    assert stems(told["fr"], "fr") == ["le", "ministr", "sign", "de", "accord"]
    assert stems(told["en"], "en") == ["minist", "were", "sign", "agreement"]
