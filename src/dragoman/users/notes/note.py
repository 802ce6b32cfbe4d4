"""A note: plain words and tags on one item."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from dragoman.errors import InputError
from dragoman.harmless import one_line, visible

ItemKind: TypeAlias = Literal["event", "agreement", "statement", "figure", "person", "article", "pair", "state"]
KINDS: tuple[ItemKind, ...] = get_args(ItemKind)
MOST_CHARS = 10_000
MOST_TAGS = 20
LONGEST_TAG = 60


@dataclass(frozen=True)
class Ref:
    """What a note is on: an id of its kind; of a person also the name under which the page is found.

    A figure is a series, by the name that it has in addresses (`measure~unit~parties~parties`); a pair is `KEN:TUN`.
    """

    kind: ItemKind
    item: str


@dataclass(frozen=True)
class Draft:
    """A note as somebody writes it; use `draft`, which cleans it."""

    text: str
    tags: tuple[str, ...]
    shared: bool


@dataclass(frozen=True)
class Note:
    """A note as it is kept; times are UTC."""

    id: int
    user_id: int
    author: str
    on: Ref
    title: str
    text: str
    tags: tuple[str, ...]
    shared: bool
    made_at: str
    changed_at: str


def draft(text: str, tags: Iterable[str], shared: bool) -> Draft:
    """A note of what was typed: control characters made visible, tags cut at commas, each once.

    InputError where there is neither text nor tag, or too much of either.
    """
    words = visible(text.replace("\r\n", "\n").replace("\r", "\n").strip())
    found = {folded(tag): tag for part in tags for piece in part.split(",") if (tag := one_line(piece.lstrip("# ")))}
    if not words and not found:
        raise InputError("The note is empty. Write some words or a tag.")
    if len(words) > MOST_CHARS:
        raise InputError(f"The note has {len(words):,} characters, more than the {MOST_CHARS:,} allowed. Shorten it.")
    if len(found) > MOST_TAGS or any(len(tag) > LONGEST_TAG for tag in found.values()):
        raise InputError(f"A note takes at most {MOST_TAGS} tags of at most {LONGEST_TAG} characters. Leave some out.")
    return Draft(words, tuple(found.values()), shared)


def folded(tag: str) -> str:
    """A tag as it is searched for: without regard to case and to how its characters are composed."""
    return unicodedata.normalize("NFKC", " ".join(tag.split())).casefold()
