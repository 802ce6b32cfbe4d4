"""Addresses as they may be kept."""

from __future__ import annotations

import pytest

from dragoman.sources.web.addresses import is_address, without_credentials


def test_what_is_an_address() -> None:
    assert is_address("HTTPS://a.example/")
    assert not is_address("http.txt")


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://me:secret@a.example/x", "https://a.example/x"),
        ("HTTP://me@a.example", "HTTP://a.example"),
        ("//me:secret@a.example/x", "//a.example/x"),
        ("https://a:b@c:d@e.example/", "https://e.example/"),
        ("https://a.example/x@y?z=@", "https://a.example/x@y?z=@"),
        ("https://a.example?m=me@b.example", "https://a.example?m=me@b.example"),
    ],
)
def test_credentials_are_left_out(url: str, kept: str) -> None:
    assert without_credentials(url) == kept
