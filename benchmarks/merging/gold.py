"""Cases of the shared gold: python benchmarks/merging/gold.py GOLD_FOLDER [OWN.jsonl ...] [--predicted FILE]

From the gold records of dev_*.jsonl; and where files of the program's own reading of the same articles are given
(`dragoman read GOLD_FOLDER/dev_fr.jsonl --format jsonl`), from those over the pairs both of whose events it read, and
end to end.  --predicted writes the cases from gold records in the form that score_cases.py reads.
"""

from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path
from typing import Any

from cases import Key, b_cubed, f1, pairs
from happenings import READER

from dragoman.archive.merging.cases import Case, partition
from dragoman.archive.merging.reports import reports_of
from dragoman.evaluation.items import EventItem, codes_of, date_of, quotes_of
from dragoman.evaluation.matching import match
from dragoman.evaluation.rules import event_dyad
from dragoman.records import Date, Event, Figure, Office, Party, Place, Precision, Record, Span

Json = dict[str, Any]
PRECISION: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}


def articles(folder: Path) -> dict[str, Json]:
    """Gold articles by id; the files kept for blind tests stay closed."""
    lines = [x for name in ("dev_en", "dev_fr") for x in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    return {article["id"]: article for article in map(json.loads, lines)}


def record(article: Json) -> Record:
    """A gold article as a record, its events numbered as in `cases.jsonl`."""
    text = article["text"]
    events = tuple(_event(str(number), event, text) for number, event in enumerate(article["events"]))
    figures = tuple(_figure(str(number), figure, text) for number, figure in enumerate(article["figures"]))
    offices = tuple(
        Office(person=o["person"], office=o["office"], entity=o["entity"], former=bool(o.get("former")), evidence=())
        for o in article["offices"]
    )
    return Record(
        id=article["id"], lang=article["lang"], published=article["published"], text_hash="", text=text, events=events,
        figures=figures, offices=offices, reader=READER,
    )  # fmt: skip


def _spans(item: Json, text: str) -> tuple[Span, ...]:
    found = [(max(text.find(quote), 0), quote) for quote in quotes_of(item.get("evidence"))]
    return tuple(Span(start=start, end=start + len(quote), text=quote) for start, quote in found)


def _party(party: Json, text: str) -> Party:
    words = party.get("text") or party.get("person") or ""
    start = max(text.find(words), 0)
    return Party(start=start, end=start + len(words), text=words, entity=party.get("entity"), person=party.get("person"))


def _event(id: str, event: Json, text: str) -> Event:
    day, place = date_of(event.get("date")), event.get("place")
    return Event(
        id=id, type=event["type"], mode=event.get("mode"), contexts=tuple(event.get("contexts") or ()),
        actors=tuple(_party(p, text) for p in event["actors"]),
        recipients=tuple(_party(p, text) for p in event.get("recipients") or ()), status=event.get("status", "occurred"),
        date=Date(value=day, precision=PRECISION[len(day)], text=day) if day else None,
        place=Place(name=place) if place else None,
        evidence=_spans(event, text), why="", confidence=1.0,
    )  # fmt: skip


def _figure(id: str, figure: Json, text: str) -> Figure:
    return Figure(
        id=id, measure=figure["measure"], value=figure["value"], unit=figure["unit"], confidence=1.0,
        actors=tuple(sorted(codes_of(figure.get("actors")))), recipients=tuple(sorted(codes_of(figure.get("recipients")))),
        evidence=_spans(figure, text),
    )  # fmt: skip


def cases_of(records: list[Record]) -> list[Case]:
    """The cases of records."""
    reports = [report for r in records for report in reports_of(r)]
    return [case for part in partition(reports) for case in part.clusters]


def home(cases: list[Case]) -> dict[Key, str]:
    """Each report's case."""
    return {report.key: case.id for case in cases for report in case.members}


def gold_home(folder: Path, keys: list[Key]) -> dict[Key, str]:
    """Each gold event's case; an event in none stands alone."""
    lines = (folder / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    given = {(m["article"], str(m["event"])): case["case"] for case in map(json.loads, lines) for m in case["members"]}
    return {key: given.get(key, "-".join(key)) for key in keys}


def read_events(article: Json, own: Record) -> dict[Key, Key]:
    """Which event of its own reading is which of the gold: pairs of a largest matching of dyads."""
    gold = [EventItem(e) for e in article["events"]]
    found = match(gold, [EventItem(e.model_dump(mode="json")) for e in own.events], event_dyad)
    return {(own.id, own.events[j].id): (own.id, str(i)) for i, j in found}


def own_reading(folder: Path, found: dict[str, Json], files: list[str]) -> None:
    """Print the scores of the program's own reading."""
    lines = [line for file in files for line in Path(file).read_text(encoding="utf-8").splitlines()]
    records = [r for r in map(Record.model_validate_json, lines) if r.id in found]
    given = home(cases_of(records))
    gold_key = {key: gold for r in records for key, gold in read_events(found[r.id], r).items()}
    wanted = gold_home(folder, list(gold_key.values()))
    both = {key: case for key, case in given.items() if key in gold_key}
    precision, recall, value = f1(pairs({k: wanted[g] for k, g in gold_key.items()}), pairs(both))
    print(f"own reading, both events read: P {precision:.3f} R {recall:.3f} F1 {value:.3f}")
    everything = gold_home(folder, [(id, str(n)) for id, a in found.items() for n in range(len(a["events"]))])
    hit = sum(1 for a, b in pairs(both) if wanted[gold_key[a]] == wanted[gold_key[b]])
    print(f"end to end: {hit} of {len(pairs(everything))} pairs, {len(pairs(given))} joined")


def main() -> None:
    """Print the scores."""
    out = sys.argv.index("--predicted") if "--predicted" in sys.argv else len(sys.argv)
    folder, files = Path(sys.argv[1]), sys.argv[2:out]
    found = articles(folder)
    cases = cases_of([record(a) for a in found.values()])
    given = home(cases)
    wanted = gold_home(folder, list(given))
    precision, recall, value = f1(pairs(wanted), pairs(given))
    print(f"gold records: P {precision:.3f} R {recall:.3f} F1 {value:.3f}; B-cubed F1 {b_cubed(wanted, given):.3f}")
    grouped = {frozenset((id, other)) for id, a in found.items() for other in a.get("same_as") or ()}
    inside = {pair for pair in itertools.chain(pairs(wanted), pairs(given)) if frozenset((pair[0][0], pair[1][0])) in grouped}
    precision, recall, value = f1(pairs(wanted) & inside, pairs(given) & inside)
    print(f"among articles of a common group: P {precision:.3f} R {recall:.3f} F1 {value:.3f}")
    if files:
        own_reading(folder, found, files)
    if out < len(sys.argv):
        rows = [{"case": c.id, "members": [{"article": r.article, "event": int(r.fact)} for r in c.members]} for c in cases]
        Path(sys.argv[out + 1]).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
