"""What of an item speaks for or against its being right: what `calibration` weighs."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sized

from dragoman.records import Agreement, Event, Figure, Office, Statement

Item = Event | Agreement | Statement | Figure | Office
LANGUAGE = "lang="
_MANY = 3
# How a side was found, in the words of the reasons (`Event.why`).
_ROUTES = {
    "told": "taken from what was told before",
    "other": "the article's other party",
    "near": "stands near the act",
    "likeliest": "the likeliest of the parties",
    "believed": "believed although",
    "undertaking": "announced for later",
}


def signals(item: Item, lang: str | None) -> dict[str, float]:
    """Signals of an item by name: `sure`, the log-odds of the reader's own trust, and signs that are there (1)."""
    match item:
        case Event():
            named = _of_event(item)
        case Agreement():
            named = _of_agreement(item)
        case Statement():
            named = _of_statement(item)
        case Figure():
            named = _of_figure(item)
        case Office():
            named = _of_office(item)
    trust = {} if isinstance(item, Office) else {"sure": _log_odds(item.confidence)}
    return {"all": 1.0, f"{LANGUAGE}{lang}": 1.0} | trust | dict.fromkeys(named, 1.0)


def _of_event(event: Event) -> Iterator[str]:
    yield f"type={event.type}"
    yield f"status={event.status}"
    yield f"sides={_many(event.actors)}-{_many(event.recipients)}"
    yield "date=told" if event.date is not None and event.date.text else "date=fresh"
    yield "place=told" if event.place is not None else "place=none"
    yield from (f"found={name}" for name, words in _ROUTES.items() if words in event.why)
    if event.attributed_to:
        yield "hearsay"


def _of_agreement(agreement: Agreement) -> Iterator[str]:
    yield f"status={agreement.status}"
    yield "of=event" if agreement.why.endswith("what the event tells of") else "of=mention"


def _of_statement(statement: Statement) -> Iterator[str]:
    yield f"kind={statement.kind}"
    yield f"how={' '.join(statement.why.partition(';')[0].split()[:2])}"
    yield "speaker=known" if statement.entity else "speaker=stateless"
    yield "office=told" if statement.role else "office=none"
    yield f"words={min(len(statement.text.split()) // 5, 4)}"


def _of_figure(figure: Figure) -> Iterator[str]:
    yield f"measure={figure.measure}"
    yield f"sides={_many(figure.actors)}-{_many(figure.recipients)}"
    yield f"unit={'money' if len(figure.unit) == len('EUR') and figure.unit.isupper() else figure.unit}"
    yield f"qualifier={figure.qualifier}"
    yield "period=told" if figure.period else "period=none"
    yield f"how={' '.join(figure.why.split()[:3])}"


def _of_office(office: Office) -> Iterator[str]:
    yield f"former={office.former}"
    yield "state=known" if office.entity else "state=none"
    yield f"names={_many(office.person.split())}"
    yield f"words={min(sum(len(span.text.split()) for span in office.evidence), 5)}"


def _many(items: Sized) -> int:
    return min(len(items), _MANY)


def _log_odds(share: float) -> float:
    kept = min(max(share, 0.01), 0.99)
    return math.log(kept / (1 - kept))
