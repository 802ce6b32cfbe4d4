"""What an answer is: a feed, a sitemap, or a page, which may name its feeds."""

from __future__ import annotations

from urllib.parse import urljoin

from lxml import etree, html

from dragoman.sources.isolation.apart import Apart
from dragoman.sources.web.addresses import is_address, without_credentials
from dragoman.sources.web.feeds import Feed, feed_of, is_feed
from dragoman.sources.web.fetch import Answer
from dragoman.sources.web.sitemaps import is_sitemap, sitemap_of

_FEEDS = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
_MOST = 20
_HEAD = 500_000


def listed(answer: Answer, apart: Apart) -> Feed | None:
    """The feed or sitemap in an answer, None where it is something else; InputError where it is broken.

    Here only the first bytes are looked at; what begins as a list does is taken apart in the process of `apart`.
    """
    if is_sitemap(answer.data):
        return apart.call(answer.url, sitemap_of, answer.data)
    if is_feed(answer.data):
        return apart.call(answer.url, feed_of, answer.data, answer.url, answer.headers.get("content-type", ""))
    return None


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
    return [address for address in dict.fromkeys(map(without_credentials, found)) if is_address(address)][:_MOST]
