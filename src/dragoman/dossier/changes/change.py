"""A change of state with all that a page or a feed says of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import Connection

from dragoman.archive.kinds import EVENT
from dragoman.dossier.changes.finding import Found
from dragoman.dossier.registers import AgreementEntry, agreement_of
from dragoman.dossier.told import CaseLine, FactLine, case_lines

_ID = 24


@dataclass(frozen=True)
class Change:
    """A change of state of a happening or agreement, since when the archive knows it (UTC, ISO 8601), when it was (as exactly
    as that is known; empty: not known), and the first article that told it; `denial` is what denies a happening."""

    change: str
    stored_at: str
    day: str
    thing: CaseLine | AgreementEntry
    line: FactLine
    denial: CaseLine | None = None

    @property
    def id(self) -> str:
        """The same as long as the same article tells it first, whatever else comes to be told of the thing."""
        return sha256("\x1f".join((self.change, self.line.article.uid, str(self.line.row))).encode()).hexdigest()[:_ID]


def dressed(connection: Connection, found: Sequence[Found]) -> Iterator[Change]:
    """Changes with all that is told of the things that changed."""
    wanted = sorted({row for one in found if one.kind == EVENT.name for row in (one.cluster, one.other) if row})
    cases = dict(zip(wanted, case_lines(connection, wanted), strict=True))
    instruments = {one.cluster for one in found if one.kind != EVENT.name}
    agreements = {row: agreement_of(connection, row) for row in instruments}
    for one in found:
        denial = cases[one.other] if one.other else None
        if one.kind == EVENT.name:
            thing: CaseLine | AgreementEntry = cases[one.cluster]
            lines = (*cases[one.cluster].reports, *(denial.reports if denial else ()))
        else:
            thing = agreements[one.cluster]
            lines = agreements[one.cluster].lines
        line = next(line for line in lines if line.row == one.held.fact)
        yield Change(one.change, one.known.stored_at, one.day, thing, line, denial)
