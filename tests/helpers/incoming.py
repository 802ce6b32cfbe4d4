"""Articles read by the reader without models, ready for an archive."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import Any

from helpers.fakes import FakeReader

from dragoman.archive.incoming import Incoming
from dragoman.records import Agreement, AgreementStatus, Article, Date, Figure, Measure, Office, Part, Span, Statement, Status

SIGNED = "KEN > TUN SUPPORT | Kenya and Tunisia signed an agreement"
MET = "KEN > TUN CONSULT | Kenya received the Tunisian minister"


def incoming(text: str = SIGNED, origin: str = "a.txt", collection: str = "press", **fields: Any) -> Incoming:
    """An article in the form of `FakeReader`, with its record and original."""
    article = Article(text=text, **fields)
    record = FakeReader().read(article)
    identity = article.id or sha256(text.encode()).hexdigest()[:16]
    given = {k: v for k, v in article.model_dump().items() if k in ("url", "source", "author", "retrieved")}
    record = record.model_copy(update={"id": identity, **given})
    return Incoming(article, record, origin, text.encode(), collection)


def sure(given: Incoming, confidence: float) -> Incoming:
    """The same, with all events so sure."""
    events = tuple(event.model_copy(update={"confidence": confidence}) for event in given.record.events)
    return replace(given, record=given.record.model_copy(update={"events": events}))


def with_figure(given: Incoming, value: float = 85e6, *, measure: Measure = "trade-turnover") -> Incoming:
    """The same, with a figure between Kenya and Tunisia."""
    words = Span(start=0, end=9, text=given.record.text[:9])
    figure = Figure(
        id=f"f{value}", measure=measure, value=value, unit="USD", actors=("KEN", "TUN"), evidence=(words,), confidence=0.9
    )
    return replace(given, record=given.record.model_copy(update={"figures": (*given.record.figures, figure)}))


def on_day(given: Incoming, day: str) -> Incoming:
    """The same, with all events on a day."""
    events = tuple(e.model_copy(update={"date": Date(value=day, precision="day")}) for e in given.record.events)
    return replace(given, record=given.record.model_copy(update={"events": events}))


def with_status(given: Incoming, status: Status) -> Incoming:
    """The same, with all events so far from having happened."""
    events = tuple(e.model_copy(update={"status": status}) for e in given.record.events)
    return replace(given, record=given.record.model_copy(update={"events": events}))


def with_people(given: Incoming, person: str = "Wanjiru Odhiambo", office: str = "foreign minister") -> Incoming:
    """The same, with a person of Kenya in an office, who acts in all events of Kenya."""
    record = given.record
    words = Span(start=0, end=9, text=record.text[:9])
    held = Office(person=person, office=office, entity="KEN", evidence=(words,), as_of=record.published)
    events = tuple(
        event.model_copy(
            update={"actors": tuple(p.model_copy(update={"person": person}) if p.entity == "KEN" else p for p in event.actors)}
        )
        for event in record.events
    )
    return replace(given, record=record.model_copy(update={"offices": (held,), "events": events}))


def with_agreement(
    given: Incoming, status: AgreementStatus = "signed", title: str = "maritime cooperation agreement"
) -> Incoming:
    """The same, with an agreement of Kenya and Tunisia in a state; its id is that of the day."""
    words = Span(start=0, end=9, text=given.record.text[:9])
    told = Agreement(
        id=f"a{given.record.published}", title=title, kind="agreement", parties=("KEN", "TUN"), subject=("economic",),
        status=status, evidence=(words,), confidence=0.9,
    )  # fmt: skip
    return replace(given, record=given.record.model_copy(update={"agreements": (told,)}))


def with_saying(given: Incoming, words: str, *, speaker: str = "Wanjiru Odhiambo", role: str = "foreign minister") -> Incoming:
    """The same, with a person of Kenya who says the words with which the text begins."""
    said = Statement(
        id=f"s{given.record.url}", speaker=speaker, role=role, entity="KEN", kind="direct", text=words,
        parts=(Part(start=0, end=len(words)),), about=("TUN",), confidence=0.9,
    )  # fmt: skip
    return replace(given, record=given.record.model_copy(update={"statements": (said,)}))


def with_mode(given: Incoming, mode: str) -> Incoming:
    """The same, with all events of a mode."""
    events = tuple(e.model_copy(update={"mode": mode}) for e in given.record.events)
    return replace(given, record=given.record.model_copy(update={"events": events}))
