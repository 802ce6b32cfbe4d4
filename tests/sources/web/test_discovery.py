"""Feeds of all kinds, sitemaps, and pages that name their feeds."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from dragoman.errors import DragomanError, Hostile, InputError, TooLong
from dragoman.sources.isolation.apart import Apart
from dragoman.sources.limits import MIB
from dragoman.sources.web.discovery import feeds_of, listed
from dragoman.sources.web.feeds import MOST_ENTRIES, Entry, Feed
from dragoman.sources.web.fetch import Answer
from dragoman.sources.web.opml import addresses
from dragoman.sources.web.sitemaps import MOST_CHILDREN

URL = "https://paper.example/feed"
RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Le Courrier</title>
<item><guid isPermaLink="false">7</guid><link>/a</link><pubDate>Tue, 12 Mar 2024 08:00:00 +0100</pubDate></item>
<item><link>https://paper.example/b</link></item><item><title>without an address</title></item>
<item><guid isPermaLink="false">7</guid><link>/again</link></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><id>tag:1</id><link href="https://w.example/1"/>
<updated>2024-03-12T08:00:00Z</updated></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel><title>Old</title></channel><item rdf:about="https://o.example/1"><link>https://o.example/1</link></item></rdf:RDF>"""
JSON = json.dumps({
    "version": "https://jsonfeed.org/version/1.1", "title": "J",
    "items": [{"id": 5, "url": "https://j.example/5", "date_published": "2024-03-12T08:00:00Z"}, {"title": "no address"}],
})  # fmt: skip
NEWS = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://n.example/old</loc><lastmod>2024-03-01</lastmod></url><url><loc>https://n.example/new</loc>
<lastmod>2024-03-13</lastmod><news:news><news:publication_date>2024-03-12</news:publication_date></news:news></url></urlset>"""


def answer(data: bytes) -> Answer:
    return Answer(URL, 200, data)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RSS, Feed("Le Courrier", (
            Entry("7", "https://paper.example/a", "Tue, 12 Mar 2024 08:00:00 +0100"),
            Entry("https://paper.example/b", "https://paper.example/b"),
        ))),
        (ATOM, Feed("Wire", (Entry("tag:1", "https://w.example/1", "2024-03-12T08:00:00Z"),))),
        (RDF, Feed("Old", (Entry("https://o.example/1", "https://o.example/1"),))),
        (JSON, Feed("J", (Entry("5", "https://j.example/5", "2024-03-12T08:00:00Z"),))),
        (NEWS, Feed("", (
            Entry("https://n.example/new", "https://n.example/new", "2024-03-12"),
            Entry("https://n.example/old", "https://n.example/old", "2024-03-01"),
        ))),
    ],
    ids=["rss", "atom", "rdf", "json", "sitemap"],
)  # fmt: skip
def test_what_is_named(text: str, expected: Feed, apart: Apart) -> None:
    assert listed(answer(text.encode()), apart) == expected


def test_a_feed_that_lies_about_its_encoding_is_understood(apart: Apart) -> None:
    text = RSS.replace("Le Courrier", "Le Télégramme").encode("latin-1")
    found = listed(Answer(URL, 200, text, {"content-type": "text/xml; charset=utf-8"}), apart)
    assert found is not None
    assert found.title == "Le Télégramme"


def test_a_compressed_sitemap_and_an_index_of_sitemaps(apart: Apart) -> None:
    packed = listed(answer(gzip.compress(NEWS.encode())), apart)
    assert packed is not None
    assert len(packed.entries) == 2
    places = "".join(
        f"<sitemap><loc>https://n.example/{n}.xml</loc><lastmod>2024-01-{n:02}</lastmod></sitemap>" for n in range(1, 31)
    )
    index = listed(answer(f"<sitemapindex>{places}</sitemapindex>".encode()), apart)
    assert index is not None
    assert index.children == tuple(f"https://n.example/{n}.xml" for n in range(30, 30 - MOST_CHILDREN, -1))


def _laughs(root: str, inside: str) -> bytes:
    """The billion laughs: entities of entities, ten times each, ten deep."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 11))
    return f'<!DOCTYPE {root} [<!ENTITY l0 "ha">{entities}]><{root}>{inside.format("&l10;")}</{root}>'.encode()


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b'<!DOCTYPE u [<!ENTITY a "aaaa">]><urlset><url><loc>&a;</loc></url></urlset>', Hostile),
        (_laughs("urlset", "<url><loc>{}</loc></url>"), InputError),
        (gzip.compress(b"<urlset>" + b"<url><loc>https://a.example/1</loc></url>" * (100 * MIB // 41)), TooLong),
        (b"<rss>" + bytes(6 * MIB), TooLong),
        (b"<urlset>" + b"<url>" * 200_000, InputError),
        (b'{"version": "https://jsonfeed.org/version/1", "items": 3}', InputError),
        (b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 1_000_000, InputError),
    ],
    ids=["entity", "laughs", "100 MB", "large feed", "deep sitemap", "no items", "deep json"],
)
def test_hostile_lists_are_refused(data: bytes, error: type[DragomanError], apart: Apart) -> None:
    with pytest.raises(error):
        listed(answer(data), apart)


@pytest.mark.parametrize(
    "data",
    [
        _laughs("rss", "<channel><title>{}</title><item><link>https://a.example/1</link></item></channel>"),
        b"<rss><channel><item><link>https://a.example/1</link><description>" + b"<b>" * 200_000,
    ],
    ids=["laughs", "deep"],
)
def test_hostile_feeds_give_their_links_or_are_refused(data: bytes, apart: Apart) -> None:
    try:
        found = listed(answer(data), apart)
    except InputError:
        return
    assert found is not None
    assert len(found.title) < 100_000
    assert {entry.url for entry in found.entries} <= {"https://a.example/1"}


def test_a_large_sitemap_within_the_bounds_gives_its_newest_addresses(apart: Apart) -> None:
    places = "".join(f"<url><loc>https://n.example/{n}</loc><lastmod>{n:07}</lastmod></url>" for n in range(60_000))
    found = listed(answer(f"<urlset>{places}</urlset>".encode()), apart)
    assert found is not None
    assert [len(found.entries), found.entries[0].url] == [MOST_ENTRIES, "https://n.example/59999"]


def test_credentials_in_a_lists_own_links_are_left_out(apart: Apart) -> None:
    link = "https://me:secret@n.example/a?b=c@d"
    for text in (
        f"<rss><channel><item><link>{link}</link></item></channel></rss>",
        f"<urlset><url><loc>{link}</loc></url></urlset>",
    ):
        found = listed(answer(text.encode()), apart)
        assert found is not None
        assert [entry.url for entry in found.entries] == ["https://n.example/a?b=c@d"]
        assert "secret" not in str(found)
    assert addresses(f'<opml><outline xmlUrl="{link}"/></opml>'.encode()) == ["https://n.example/a?b=c@d"]


def test_entities_of_a_feed_open_no_file(tmp_path: Path, apart: Apart) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden words")
    feed = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret}">]>' + RSS.partition("?>")[2].replace("Le Courrier", "&x;")
    assert "hidden" not in str(listed(answer(feed.encode()), apart))


def test_a_page_names_its_feeds_and_is_none(apart: Apart) -> None:
    page = b"""<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/rss">
    <link rel="alternate" hreflang="fr" href="/fr"><link rel="alternate" type="application/atom+xml" href="file:///x">
    </head><body>About &lt;rss> and <feed>s</body></html>"""
    assert listed(answer(page), apart) is None
    assert feeds_of(page, URL) == ["https://paper.example/rss"]
    assert feeds_of(b"", URL) == []
