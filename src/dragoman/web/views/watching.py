"""What is new of what is watched, as the desk shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.dossier.changes.wording import how_much
from dragoman.dossier.naming import Language
from dragoman.dossier.told import ArticleLine
from dragoman.dossier.wording import day, moment
from dragoman.users.watching.looks import Look
from dragoman.users.watching.newness import Told
from dragoman.users.watching.places import place_of
from dragoman.users.watching.watches import Watch
from dragoman.web.views.changes import ChangeItem, change_item
from dragoman.web.words import words


@dataclass(frozen=True)
class ArticleItem:
    """A new article."""

    uid: str
    title: str
    source: str
    day: str
    lang: str | None


@dataclass(frozen=True)
class WatchedItem:
    """Something watched, and what is new of it: `counts` in words (empty: nothing), the newest changes, how many `more`, and new
    articles; `failed` says why it cannot be asked."""

    id: int
    kind: str
    name: str
    href: str
    counts: str
    at_least: bool
    changes: tuple[ChangeItem, ...]
    more: int
    articles: tuple[ArticleItem, ...]
    failed: str


@dataclass(frozen=True)
class WatchedView:
    """All that is watched, those of which most has changed first; new is what came after `since`, in words, and before that was
    what came after `earlier` (empty: the same).  `until` is the moment up to which this tells."""

    since: str
    earlier: str
    until: str
    items: tuple[WatchedItem, ...]


def watched_view(found: Sequence[tuple[Watch, Told]], look: Look, lang: Language) -> WatchedView:
    """What is new at a look."""
    ordered = sorted(found, key=lambda one: (-one[1].news.total, -one[1].news.happenings, -one[1].news.articles))
    earlier = moment(look.earlier_at, lang) if look.earlier_at != look.seen_at else ""
    items = tuple(_item(watch, told, lang) for watch, told in ordered)
    return WatchedView(moment(look.seen_at, lang), earlier, look.looked_at, items)


def _item(watch: Watch, told: Told, lang: Language) -> WatchedItem:
    news = told.news
    return WatchedItem(
        watch.id, words(lang).of("watching.kinds", watch.target.kind), watch.called(lang), place_of(watch.target),
        how_much(news, lang), news.at_least, tuple(change_item(change, lang) for change in news.changes),
        news.total - len(news.changes), tuple(_article(one, lang) for one in news.newest), told.failed,
    )  # fmt: skip


def _article(one: ArticleLine, lang: Language) -> ArticleItem:
    return ArticleItem(one.uid, one.title or "", one.source or "", one.day and day(one.day, lang), one.lang)
