"""What the summary of a dossier is made from."""

from __future__ import annotations

from collections import Counter
from typing import cast

from dragoman.archive.case_view import when_text
from dragoman.archive.merging.series import Series
from dragoman.dossier.contents import Contents
from dragoman.dossier.registers import AgreementEntry
from dragoman.dossier.summary import Act, FollowedAgreement, Known, KnownFigure
from dragoman.dossier.told import CaseLine
from dragoman.records import AgreementStatus, Party

_MOST_FIGURES = 3
_MOST_GAPS = 3


def known(found: Contents) -> Known:
    """The facts of the dossier of a pair."""
    lines = {line.id: line for line in (*found.timeline.lines, *found.meetings.lines, *found.conflict.lines)}
    counts: Counter[str] = Counter()
    for (_, kind), number in found.counts.items():
        counts[kind] += number
    first, second = found.codes
    tellers = found.tellers
    newest = sorted(found.figures.entries, key=lambda s: s.points[-1].period.lstrip("~"), reverse=True)
    return Known(
        codes=(first, second), cases=found.timeline.total, independent=tellers.sources if tellers else None,
        articles=tellers.articles if tellers else None, acts=tuple(map(_act, lines.values())), counts=counts,
        agreements=tuple(map(_agreement, found.agreements.entries)), figures=tuple(map(_figure, newest[:_MOST_FIGURES])),
        trend=found.trend, gaps=tuple((gap.first, gap.last) for gap in found.coverage.gaps[-_MOST_GAPS:]),
    )  # fmt: skip


def _act(line: CaseLine) -> Act:
    view, event = line.view, line.shown
    place = view.place if view.place and view.place != view.country else ""
    return Act(
        view.type, view.mode, view.date or "", _codes(event.actors), _codes(event.recipients), place, (line.id,)
    )


def _codes(parties: tuple[Party, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p.entity or f"“{p.text}”" for p in parties))


def _agreement(entry: AgreementEntry) -> FollowedAgreement:
    sources = tuple(dict.fromkeys(line.article.source or line.article.uid for line in entry.lines))
    last = entry.stages[-1]
    status = cast(AgreementStatus, last.status)
    return FollowedAgreement(entry.title, status, when_text(last.when), sources)


def _figure(series: Series) -> KnownFigure:
    """The newest point; the group of claims that most articles make is shown."""
    point = series.points[-1]
    shown = max(point.groups, key=lambda group: len({claim.article for claim in group}))[0]
    period = None if point.period.startswith("~") else point.period
    sources = (shown.article,)
    return KnownFigure(series.measure, shown.value, series.unit, shown.qualifier, period, point.disputed, sources)  # type: ignore[arg-type]
