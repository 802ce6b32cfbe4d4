"""What an answer is: a feed, a sitemap, or a page, which may name its feeds."""

from __future__ import annotations

from urllib.parse import urljoin

from lxml import etree, html

from dragoman.sources.web.feeds import Feed, feed_of, is_feed
from dragoman.sources.web.sitemaps import is_sitemap, sitemap_of

_FEEDS = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
_MOST = 20
_HEAD = 500_000


def listed(data: bytes, url: str, content_type: str = "") -> Feed | None:
    """The feed or sitemap in an answer, None where it is something else; InputError where it is broken."""
    if is_sitemap(data):
        return sitemap_of(data)
    return feed_of(data, url, content_type) if is_feed(data) else None


def feeds_of(page: bytes, url: str) -> list[str]:
    """Addresses of the feeds that a page names in its head, in its order."""
    try:
        tree = html.document_fromstring(page[:_HEAD])
    except (etree.ParserError, ValueError):
        return []
    found = [
        urljoin(url, link.get("href", ""))
        for link in tree.iter("link")
        if "alternate" in link.get("rel", "").lower().split() and link.get("type", "").lower().strip() in _FEEDS
    ]
    return [address for address in dict.fromkeys(found) if address.startswith(("http://", "https://"))][:_MOST]
