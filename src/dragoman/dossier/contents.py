"""What is in the dossier of a pair of states, or of one: all that is known, put together from all reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from sqlalchemy import Connection, tuple_

from dragoman.archive.collecting import nothing_collected
from dragoman.archive.merging.series import Claim, Series
from dragoman.archive.projections import case_keys
from dragoman.dossier import entries, registers
from dragoman.dossier.asked import STATUSES, Asked, by_month_and_type, by_year_and_type, collection_id, count, found
from dragoman.dossier.attendance import Attendance, attendance
from dragoman.dossier.batches import batched
from dragoman.dossier.coverage import Coverage, Tellers, coverage, told_by
from dragoman.dossier.disputes import Contradiction, contradictions
from dragoman.dossier.entries import Entries, Stretch
from dragoman.dossier.merged import merged
from dragoman.dossier.months import ALWAYS, Days
from dragoman.dossier.offices import OfficeEntry, offices
from dragoman.dossier.partners import Partner, partners
from dragoman.dossier.registers import AgreementEntry, Register, SayingEntry
from dragoman.dossier.summary import Trend
from dragoman.dossier.told import CaseLine, FactLine, case_lines
from dragoman.dossier.trends import trend, types_of

SHOWN = 50
_YEAR = 4
_MEETINGS = ("CONSULT",)
_MET = ("occurred", "planned", "negated")
"""Meetings held, to come and called off stand in one register."""


Place: TypeAlias = tuple[str, int]
"""Where something stands in an order of days, the newest first: its day, and its row among those of that day."""


@dataclass(frozen=True)
class Listed:
    """The newest of the cases that are asked for, and how many there are; `places` are those of the cases, where known."""

    asked: Asked
    lines: tuple[CaseLine, ...]
    total: int
    places: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Contents:
    """All that is known of a key; `codes` are its one or two parties.  Of one alone `partners` are those of `all_partners`
    with whom it has most to do."""

    codes: tuple[str, ...]
    asked: Asked
    counts: dict[tuple[int, str], int]
    timeline: Listed
    meetings: Listed
    attended: dict[str, Attendance]
    not_occurred: Listed
    withdrawn: Listed
    agreements: Stretch[AgreementEntry]
    statements: Stretch[SayingEntry]
    figures: Register[Series]
    claims: dict[Claim, FactLine]
    offices: dict[str, Register[OfficeEntry]]
    contradictions: tuple[Contradiction, ...]
    all_contradictions: int
    coverage: Coverage
    conflict: Listed
    trend: Trend | None
    tellers: Tellers | None
    partners: tuple[Partner, ...]
    all_partners: int


@nothing_collected()
def contents(
    connection: Connection, codes: tuple[str, ...], collection: str | None = None, shown: int = SHOWN, days: Days = ALWAYS,
    *, known: Entries | None = None,
) -> Contents:  # fmt: skip
    """The dossier of one code or of two; agreements and sayings are counted where it is not `known` how many there are.

    Of `days` are the cases that happened then, and what articles told then of agreements, sayings, figures and offices; a
    trend, and how many tell of it, are known of all days alone.
    """
    key = ":".join(sorted(codes))
    wanted = cases_asked(key, collection, days)
    asked = wanted["timeline"]
    conflicts = replace(asked, types=types_of("conflict"))
    timeline, meetings, others, withdrawn, conflict = _listed_together(
        connection, {**dict.fromkeys(wanted.values(), shown), conflicts: 1}
    )
    within = collection_id(connection, collection)
    figures, claims = registers.figures(connection, key, within, days=days)
    lines = [*timeline.lines, *others.lines]
    disputed, all_disputed = contradictions(connection, key, within, shown, days=days)
    others_known, all_partners = partners(connection, key, within, shown, days) if len(codes) == 1 else ((), 0)
    return Contents(
        codes=codes, asked=asked, counts=_counts(connection, asked), timeline=timeline, meetings=meetings,
        attended=attended(connection, meetings.lines), not_occurred=others,
        agreements=entries.agreements(connection, key, shown, within, total=known and known.agreements, days=days),
        statements=entries.statements(connection, key, shown, within, total=known and known.statements, days=days),
        figures=figures, claims=claims, offices={code: offices(connection, code, within, days=days) for code in codes},
        withdrawn=withdrawn, contradictions=disputed, all_contradictions=all_disputed,
        coverage=coverage(connection, key, lines, within, days), conflict=conflict,
        trend=trend(connection, asked) if days == ALWAYS else None,
        tellers=told_by(connection, key) if collection is None and days == ALWAYS else None,
        partners=others_known, all_partners=all_partners,
    )  # fmt: skip


def _counts(connection: Connection, asked: Asked) -> dict[tuple[int, str], int]:
    """Cases by year (0: undated) and type, of the days that are asked for."""
    if (asked.since, asked.until) == ALWAYS:
        return by_year_and_type(connection, asked)
    counts: Counter[tuple[int, str]] = Counter()
    for (month, kind), number in by_month_and_type(connection, asked).items():
        counts[int(month[:_YEAR] or 0), kind] += number
    return counts


def cases_asked(key: str, collection: str | None = None, days: Days = ALWAYS) -> dict[str, Asked]:
    """What each section that lists cases asks for, by its name (of `sections.NAMES`)."""
    since, until = days
    asked = Asked(key, collection=collection, since=since, until=until)
    return {
        "timeline": asked,
        "meetings": replace(asked, types=_MEETINGS, statuses=_MET),
        "not-occurred": replace(asked, statuses=STATUSES[1:]),
        "withdrawn": replace(asked, statuses=STATUSES, withdrawn="only"),
    }


def attended(connection: Connection, lines: Sequence[CaseLine]) -> dict[str, Attendance]:
    """Who took part in meetings, by case."""
    known = merged(connection, lines)
    return {line.id: attendance(line, known[line.id]) for line in lines}


def listed(connection: Connection, asked: Asked, limit: int, offset: int = 0, after: Place | None = None) -> Listed:
    """The newest cases that are asked for, from the `offset`-th on, or those that follow `after` a place."""
    query = found(connection, asked, case_keys.c.day, case_keys.c.case_id)
    if after:
        query = query.where(tuple_(case_keys.c.day, case_keys.c.case_id) < after)
    rows = connection.execute(query.limit(limit).offset(offset)).all()
    lines = case_lines(connection, [row.case_id for row in rows])
    places = tuple((row.day, row.case_id) for row in rows)
    return Listed(asked, tuple(lines), count(connection, asked), places)


def every_case(connection: Connection, asked: Asked, most: int, offset: int = 0) -> Iterator[CaseLine]:
    """As `cases_from`, however many they are: some are held at a time."""
    for rows in batched(_rows(connection, asked, most, offset)):
        yield from case_lines(connection, rows)


def cases_from(connection: Connection, asked: Asked, limit: int, offset: int = 0) -> list[CaseLine]:
    """As `listed`, without counting all that is asked for."""
    return case_lines(connection, _rows(connection, asked, limit, offset))


def _listed_together(connection: Connection, wanted: Mapping[Asked, int]) -> list[Listed]:
    """As `listed`, each question with its limit; what several lists hold is read once."""
    rows = {asked: _rows(connection, asked, limit) for asked, limit in wanted.items()}
    every = list(dict.fromkeys(row for some in rows.values() for row in some))
    lines = dict(zip(every, case_lines(connection, every), strict=True))
    return [Listed(asked, tuple(lines[row] for row in some), count(connection, asked)) for asked, some in rows.items()]


def _rows(connection: Connection, asked: Asked, limit: int, offset: int = 0) -> Sequence[int]:
    return connection.execute(found(connection, asked, case_keys.c.case_id).limit(limit).offset(offset)).scalars().all()
