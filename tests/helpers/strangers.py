"""Articles whose every field tries to run in a page, or to break its form."""

from __future__ import annotations

from dataclasses import replace

from helpers.incoming import SIGNED, incoming, with_people

from dragoman.archive.incoming import Incoming
from dragoman.records import Agreement, DateWitness, Event, Extraction, Figure, Part, Party, Span, Statement

SCRIPT = "<script>alert(1)</script>"
BROKEN = '"><img src=x onerror=alert(2)>'
TURNED = "\u202eabc\u2066 שלום \u200f"
LONG = "Donaudampfschifffahrt" * 40
PERSON = f"Eve {BROKEN}"
_TEXT = f"{SIGNED}\n{SCRIPT} {BROKEN} {TURNED} {LONG} {{{{ 7 * 7 }}}} </p></main>"


def hostile(url: str = "javascript:alert(3)", source: str = f"Out{SCRIPT}let", day: str = "2024-03-12") -> Incoming:
    """An article with an event, agreement, statement, figure and office, all with words that would run."""
    given = incoming(
        _TEXT, origin=f"{BROKEN}.txt", url=url, source=source, author=BROKEN, title=f"{SCRIPT}{TURNED}", published=day, lang="en"
    )
    here = _TEXT.index(SCRIPT)
    span = Span(start=here, end=here + len(SCRIPT), text=SCRIPT)
    whole = Span(start=here, end=len(_TEXT), text=_TEXT[here:])
    dates = (DateWitness(kind="meta", words=BROKEN, value="2024-03-12", precision="day", refused=SCRIPT),)
    agreement = Agreement(
        id="a1", title=f"Pact {BROKEN}", kind="treaty", parties=("KEN", "TUN"), subject=("economic",), status="signed",
        evidence=(span,), why=SCRIPT, confidence=0.9,
    )  # fmt: skip
    statement = Statement(
        id="s1", speaker=PERSON, role=BROKEN, entity="KEN", kind="direct", text=_TEXT[here:],
        parts=(Part(start=here, end=len(_TEXT)),), about=("TUN",), why=SCRIPT, confidence=0.9,
    )  # fmt: skip
    figure = Figure(
        id="f1",
        measure="other",
        value=1,
        unit=BROKEN,
        actors=("KEN",),
        period=SCRIPT,
        evidence=(whole,),
        why=SCRIPT,
        confidence=0.9,
    )
    record = with_people(given, person=PERSON, office=f"minister {SCRIPT}").record
    events = tuple(_stranger(event) for event in record.events)
    extraction = Extraction(version="1", standfirst=SCRIPT, dates=dates, date_reason=f"meta: {BROKEN}")
    told = record.model_copy(
        update={
            "events": events, "agreements": (agreement,), "statements": (statement,), "figures": (figure,),
            "extraction": extraction, "warnings": (SCRIPT,),
        }
    )  # fmt: skip
    return replace(given, record=told)


def _stranger(event: Event) -> Event:
    unknown = Party(start=0, end=3, text=f"the {BROKEN} rebels", entity=None)
    return event.model_copy(
        update={
            "recipients": (*event.recipients, unknown),
            "attributed_to": SCRIPT,
            "why": BROKEN,
            "agreement": "a1",
            "mode": None,
        }
    )
