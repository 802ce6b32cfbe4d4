"""Contradictions, claim beside claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.dossier.disputes import Contradiction
from dragoman.dossier.labels import labels
from dragoman.dossier.naming import Language
from dragoman.dossier.told import CaseLine, FactLine
from dragoman.dossier.wording import day
from dragoman.dossier.wordings import Wordings
from dragoman.web.views.cases import CaseItem, case_item
from dragoman.web.views.quotes import MOST, Quote, quote


@dataclass(frozen=True)
class ClaimItem:
    """What is claimed, by how many articles, and the words of some."""

    what: str
    articles: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class DisputeItem:
    """What is in dispute of a happening; `denial` is the id of the case that denies it."""

    case: CaseItem
    field: str
    claims: tuple[ClaimItem, ...]
    denial: str | None


def dispute_items(found: Iterable[Contradiction], lang: Language) -> tuple[DisputeItem, ...]:
    """Contradictions in their order."""
    return tuple(_item(one, lang) for one in found)


def _item(found: Contradiction, lang: Language) -> DisputeItem:
    field = found.dispute.field if found.dispute else "status"
    claims = tuple(_claim(what, told, field, lang) for what, told in Wordings(lang).claims(found))
    return DisputeItem(case_item(found.case, lang), labels(lang).field(field), claims, _id(found.other))


def _claim(what: str, told: Sequence[FactLine], field: str, lang: Language) -> ClaimItem:
    articles = len({line.article.uid for line in told})
    return ClaimItem(day(what, lang) if field == "date" else what, articles, tuple(quote(line, lang) for line in told[:MOST]))


def _id(case: CaseLine | None) -> str | None:
    return case.id if case else None
