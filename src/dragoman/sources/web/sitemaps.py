"""Sitemaps of news sites: which articles they name.  Entities are not resolved, sizes are bounded."""

from __future__ import annotations

import re
import zlib

from lxml import etree

from dragoman.errors import InputError, TooLong
from dragoman.sources.formats.xml import local, text_of, tree_of
from dragoman.sources.limits import MIB
from dragoman.sources.web.addresses import is_address, without_credentials
from dragoman.sources.web.feeds import MOST_ENTRIES, Entry, Feed

_MOST_BYTES = 50 * MIB
"""As large as sitemaps.org lets them be."""
MOST_CHILDREN = 10
"""So many sitemaps of an index are asked for, those that changed last."""
_OPENING = re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex)[\s>]", re.I)
_HEAD = 4_096
_GZIP = b"\x1f\x8b"
_DATES = ("publication_date", "lastmod")


def is_sitemap(data: bytes) -> bool:
    """Whether these bytes begin as a sitemap does, compressed or not."""
    try:
        return bool(_OPENING.search(_beginning(data, _HEAD)))
    except InputError:
        return False


def sitemap_of(data: bytes) -> Feed:
    """The articles that a sitemap names, the newest first, or the sitemaps of an index.  InputError, Hostile, TooLong."""
    plain = _beginning(data, _MOST_BYTES + 1)
    if len(plain) > _MOST_BYTES:
        raise TooLong(f"The sitemap is larger than the {_MOST_BYTES // MIB} MiB that are read.")
    root = tree_of(plain)
    told = sorted((_told(place) for place in root if local(place) in ("url", "sitemap")), key=lambda t: t[1], reverse=True)
    web = [(without_credentials(url), date) for url, date in told if is_address(url)]
    if local(root) == "sitemapindex":
        return Feed("", children=tuple(url for url, _ in web[:MOST_CHILDREN]))
    return Feed("", tuple(Entry(url, url, date or None) for url, date in web[:MOST_ENTRIES]))


def _told(place: etree._Element) -> tuple[str, str]:
    """Address and date of an element; the date of publication before that of the last change."""
    found: dict[str, str] = {}
    for part in place.iter():
        found.setdefault(local(part), text_of(part))
    return found.get("loc", ""), next((found[name] for name in _DATES if found.get(name)), "")


def _beginning(data: bytes, most: int) -> bytes:
    """At most so many bytes of what it is without its compression."""
    if not data.startswith(_GZIP):
        return data[:most]
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data, most)
    except zlib.error as e:
        raise InputError(f"The sitemap is not compressed as it says ({e}).") from e
