"""One run of `dragoman read`: find the articles, read them, print records, and tell what failed."""

from __future__ import annotations

import os
import stat
import sys
from collections import Counter
from dataclasses import dataclass, replace

from dragoman.cli.output import output
from dragoman.cli.progress import counted, idle_core, jobs_for
from dragoman.harmless import one_line
from dragoman.intake.outcome import Outcome
from dragoman.intake.workers import Task, read_all
from dragoman.sources import files
from dragoman.sources.limits import Options
from dragoman.sources.web.access import Access

MOST = 100
"""Highest exit status; shells keep higher ones for signals."""


@dataclass(frozen=True)
class Request:
    """What the command line asks for."""

    files: list[str]
    format: str
    jobs: int | None
    task: Task
    options: Options
    access: Access


def run(request: Request) -> int:
    """Read and print; the exit status, which is the number of inputs that failed, at most 100."""
    task = request.task
    names = files.expand(request.files)
    total = files.count(names)
    jobs, most = request.jobs or jobs_for(total), task.settings.max_chars
    inputs = files.articles(
        names, sys.stdin.buffer, max_chars=most, options=request.options, access=request.access, jobs=jobs, output=_output_file()
    )
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    printer = output(request.format, sys.stdout)
    told = _Told(in_view=request.format == "terminal")
    how = replace(task, apart=idle_core(jobs))
    for outcome in counted(read_all(inputs, how, jobs), "Reading", total):
        if outcome.record is not None:
            printer.write(outcome, outcome.record)
        told.add(outcome)
    printer.close()
    return min(told.close(), MOST)


def _output_file() -> os.stat_result | None:
    """The file behind standard output; None where it is none, as in tests."""
    try:
        found = os.fstat(sys.stdout.fileno())
    except (OSError, ValueError):
        return None
    return found if stat.S_ISREG(found.st_mode) else None


class _Told:
    """What is told on standard error: each failure at once, warnings and the sum at the end."""

    def __init__(self, *, in_view: bool) -> None:
        self._in_view = in_view
        self._read = self._failed = 0
        self._warnings: Counter[str] = Counter()

    def add(self, outcome: Outcome) -> None:
        if outcome.record is None:
            self._failed += 1
            print(f"{one_line(outcome.origin)}: {one_line(outcome.error or '')}", file=sys.stderr)
            return
        self._read += 1
        self._warnings.update(set(outcome.record.warnings))

    def close(self) -> int:
        """Tell the sum; the number of failures."""
        if not self._in_view:  # the view shows warnings beside their article
            for warning, times in self._warnings.items():
                print(f"{one_line(warning)} ({times} of {self._read})", file=sys.stderr)
        if self._failed:
            print(f"{self._failed} of {self._read + self._failed} inputs could not be read.", file=sys.stderr)
        return self._failed
