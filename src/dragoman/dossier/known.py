"""What the summary of a dossier is made from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import cast

from dragoman.archive.case_view import when_text
from dragoman.archive.merging.series import Claim, Series
from dragoman.dossier.attendance import Attendance
from dragoman.dossier.contents import Contents
from dragoman.dossier.registers import AgreementEntry
from dragoman.dossier.summary import Act, FollowedAgreement, Grounds, Known, KnownFigure
from dragoman.dossier.told import CaseLine, FactLine
from dragoman.records import AgreementStatus, Party

_MOST_FIGURES = 3
_MOST_GAPS = 3
_MOST_SILENT = 3
"""The coverage names all."""
_MOST_ORIGINS = 3
_NO_MEASURE = ("other", "rank", "share")
"""Figures of which their words alone tell what they measure: no matter for a sentence made by a template."""
_MONTH = 7


def known(found: Contents) -> Known:
    """The facts of the dossier of a pair."""
    lines = {line.id: line for line in (*found.timeline.lines, *found.meetings.lines, *found.conflict.lines)}
    counts: Counter[str] = Counter()
    for (_, kind), number in found.counts.items():
        counts[kind] += number
    first, second = found.codes
    tellers = found.tellers
    acts = [_act(line, found.attended.get(line.id)) for line in lines.values() if line.view.status == "occurred"]
    return Known(
        codes=(first, second), cases=found.timeline.total, outlets=tellers.sources if tellers else None,
        articles=tellers.articles if tellers else None, acts=tuple(acts), counts=counts,
        agreements=tuple(map(_agreement, found.agreements.entries)), all_agreements=found.agreements.total,
        figures=tuple(_figure(series, found.claims) for series in told_series(found)), trend=found.trend,
        gaps=tuple((gap.first, gap.last) for gap in found.coverage.gaps[-_MOST_GAPS:]),
        silent=found.coverage.failing[:_MOST_SILENT],
    )  # fmt: skip


def told_series(found: Contents) -> list[Series]:
    """The series of which a summary tells the newest point, in its order."""
    measured = [s for s in found.figures.entries if s.measure not in _NO_MEASURE]
    return sorted(measured, key=lambda s: s.points[-1].ends, reverse=True)[:_MOST_FIGURES]


def told_claim(series: Series) -> Claim:
    """What a summary tells of a series: of its newest point, the value that most articles give."""
    return max(series.points[-1].groups, key=lambda group: len({claim.article for claim in group}))[0]


def _act(line: CaseLine, attended: Attendance | None) -> Act:
    view, event = line.view, line.shown
    place = view.place if view.place and view.place != view.country else ""
    return Act(
        view.type, view.mode, view.date or "", _codes(event.actors), _codes(event.recipients), place,
        (*_origins(line.reports), line.id), (attended and attended.level) or "",
        Grounds(cases=(line.id,), articles=_articles(line.reports)),
    )  # fmt: skip


def _articles(lines: Iterable[FactLine]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.article.uid for line in lines))[:_MOST_ORIGINS]


def _origins(lines: Iterable[FactLine]) -> tuple[str, ...]:
    """Who tells it, and when: "Le Monde 2024-03-12"."""
    told = (f"{line.named} {line.article.day}".strip() for line in lines)
    return tuple(dict.fromkeys(told))[:_MOST_ORIGINS]


def _codes(parties: tuple[Party, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p.entity or f"“{p.text}”" for p in parties))


def _agreement(entry: AgreementEntry) -> FollowedAgreement:
    last = entry.stages[-1]
    status = cast(AgreementStatus, last.status)
    grounds = Grounds(agreements=(entry.id,), articles=_articles(entry.lines))
    return FollowedAgreement(entry.title, status, when_text(last.when), _origins(entry.lines), grounds)


def _figure(series: Series, lines: Mapping[Claim, FactLine]) -> KnownFigure:
    point, shown = series.points[-1], told_claim(series)
    period = None if point.period.startswith("~") else point.period
    return KnownFigure(
        series.measure, series.actors, series.recipients, shown.value, series.unit, shown.qualifier, period, point.disputed,  # type: ignore[arg-type]
        _origins([lines[shown]]), shown.published[:_MONTH], Grounds(articles=_articles([lines[shown]])),
    )  # fmt: skip
