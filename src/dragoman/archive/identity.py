"""What an article is known by, and whether one that comes is another version of one that is kept.

The id given within its source, else its canonical address, else the hash of its text.  Ids can clash, as two
files number their articles from 1: articles that share an id but neither address nor place nor words are told apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.archive.addresses import canonical, domain
from dragoman.archive.packing import dense, hash_of, storable
from dragoman.records import Article

STANDARD_INPUT = "standard input"
"""The origin of what was piped in: everything may have come from there, so it is no witness."""
_WORD = re.compile(r"\w+")
_HALVES = re.compile("[\ud800-\udfff]")
_SHINGLE = 4
# A rewritten article keeps about half of its runs of four words; two articles on one event share under a tenth.
_LIKE = 0.3


@dataclass(frozen=True)
class Identity:
    """What an article says of who it is; `source` falls back to the registered domain."""

    key: str
    given_id: str | None
    url: str | None
    source: str | None
    text_hash: str
    content_hash: str
    given: str

    @property
    def uid(self) -> str:
        """Public id of an article that is the first with its key."""
        return hash_of(self.key)[:16]

    @property
    def uid_apart(self) -> str:
        """Public id of an article whose key belongs to another already."""
        return hash_of(f"{self.key}\x1f{self.text_hash}")[:16]


def well_formed(article: Article) -> Article:
    """The article as the reader takes it: a sign in place of each half of a surrogate pair."""
    return article.model_copy(update={k: _HALVES.sub("\ufffd", v) for k, v in article if isinstance(v, str)})


def identity(article: Article) -> Identity:
    """The identity of an article as it was given.  When it was fetched and how extracted play no part."""
    article = well_formed(article)
    url = canonical(article.url) if article.url else None
    source = article.source or (domain(article.url) if article.url else None)
    given_id = storable(article.id) if article.id else None
    text_hash = hash_of(article.text)
    given = article.model_dump(mode="json", exclude={"text"}, exclude_none=True)
    content = {k: v for k, v in given.items() if k not in ("retrieved", "extraction")}
    return Identity(
        key=_key(article, source, url, text_hash),
        given_id=given_id,
        url=url and storable(url),
        source=source and storable(source),
        text_hash=text_hash,
        content_hash=hash_of(dense([text_hash, content])),
        given=dense(given),
    )


def _key(article: Article, source: str | None, url: str | None, text_hash: str) -> str:
    if article.id:
        return dense(["id", source or "", article.id])
    return dense(["url", url]) if url else dense(["text", text_hash])


@dataclass(frozen=True)
class Kept:
    """A kept article with the same key: its address, where it was seen, and its newest text."""

    url: str | None
    origins: frozenset[str]
    text: str


def is_version(new: Identity, text: str, origin: str, kept: Kept) -> bool:
    """Whether what comes is another version of what is kept: same address, same place, or much of the same words."""
    if new.given_id is None or (new.url and new.url == kept.url) or _same_place(origin, kept.origins):
        return True
    return likeness(text, kept.text) >= _LIKE


def likeness(a: str, b: str) -> float:
    """Share of the shorter text's runs of four words that the other has too (containment), 0 to 1."""
    one, other = _shingles(a), _shingles(b)
    return len(one & other) / min(len(one), len(other))


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return {tuple(words[i : i + _SHINGLE]) for i in range(max(len(words) - _SHINGLE + 1, 1))}


def _same_place(origin: str, others: frozenset[str]) -> bool:
    return _file(origin) != STANDARD_INPUT and _file(origin) in map(_file, others)


def _file(origin: str) -> str:
    """The file of an origin such as `a.jsonl, line 3`: lines move when a file grows."""
    return origin.rpartition(", line ")[0] or origin
