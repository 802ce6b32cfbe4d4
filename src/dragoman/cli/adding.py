"""One run of `dragoman add`: find the articles, read what is not kept yet, keep it, tell the counts."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dragoman.cli.failing import told
from dragoman.cli.progress import counted, idle_core, jobs_for
from dragoman.cli.reading import MOST
from dragoman.intake.adding import Adding, How
from dragoman.intake.result import CHANGES
from dragoman.intake.workers import read_all
from dragoman.sources import files
from dragoman.sources.limits import Options
from dragoman.sources.web.access import Access

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive


@dataclass(frozen=True)
class Request:
    """What the command line asks for."""

    files: list[str]
    jobs: int | None
    how: How
    options: Options
    access: Access


def run(request: Request, archive: Archive) -> int:
    """Add the articles; the exit status, which is the number of inputs that failed, at most 100."""
    names = files.expand(request.files)
    total = files.count(names)
    task = request.how.task
    jobs, most = request.jobs or jobs_for(total), task.settings.max_chars
    inputs = files.articles(names, sys.stdin.buffer, max_chars=most, options=request.options, access=request.access, jobs=jobs)
    adding = Adding(archive, request.how, told)
    outcomes = read_all(adding.unread(inputs), replace(task, apart=idle_core(jobs)), jobs)
    for outcome in counted(outcomes, "Adding", total):
        adding.take(outcome)
    counts = adding.close()
    print(", ".join(f"{counts[change]:,} {change}" for change in CHANGES))
    if adding.without_pack:
        unread = ", ".join(f"{lang} {number:,}" for lang, number in adding.without_pack.most_common())
        print(f"Kept unread, for want of a language pack: {unread}. `dragoman reread` reads them when there is one.")
    return min(counts["failed"], MOST)
