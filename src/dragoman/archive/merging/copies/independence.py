"""How many independent sources tell of a happening, and why the others are not counted."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.archive.merging.clustering import Groups
from dragoman.archive.merging.copies.dependence import Dependence, Witness, dependence


@dataclass(frozen=True, slots=True)
class Source:
    """Articles that are one independent source, with what ties them."""

    articles: tuple[str, ...]
    ties: tuple[Dependence, ...]


def copy_groups(witnesses: Sequence[str], copies: Sequence[Dependence]) -> list[list[str]]:
    """Articles in groups that are copies of one text, of all `copied` has found; excerpts make no group."""
    names = sorted(witnesses)
    place = {name: i for i, name in enumerate(names)}
    groups = Groups(len(names))
    for found in copies:
        if found.kind == "copy":
            groups.join(place[found.a], place[found.b])
    return [[names[i] for i in group] for group in groups.all()]


def independent(witnesses: Sequence[Witness]) -> list[Source]:
    """The independent sources among the articles of one case, a function of their set."""
    articles = sorted(witnesses, key=lambda w: w.article)
    groups = Groups(len(articles))
    ties: list[tuple[int, Dependence]] = []
    for i, j in itertools.combinations(range(len(articles)), 2):
        if found := dependence(articles[i], articles[j]):
            groups.join(i, j)
            ties.append((i, found))
    return [
        Source(tuple(articles[i].article for i in group), tuple(tie for i, tie in ties if i in group)) for group in groups.all()
    ]
