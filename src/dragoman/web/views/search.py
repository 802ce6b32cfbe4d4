"""What answers a search, as its page shows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from dragoman.dossier.facets import Facets, Within
from dragoman.dossier.finding import AMONG, Hit, Hits, search
from dragoman.dossier.naming import Language, name
from dragoman.dossier.quoting import Piece
from dragoman.dossier.wording import number
from dragoman.web.views.paging import ROWS, Paging, counted
from dragoman.web.words import words

_DAY = 10


@dataclass(frozen=True)
class Sought:
    """A search as its address has it: the question, and within what it is asked (None: all)."""

    q: str
    page: int
    relevance: bool
    collection: str | None
    within: Within


@dataclass(frozen=True)
class HitItem:
    """An article that answers; `begins` and `ends` say whether its text begins and ends with the passage."""

    uid: str
    title: tuple[Piece, ...]
    passage: tuple[Piece, ...]
    begins: bool
    ends: bool
    source: str | None
    day: str
    lang: str | None
    url: str | None


@dataclass(frozen=True)
class FacetItem:
    """A value by which the search can be narrowed, in the address and in words; of one that is `chosen` it is widened again."""

    value: str
    label: str
    number: int
    chosen: bool


@dataclass(frozen=True)
class FacetGroup:
    """The values of one parameter of the address."""

    parameter: str
    values: tuple[FacetItem, ...]


@dataclass(frozen=True)
class SearchView:
    """A page of hits; `told` says how many of how many they are, `facets_of` among which those of the facets were counted."""

    hits: tuple[HitItem, ...]
    told: str
    paging: Paging
    facets: tuple[FacetGroup, ...]
    facets_of: str


def search_view(connection: Connection, sought: Sought, lang: Language) -> SearchView:
    """What answers; InputError for a question of no words."""
    found = search(
        connection, sought.q, ROWS, relevance=sought.relevance, collection=sought.collection, within=sought.within,
        offset=(sought.page - 1) * ROWS, counted=True,
    )  # fmt: skip
    assert found.facets is not None
    total = min(found.total, AMONG) if sought.relevance else found.total
    return SearchView(
        tuple(map(_hit, found.hits)), _told(found, sought, lang), counted(sought.page, len(found.hits), total),
        tuple(_groups(found.facets, sought, lang)), _facets_of(found, lang),
    )  # fmt: skip


def _hit(hit: Hit) -> HitItem:
    part, title = hit.passage, hit.title or ""
    return HitItem(
        hit.uid, pieces(title, 0, len(title), hit.title_marks), pieces(hit.text, part.start, part.end, part.marks),
        part.start == 0, part.end == len(hit.text), hit.source, (hit.published or "")[:_DAY], hit.lang, hit.url,
    )  # fmt: skip


def pieces(text: str, start: int, end: int, marks: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    """A stretch of a text cut at its marks; of marks that overlap the later one begins where the one before ends."""
    found, at = [], start
    for a, b in marks:
        found += [Piece(text[at : max(a, at)], False), Piece(text[max(a, at) : max(b, at)], True)]
        at = max(b, at)
    return tuple(piece for piece in (*found, Piece(text[at:end], False)) if piece.text)


def _total(found: Hits, lang: Language) -> str:
    total = number(found.total, lang)
    return words(lang)("search.more_than", n=total) if found.at_least else total


def _told(found: Hits, sought: Sought, lang: Language) -> str:
    if found.total == 0:
        return words(lang)("search.none")
    order = words(lang)("search.best", n=number(AMONG, lang)) if sought.relevance else words(lang)("search.newest_first")
    return words(lang).n("search.articles", found.total, total=_total(found, lang), order=order)


def _facets_of(found: Hits, lang: Language) -> str:
    """Among which hits facets were counted."""
    assert found.facets is not None
    if found.facets.among == found.total and not found.at_least:
        return words(lang)("search.among_all")
    return words(lang)("search.among", n=number(found.facets.among, lang), total=_total(found, lang))


def _groups(found: Facets, sought: Sought, lang: Language) -> Iterable[FacetGroup]:
    within = sought.within
    year = str(within.year) if within.year else None
    languages = words(lang)
    made: tuple[tuple[str, tuple[tuple[str, int], ...], str | None, dict[str, str]], ...] = (
        ("year", found.years, year, {}),
        ("state", found.states, within.state, {code: name(code, lang) for code, _ in found.states}),
        ("source", found.sources, within.source, {}),
        ("language", found.languages, within.lang, {code: languages.of("search.languages", code) for code, _ in found.languages}),
        ("collection", found.collections, sought.collection, {}),
    )  # fmt: skip
    for parameter, values, chosen, labels in made:
        items = tuple(FacetItem(value, labels.get(value, value), n, value == chosen) for value, n in values if value)
        if len(items) > 1 or chosen:
            yield FacetGroup(parameter, items)
