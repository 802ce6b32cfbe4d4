"""Digests in words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from dragoman.digest.digest import Digest
from dragoman.dossier.changes import wording
from dragoman.dossier.changes.kinds import counted
from dragoman.dossier.naming import Language
from dragoman.dossier.told import ArticleLine
from dragoman.dossier.wording import day, number, plural
from dragoman.dossier.wordings import Line, joined
from dragoman.users.watching.newness import Told
from dragoman.yaml_text import load_yaml

_DAY = 10
_NONE = "—"


class Words:
    """The words of a digest in a language."""

    def __init__(self, told: dict[str, Any], lang: Language) -> None:
        self._told, self._lang = told, lang

    def __call__(self, word: str, **values: object) -> str:
        """A phrase with its values."""
        return str(self._told[word]).format(**values)

    def n(self, word: str, count: int) -> str:
        """A phrase with its number, in the singular or plural."""
        form = "one" if plural(count, self._lang) == "one" else "many"
        return str(self._told[word][form]).format(n=number(count, self._lang))


@cache
def words(lang: Language) -> Words:
    """The words in a language."""
    text = files("dragoman.digest").joinpath("words.yaml").read_text(encoding="utf-8")
    return Words(load_yaml(text)[lang], lang)


def subject(found: Digest, lang: Language) -> str:
    """The subject of a digest as mail."""
    said = counted("changes", found.changes, lang) or counted("articles", found.articles, lang)
    word = "subject" if said else "nothing_since"
    return words(lang)(word, counts=said, since=day(found.since[:_DAY], lang))


def between(found: Digest, lang: Language) -> str:
    """Of what time a digest is."""
    return words(lang)("between", since=day(found.since[:_DAY], lang), until=day(found.until[:_DAY], lang))


def article(line: ArticleLine) -> str:
    """An article in one line."""
    return joined((line.title or _NONE, line.source, line.day))


def lines(found: Digest, lang: Language) -> Iterator[Line]:
    """A digest as lines of text."""
    told = words(lang)
    yield Line("title", told("title"))
    yield Line("remark", between(found, lang))
    for subject, news in found.parts:
        yield Line("heading", subject.called(lang))
        yield from _part(news, lang, found.quote)
    if not found.parts:
        yield Line("remark", told("unwatched"))


def _part(told: Told, lang: Language, quote: int | None) -> Iterator[Line]:
    said, news = words(lang), told.news
    if told.failed:
        yield Line("remark", said("failed", why=told.failed))
        return
    yield Line("remark", wording.how_much(news, lang) or said("nothing"))
    for change in news.changes:
        yield from wording.lines(change, lang, quote)
    if more := news.total - len(news.changes):
        yield Line("entry", said.n("more", more))
    if not news.changes:
        yield from (Line("entry", article(one)) for one in news.newest)
