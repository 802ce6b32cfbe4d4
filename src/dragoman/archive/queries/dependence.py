"""Which articles speak with one voice: copies, translations, the same agency or outlet."""

from __future__ import annotations

import itertools
import json
from collections.abc import Sequence

from sqlalchemy import BindParameter, Connection, bindparam, select

from dragoman.archive.merging.clustering import Groups
from dragoman.archive.merging.copies.dependence import Dependence, Witness, dependence
from dragoman.archive.projections import copies, marks

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
    if len(articles) < 2:
        return []
    rows = connection.execute(_KEPT_MARKS, {"articles": articles}).all()
    known = {row.article_id: witness_of(row.body) for row in rows}
    found = []
    for row in connection.execute(_KEPT_COPIES, {"articles": articles}):
        a, b = known[row.article_id].article, known[row.other_id].article
        found.append((row.article_id, row.other_id, Dependence(a, b, row.kind, row.share)))
    copied = {(a, b) for a, b, _ in found}
    for a, b in itertools.combinations(sorted(known), 2):
        if (a, b) not in copied and (other := dependence(known[a], known[b])):
            found.append((a, b, other))
    return found


def voices(connection: Connection, articles: Sequence[int]) -> dict[int, str]:
    """Each article's independent source, named by the first of its articles."""
    groups = Groups(len(articles))
    place = {article: i for i, article in enumerate(articles)}
    for a, b, _ in ties(connection, articles):
        groups.join(place[a], place[b])
    return {article: str(articles[groups.root(i)]) for article, i in place.items()}
