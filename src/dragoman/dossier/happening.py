"""One happening with all that is known of it: its reports, who took part, what is in dispute, what people judged."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from dragoman.archive.case_view import split
from dragoman.archive.kinds import EVENT
from dragoman.archive.projections import cases, clusters, items
from dragoman.archive.queries import decisions
from dragoman.archive.queries.dependence import voices
from dragoman.archive.queries.homes import home
from dragoman.archive.queries.sources import reliabilities
from dragoman.archive.tables import articles, facts
from dragoman.dossier import disputes, sight
from dragoman.dossier.attendance import Attendance, attendance
from dragoman.dossier.disputes import Contradiction
from dragoman.dossier.merged import merged
from dragoman.dossier.togetherness import Together, together
from dragoman.dossier.told import CaseLine, FactLine, case_lines
from dragoman.records import Event

EXPLAINED = 50
"""Reports of which it is told why they are together, the first: each is compared with each other."""


@dataclass(frozen=True)
class Happening:
    """A case.  `voices` names for each article (by id) its independent source, `agreements` for each report (by row) the id and
    title of the agreement that it is a step of, `reliability` the letter of each source that was rated.
    """

    line: CaseLine
    attended: Attendance
    contradictions: tuple[Contradiction, ...]
    together: Together
    voices: Mapping[str, str]
    judgements: tuple[Row[Any], ...]
    agreements: Mapping[int, tuple[str, str]]
    reliability: Mapping[str, str]

    @property
    def keys(self) -> tuple[str, ...]:
        """The parties and pairs under which it stands."""
        return _keys(self.line.view.keys)


def happening(connection: Connection, uid: str) -> Happening:
    """The case to which an id leads; NotFound where it leads nowhere, Unseen where not all is seen that tells of it."""
    row = home(connection, uid).row
    sight.check_whole(connection, row)
    (line,) = case_lines(connection, [row])
    case = merged(connection, [line])[line.id]
    speaks = voices(connection, [sorted({report.article.row for report in line.reports})])[0]
    return Happening(
        line=line, attended=attendance(line, case),
        contradictions=tuple(disputes.of_case(connection, row)), together=together(connection, line.id, EXPLAINED),
        voices={report.article.uid: speaks[report.article.row] for report in line.reports},
        judgements=tuple(decisions.standing(connection, EVENT, [report.key for report in case.members])),
        agreements=_agreements(connection, line.reports),
        reliability=reliabilities(connection, {report.article.source or "" for report in line.reports}),
    )  # fmt: skip


def keys_of(connection: Connection, row: int) -> tuple[str, ...]:
    """The parties and pairs under which a case stands, by its row."""
    return _keys(connection.execute(select(cases.c["keys"]).where(cases.c.id == row)).scalar_one())


def _keys(joined: str) -> tuple[str, ...]:
    return tuple(split(joined)[1:])


def _agreements(connection: Connection, reports: Collection[FactLine]) -> dict[int, tuple[str, str]]:
    """Of reports that name an agreement its id, as it is put together with what others tell of it, and its title there."""
    named = {
        (report.article.uid, report.item.agreement): report.row
        for report in reports if isinstance(report.item, Event) and report.item.agreement
    }  # fmt: skip
    if not named:
        return {}
    rows = connection.execute(
        select(articles.c.uid, items.c.fact, clusters.c.uid.label("agreement"), facts.c.body)
        .select_from(items)
        .join(articles, articles.c.id == items.c.article_id)
        .join(clusters, clusters.c.id == items.c.cluster_id)
        .join(facts, facts.c.id == items.c.fact_id)
        .where(items.c.kind == "agreement", articles.c.uid.in_(sorted(uid for uid, _ in named)))
    )
    told = (row for row in rows if (row.uid, row.fact) in named)
    return {named[row.uid, row.fact]: (row.agreement, str(json.loads(row.body)["title"])) for row in told}
