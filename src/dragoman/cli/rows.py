"""Events as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dragoman.harmless import cell, one_line

if TYPE_CHECKING:
    from dragoman.records import Event, Party, Record

COLUMNS = (
    "article", "type", "mode", "contexts", "status", "date", "actors", "recipients", "persons", "place",
    "country", "cameo", "goldstein", "confidence", "evidence",
)  # fmt: skip


def rows(record: Record) -> Iterable[list[str]]:
    """A row for each event, in the order of `COLUMNS`."""
    return [_row(record.id, event) for event in record.events]


def _row(article: str, event: Event) -> list[str]:
    place = event.place
    texts = [
        article, event.type, event.mode or "", ";".join(event.contexts), event.status,
        event.date.value if event.date else "", _codes(event.actors), _codes(event.recipients),
        _joined(p.person for p in (*event.actors, *event.recipients)),
        place.name if place else "", (place.country or "") if place else "", event.cameo or "",
    ]  # fmt: skip
    weight = "" if event.goldstein is None else f"{event.goldstein:g}"
    evidence = " … ".join(one_line(span.text) for span in event.evidence)
    return [*map(cell, texts), weight, f"{event.confidence:g}", cell(evidence)]


def _codes(parties: Iterable[Party]) -> str:
    """Codes joined by semicolons; a party without one by its words."""
    return _joined(p.entity or one_line(p.text) for p in parties)


def _joined(names: Iterable[str | None]) -> str:
    return ";".join(dict.fromkeys(name.replace(";", ",") for name in names if name))
