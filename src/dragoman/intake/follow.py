"""An address is followed from now on: a feed or sitemap itself, of a page the feed that it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.archive.writer import following
from dragoman.sources.isolation.apart import Apart
from dragoman.sources.web.access import Access
from dragoman.sources.web.discovery import feeds_of, listed
from dragoman.sources.web.documents import check
from dragoman.sources.web.fetch import fetch

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive


@dataclass(frozen=True)
class Followed:
    """What is followed, by its row and address, and further feeds that the page named."""

    id: int
    url: str
    others: tuple[str, ...]


def follow(archive: Archive, url: str, collection: str, access: Access) -> Followed:
    """Ask the address and follow what it stands for; a page that names no feed stands for itself.  Raises FetchError."""
    with Apart() as apart:
        answer = fetch(url, access)
        check(answer)
        target, others = answer.url, []
        if listed(answer, apart) is None:
            target, *others = apart.call(answer.url, feeds_of, answer.data, answer.url) or [target]
    with archive.writing() as pen:
        return Followed(following.follow(pen, target, collection), target, tuple(others))
