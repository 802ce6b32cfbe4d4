"""The joins that merging makes, to be read by a person: python benchmarks/merging/joins.py OWN.jsonl ... [--most 100]

Takes records as `dragoman read --format jsonl` prints them and lists pairs of reports in one case, at most three by chance of
each case (a war that many articles mention would fill the list), a hundred by chance where there are more, with score,
grounds and words.
"""

from __future__ import annotations

import itertools
import random
import sys
from pathlib import Path

from dragoman.archive.merging.cases import Case, partition
from dragoman.archive.merging.compare import compare
from dragoman.archive.merging.reports import Report, reports_of
from dragoman.records import Event, Party, Record

SEED = 1
_OF_ONE_CASE = 3
Join = tuple[Report, Report]


def some_of_each(cases: list[Case], chance: random.Random) -> list[Join]:
    """Pairs of reports of one case, at most `_OF_ONE_CASE` of each."""
    found: list[Join] = []
    for case in cases:
        pairs = list(itertools.combinations(case.members, 2))
        found += chance.sample(pairs, min(_OF_ONE_CASE, len(pairs)))
    return found


def line(report: Report, record: Record, event: Event) -> str:
    """One report on one line: article, title, who to whom, date, words."""
    date = event.date.value if event.date else "no date"
    words = " ".join(event.evidence[0].text.split())[:200]
    sides = f"{_names(event.actors)} > {_names(event.recipients)}"
    return f"    {report.article} | {(record.title or '')[:70]} | {sides} | {date} | {words}"


def _names(parties: tuple[Party, ...]) -> str:
    return ", ".join(f"{p.entity or '?'} {p.person or ''}".strip() for p in parties)


def main() -> None:
    """Print the list."""
    files, most = sys.argv[1:], 100
    if "--most" in files:
        place = files.index("--most")
        most, files = int(files[place + 1]), files[:place]
    lines = [text for file in files for text in Path(file).read_text(encoding="utf-8").splitlines()]
    records = {r.id: r for r in map(Record.model_validate_json, lines)}
    events = {(r.id, e.id): e for r in records.values() for e in r.events}
    reports = [report for r in records.values() for report in reports_of(r)]
    cases = [case for part in partition(reports) for case in part.clusters]
    chance = random.Random(SEED)
    joins = some_of_each(cases, chance)
    print(f"{len(records)} articles, {len(reports)} reports, {len(cases)} cases, {len(joins)} joins")
    for number, pair in enumerate(chance.sample(joins, min(most, len(joins))), 1):
        found = compare(pair[0].facts, pair[1].facts)
        grounds = " ".join(f"{r.name}{r.weight:+.1f}" for r in found.reasons)
        print(f"{number}. {pair[0].facts.type} {found.score if found.score is None else round(found.score, 1)} {grounds}")
        for report in pair:
            print(line(report, records[report.article], events[report.key]))


if __name__ == "__main__":
    main()
