"""Answers ready to be sent."""

from __future__ import annotations

import gzip

from dragoman.web.sheets import Sheet, finished


def test_an_answer_is_sent_plain_or_packed_under_a_mark_of_its_words() -> None:
    one, other = finished("Türkiye"), finished("Turquie")
    assert gzip.decompress(one.packed) == one.plain == "Türkiye".encode()
    assert (one.etag != other.etag, one.etag == finished("Türkiye").etag) == (True, True)
    assert one.size == len(one.plain) + len(one.packed)


def test_headers_of_its_own_go_with_it() -> None:
    assert finished(Sheet(b"a,b", (("Link", "</next>"),))).headers == (("Link", "</next>"),)
