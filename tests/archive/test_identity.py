"""What an article is known by."""

from __future__ import annotations

import pytest

from dragoman.archive.addresses import canonical, domain
from dragoman.archive.identity import Kept, identity, is_version, likeness
from dragoman.records import Article


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://www.lemonde.fr/amp/monde/x.html?utm_source=tw&id=3#part", "https://lemonde.fr/monde/x.html?id=3"),
        ("HTTP://Example.COM:80/a//c?b=2&a=1", "https://example.com/a/c?a=1&b=2"),
        ("https://www.google.com/amp/s/www.bbc.com/news/amp/world-1", "https://bbc.com/news/world-1"),
        ("https://www-bbc-com.cdn.ampproject.org/c/s/www.bbc.com/news/world-1", "https://bbc.com/news/world-1"),
        ("https://amp.theguardian.com/world/x?fbclid=9", "https://theguardian.com/world/x"),
        ("https://www.reuters.com/x/?outputType=amp", "https://reuters.com/x"),
        ("https://m.example.co.uk/x.amp.html?amp=1", "https://example.co.uk/x.html"),
        ("nonsense", None),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
    ],
)
def test_one_address_for_all_forms_of_a_page(url: str, wanted: str | None) -> None:
    assert canonical(url) == wanted


def test_the_registered_domain_stands_for_an_unnamed_outlet() -> None:
    assert domain("https://news.bbc.co.uk/x") == "bbc.co.uk"
    assert identity(Article(text="x", url="https://news.bbc.co.uk/x")).source == "bbc.co.uk"
    assert identity(Article(text="x", url="https://news.bbc.co.uk/x", source="BBC")).source == "BBC"


def test_id_before_address_before_text() -> None:
    known = {"id": "1", "source": "Outlet", "url": "https://a.example/1"}
    keys = [identity(Article(text="x", **dict(list(known.items())[n:]))).key for n in range(4)]
    assert ["id" in keys[0], "url" in keys[2], "text" in keys[3]] == [True, True, True]
    assert len(set(keys)) == 3  # without its id, the address decides, with the outlet or without
    assert keys[1] == keys[2]


def test_ids_of_two_outlets_do_not_meet() -> None:
    assert identity(Article(text="x", id="1", source="A")).key != identity(Article(text="x", id="1", source="B")).key


def test_halves_of_characters_do_not_break_it() -> None:
    found = identity(Article(text="a\ud800", id="\udfff\0", title="\ud800"))
    assert found.given_id == "\ufffd\ufffd"
    found.given.encode()


LONG = "Kenya and Tunisia signed a maritime agreement in Nairobi on Tuesday after two days of talks between their ministers"


@pytest.mark.parametrize(
    ("new", "origin", "kept", "wanted"),
    [
        (Article(text="x", id="1", url="https://a.example/1"), "a", Kept("https://a.example/1", frozenset("b"), "y"), True),
        (Article(text="x", id="1"), "a.jsonl, line 3", Kept(None, frozenset({"a.jsonl, line 9"}), "y"), True),
        (Article(text="x", id="1"), "standard input", Kept(None, frozenset({"standard input"}), "y"), False),
        (Article(text=LONG + " It was long awaited.", id="1"), "a", Kept(None, frozenset("b"), LONG), True),
        (Article(text="The weather will be fine in the whole country", id="1"), "a", Kept(None, frozenset("b"), LONG), False),
        (Article(text=LONG), "a", Kept(None, frozenset("b"), "z"), True),
    ],
)
def test_versions_and_clashes(new: Article, origin: str, kept: Kept, wanted: bool) -> None:
    assert is_version(identity(new), new.text, origin, kept) is wanted


def test_likeness_is_the_share_of_the_shorter() -> None:
    assert likeness(LONG, LONG[:60]) > 0.8
    assert likeness("", LONG) == 0
