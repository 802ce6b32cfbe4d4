"""Figures by measure, each period with all values that are given for it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.archive.merging.series import Claim, Point, Series
from dragoman.archive.packing import ref_of
from dragoman.archive.queries.fact_ids import fact_id, joined
from dragoman.dossier.naming import Language
from dragoman.dossier.page_words import page_words
from dragoman.dossier.series_names import slug, title
from dragoman.dossier.told import FactLine
from dragoman.dossier.wording import day
from dragoman.dossier.wordings import UNDATED, Wordings
from dragoman.errors import KnowledgeError
from dragoman.knowledge.spells import earliest
from dragoman.web.views.quotes import Quote, quote

_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")
_MIXED = ("other", "rank")
"""Measures under which things of many kinds stand, which no chart compares."""
_ENOUGH = 2
"""Values from which on a series is drawn."""


@dataclass(frozen=True)
class Amount:
    """A value with the articles that give it: who they are, the words of the first, the id of all these figures
    (`fact_ids`), and whether a person judged one."""

    value: str
    sources: str
    quote: Quote
    id: str
    judged: bool


@dataclass(frozen=True)
class PointItem:
    """A period in words, with the values that are given for it, and how many there are `more`."""

    period: str
    disputed: bool
    amounts: tuple[Amount, ...]
    more: int


@dataclass(frozen=True)
class SeriesItem:
    """A measure between parties, its newest period first; `whole` unless older periods or some values are left out; `slug`
    names it in addresses, `drawn` where a chart shows it."""

    slug: str
    title: str
    points: tuple[PointItem, ...]
    whole: bool
    drawn: bool


def series_items(
    found: Sequence[Series], lines: Mapping[Claim, FactLine], lang: Language, most: int | None = None, each: int | None = None
) -> tuple[SeriesItem, ...]:
    """Series, those of most values first, since these tell a development; at most so many, of `each` so many periods, of
    each of these so many values (None: all)."""
    ordered = sorted(found, key=lambda one: -_values(one))[:most]
    return tuple(_series(one, lines, lang, each) for one in ordered)


def _series(series: Series, lines: Mapping[Claim, FactLine], lang: Language, each: int | None) -> SeriesItem:
    shown = series.points[::-1][:each]
    points = tuple(_point(series, point, lines, lang, each) for point in shown)
    whole = len(shown) == len(series.points) and not any(point.more for point in points)
    return SeriesItem(slug(series), title(series, lang), points, whole, is_drawn(series))


def is_drawn(series: Series) -> bool:
    """Whether several values of one measure can be compared."""
    return series.measure not in _MIXED and _values(series) >= _ENOUGH


def period_text(period: str, lang: Language) -> str:
    """A period in words; of a figure without one, when it was told."""
    told = period.startswith(UNDATED)
    text = " – ".join(day(part, lang) if is_date(part) else part for part in period.removeprefix(UNDATED).split("/"))
    if told:
        return page_words(lang)("told_in", period=text) if text else page_words(lang)("undated")
    return text


def is_date(part: str) -> bool:
    """Whether a part of a period is a year, month or day; articles may write it in other ways."""
    try:
        earliest(part)
    except KnowledgeError:
        return False
    return _DATE.fullmatch(part) is not None


def _values(series: Series) -> int:
    return sum(len(point.alike) for point in series.points)


def _point(
    series: Series, point: Point, lines: Mapping[Claim, FactLine], lang: Language, most: int | None
) -> PointItem:  # fmt: skip
    told = list(Wordings(lang).amounts(series, point, lines).items())
    amounts = tuple(_amount(*one, lang) for one in told[:most])
    return PointItem(period_text(point.period, lang), point.disputed, amounts, len(told) - len(amounts))


def _amount(value: str, told: Sequence[FactLine], lang: Language) -> Amount:
    sources = ", ".join(dict.fromkeys(line.named for line in told))
    ids = [fact_id(line.article.uid, ref_of(line.item)) for line in told]
    return Amount(value, sources, quote(told[0], lang), joined(ids), any(line.judged for line in told))
