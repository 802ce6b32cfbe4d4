"""Names of states, persons and things that lead to their pages."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from dragoman.archive.queries.fact_ids import is_fact, parted
from dragoman.archive.queries.homes import kind_of
from dragoman.dossier.naming import Language, entities, name
from dragoman.dossier.page_words import page_words
from dragoman.dossier.told import FactLine
from dragoman.records import Office
from dragoman.web.views import addresses
from dragoman.web.views.marks import PART

_THINGS = {"event": addresses.event, "agreement": addresses.agreement}
"""Kinds of what is put together that have pages of their own."""


@dataclass(frozen=True)
class Link:
    """Words that lead to an address, or nowhere."""

    text: str
    href: str | None = None


def state(code: str | None, lang: Language, words: str = "") -> Link:
    """A party by its name; where it has no code by the words of the article, which lead nowhere."""
    if not code:
        return Link(page_words(lang)("unknown", words=" ".join(words.split())))
    return Link(name(code, lang), addresses.party(code) if code in entities() else None)


def person(called: str, id: str | None = None) -> Link:
    """Somebody's page; `id` where it is known which of the namesakes is meant."""
    return Link(called, addresses.person(called, id))


def pair(a: str, b: str, lang: Language) -> Link:
    """The dossier of two parties."""
    return Link(" – ".join(name(code, lang) for code in sorted((a, b))), addresses.pair(a, b))


def thing(kind: str, uid: str) -> str | None:
    """The page of a case or agreement; None for kinds that have none."""
    return _THINGS[kind](uid) if kind in _THINGS else None


def judged(uid: str) -> str | None:
    """The page on which what was judged is shown; None for kinds that have none."""
    if not is_fact(uid):
        return thing(kind_of(uid).name, uid)
    article, name = parted(uid)
    return f"/articles/{article}?{urlencode({'item': name})}#{quote(f'i-{name}')}"


def mark(line: FactLine) -> str:
    """Where the words of a fact are marked in its article."""
    if isinstance(line.item, Office):
        return f"/articles/{line.article.uid}"
    part = f"?{urlencode({'item': line.item.id})}" if len(line.text) > PART else ""
    return f"/articles/{line.article.uid}{part}#m-{line.item.id}"
