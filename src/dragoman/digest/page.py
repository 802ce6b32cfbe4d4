"""A digest as a page of HTML that stands alone, as mail wants it; words of strangers are escaped."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from dragoman.digest.digest import Digest, Subject
from dragoman.digest.wording import article, between, words
from dragoman.dossier.changes.change import Change
from dragoman.dossier.changes.wording import headline, how_much, words_of
from dragoman.dossier.naming import Language
from dragoman.dossier.told import CaseLine
from dragoman.users.watching.newness import Told
from dragoman.users.watching.places import place_of


@dataclass(frozen=True)
class _Entry:
    """A line that leads to a page, where the address of the server is known; with the words below it and their language."""

    text: str
    href: str
    words: str = ""
    lang: str | None = None


@dataclass(frozen=True)
class _Part:
    title: str
    href: str
    said: str
    changes: tuple[_Entry, ...]
    more: str
    articles: tuple[_Entry, ...]


def page(found: Digest, lang: Language, server: str | None = None) -> str:
    """A digest; with links where `server` names the server of the pages ("https://desk.example.org")."""
    parts = [_part(subject, told, lang, server) for subject, told in found.parts]
    return _template().render(lang=lang, w=words(lang), between=between(found, lang), parts=parts)


def _part(subject: Subject, told: Told, lang: Language, server: str | None) -> _Part:
    said, news = words(lang), told.news
    failed = said("failed", why=told.failed) if told.failed else ""
    more = news.total - len(news.changes)
    return _Part(
        subject.called(lang), _at(server, place_of(subject.target)), failed or how_much(news, lang) or said("nothing"),
        tuple(_change(change, lang, server) for change in news.changes), said.n("more", more) if more else "",
        tuple(_Entry(article(one), _at(server, f"/articles/{one.uid}")) for one in news.newest),
    )  # fmt: skip


def _change(change: Change, lang: Language, server: str | None) -> _Entry:
    kind = "events" if isinstance(change.thing, CaseLine) else "agreements"
    href = _at(server, f"/{kind}/{change.thing.id}")
    return _Entry(headline(change, lang), href, words_of(change, lang), change.line.article.lang)


def _at(server: str | None, path: str) -> str:
    return f"{server.rstrip('/')}{path}" if server else ""


@cache
def _template() -> Template:
    loader = PackageLoader("dragoman.digest", ".")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True).get_template("page.html")
