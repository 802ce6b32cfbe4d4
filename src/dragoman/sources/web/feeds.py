"""Feeds: which articles they name.  RSS and Atom by feedparser, JSON Feed by a model; bytes only, never a name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Annotated, Any
from urllib.parse import urljoin

from pydantic import BaseModel, BeforeValidator, Field, ValidationError

from dragoman.errors import InputError, TooLong
from dragoman.sources.limits import MIB
from dragoman.sources.web.addresses import is_address, without_credentials

FEED_BYTES = 5 * MIB
MOST_ENTRIES = 1_000
"""So many entries of a feed are looked at, in its own order."""
_XML_FEED = re.compile(rb"<(?:\w+:)?(?:rss|feed|rdf)[\s>]", re.I)
_JSON_FEED = re.compile(rb"\s*\{(?=.{0,65536}jsonfeed\.org/version/)", re.S)
_HEAD = 70_000


@dataclass(frozen=True)
class Entry:
    """An article that a feed names: what it is known by there, its address, and when it was published as the feed words it."""

    key: str
    url: str
    date: str | None = None


@dataclass(frozen=True)
class Feed:
    """What a feed or sitemap names; `children` are the sitemaps of an index, which names no articles itself."""

    title: str
    entries: tuple[Entry, ...] = ()
    children: tuple[str, ...] = ()


def is_feed(data: bytes) -> bool:
    """Whether these bytes begin as a feed does."""
    head = data[:_HEAD]
    return bool(_JSON_FEED.match(head)) or (b"<html" not in head[:2_000].lower() and bool(_XML_FEED.search(head[:4_000])))


def feed_of(data: bytes, url: str, content_type: str = "") -> Feed:
    """The feed in an answer.  InputError where it cannot be understood, TooLong beyond 5 MiB."""
    if len(data) > FEED_BYTES:
        raise TooLong(f"The feed is larger than the {FEED_BYTES // MIB} MiB that are read.")
    return _json_feed(data, url) if _JSON_FEED.match(data[:_HEAD]) else _xml_feed(data, url, content_type)


def _xml_feed(data: bytes, url: str, content_type: str) -> Feed:
    import feedparser  # slow to import

    found: Any = feedparser.parse(BytesIO(data), response_headers={"content-location": url, "content-type": content_type})
    if not found.version and not found.entries:
        raise InputError(f"The feed cannot be understood ({found.get('bozo_exception', 'no feed')}). Open it in a browser.")
    told = (_entry(e.get("id"), e.get("link"), e.get("published") or e.get("updated"), url) for e in found.entries[:MOST_ENTRIES])
    return Feed(str(found.feed.get("title", "")), _distinct(told))


def _entry(key: str | None, link: str | None, date: str | None, base: str) -> Entry | None:
    """The entry, where it leads to a page of the web; an id that is an address stands in for a missing link."""
    target = without_credentials(urljoin(base, link or key or ""))
    if not (link or key) or not is_address(target):
        return None
    return Entry(key or target, target, date)


def _distinct(told: Iterable[Entry | None]) -> tuple[Entry, ...]:
    """The entries that are some, the first of each key."""
    found: dict[str, Entry] = {}
    for entry in told:
        if entry is not None:
            found.setdefault(entry.key, entry)
    return tuple(found.values())


_Text = Annotated[str | None, BeforeValidator(lambda value: None if value is None else str(value))]


class _Item(BaseModel):
    id: _Text = None
    url: _Text = None
    external_url: _Text = None
    date_published: _Text = None
    date_modified: _Text = None


class _JsonFeed(BaseModel):
    title: _Text = None
    items: list[_Item] = Field(default_factory=list)


def _json_feed(data: bytes, url: str) -> Feed:
    try:
        found = _JsonFeed.model_validate_json(data)
    except ValidationError as e:
        raise InputError(f"The JSON feed is not as jsonfeed.org has it ({e.errors()[0]['msg']}).") from e
    told = (_entry(i.id, i.url or i.external_url, i.date_published or i.date_modified, url) for i in found.items[:MOST_ENTRIES])
    return Feed(found.title or "", _distinct(told))
