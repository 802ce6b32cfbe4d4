"""Which articles speak with one voice: copies, translations, the same agency or outlet."""

from __future__ import annotations

import itertools
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeAlias

from sqlalchemy import BindParameter, Connection, Row, bindparam, select

from dragoman.archive.merging.clustering import Groups
from dragoman.archive.merging.copies.dependence import Dependence, Witness, dependence
from dragoman.archive.projections import copies, marks

_Shared: TypeAlias = Mapping[tuple[int, int], Row[int, int, str, float]]
"""Rows of `projections.copies` by the rows of their articles, the lower first."""
_MARKS = ("article", "outlet", "lang", "day", "anchors", "agencies")


def marks_of(witness: Witness) -> str:
    """What is stored of a witness, as JSON: all but its words, which `copies` has compared."""
    told = {name: getattr(witness, name) for name in _MARKS}
    return json.dumps({**told, "agencies": sorted(witness.agencies)}, ensure_ascii=False)


def witness_of(body: str) -> Witness:
    """The witness that `marks_of` wrote; without words it is nobody's copy."""
    told = json.loads(body)
    return Witness(
        told["article"], told["outlet"], told["lang"], told["day"], (), frozenset(), (),
        tuple(told["anchors"]), frozenset(told["agencies"]),
    )  # fmt: skip


_OF_ARTICLES: BindParameter[int] = bindparam("articles", expanding=True)
_KEPT_MARKS = select(marks).where(marks.c.article_id.in_(_OF_ARTICLES)).order_by(marks.c.article_id)
_KEPT_COPIES = (
    select(copies)
    .where(copies.c.article_id.in_(_OF_ARTICLES), copies.c.other_id.in_(_OF_ARTICLES))
    .order_by(copies.c.article_id, copies.c.other_id)
)


def ties(connection: Connection, articles: Sequence[int]) -> list[tuple[int, int, Dependence]]:
    """Why articles depend on each other, in pairs of their rows."""
    return _ties(*_known(connection, articles), articles)


def _known(connection: Connection, articles: Collection[int]) -> tuple[Mapping[int, Witness], _Shared]:
    """What is kept of articles, and of pairs of them that share words."""
    if len(articles) < 2:
        return {}, {}
    wanted = {"articles": sorted(articles)}
    known = {row.article_id: witness_of(row.body) for row in connection.execute(_KEPT_MARKS, wanted)}
    return known, {(row.article_id, row.other_id): row for row in connection.execute(_KEPT_COPIES, wanted)}


def _ties(
    known: Mapping[int, Witness], shared: _Shared, articles: Collection[int]
) -> list[tuple[int, int, Dependence]]:
    found = []
    for a, b in itertools.combinations(sorted(known.keys() & articles), 2):
        if row := shared.get((a, b)):
            found.append((a, b, Dependence(known[a].article, known[b].article, row.kind, row.share)))
        elif other := dependence(known[a], known[b]):
            found.append((a, b, other))
    return found


def voices(connection: Connection, together: Iterable[Sequence[int]]) -> list[dict[int, str]]:
    """Of each of some groups of articles: each article's independent source in it, named by the first of its articles."""
    groups = list(together)
    known, shared = _known(connection, {article for group in groups if len(group) > 1 for article in group})
    return [_voices(known, shared, group) for group in groups]


def _voices(known: Mapping[int, Witness], shared: _Shared, articles: Sequence[int]) -> dict[int, str]:
    groups = Groups(len(articles))
    place = {article: i for i, article in enumerate(articles)}
    for a, b, _ in _ties(known, shared, articles) if len(articles) > 1 else ():
        groups.join(place[a], place[b])
    return {article: str(articles[groups.root(i)]) for article, i in place.items()}
