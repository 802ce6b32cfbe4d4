"""A store of reports in memory: for tests, benchmarks and merging without an archive."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from dragoman.archive.merging.blocking import keys
from dragoman.archive.merging.cases import Case, Component, case_id
from dragoman.archive.merging.constraints import Constraints, ReportKey
from dragoman.archive.merging.reports import Report


class MemoryStore:
    """Holds what `incremental` needs in dictionaries; `decided` may be changed before `incremental.rejudge`."""

    def __init__(self, decided: Constraints | None = None) -> None:
        self.decided = decided or Constraints()
        self._stored: dict[str, dict[ReportKey, Report]] = defaultdict(dict)
        self._components: dict[str, Component] = {}
        self._home: dict[ReportKey, str] = {}

    def candidates(self, asked: Collection[str]) -> Iterable[Report]:
        """As in `incremental.Store`."""
        return list({r.key: r for key in asked for r in self._stored.get(key, {}).values()}.values())

    def components_of(self, reports: Collection[ReportKey]) -> set[str]:
        """As in `incremental.Store`."""
        return {self._home[key] for key in reports if key in self._home}

    def members(self, components: Collection[str]) -> Iterable[Report]:
        """As in `incremental.Store`."""
        return [r for name in sorted(components) for r in self._components[name].reports]

    def constraints(self, reports: Collection[ReportKey]) -> Constraints:
        """As in `incremental.Store`."""
        wanted = set(reports)
        return Constraints(
            frozenset(p for p in self.decided.together if wanted.intersection(p)),
            frozenset(p for p in self.decided.apart if wanted.intersection(p)),
        )

    def replace(self, old: Collection[str], new: Sequence[Component]) -> None:
        """As in `incremental.Store`."""
        for name in old:
            for report in self._components.pop(name).reports:
                del self._home[report.key]
                for key in keys(report.facts).stored:
                    del self._stored[key][report.key]
        for component in new:
            self._components[component.id] = component
            for report in component.reports:
                self._home[report.key] = component.id
                for key in keys(report.facts).stored:
                    self._stored[key][report.key] = report

    @property
    def cases(self) -> list[Case]:
        """All cases in canonical order."""
        found = (case for component in self._components.values() for case in component.cases)
        return sorted(found, key=lambda c: c.members[0].order)

    def resolve(self, id: str) -> Case | None:
        """The case to which an id leads, however old; None where its first report is gone or never was."""
        return next((c for c in self.cases if any(case_id(r) == id for r in c.members)), None)
