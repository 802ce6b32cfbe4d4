"""Facts as a dossier shows them, made without an archive."""

from __future__ import annotations

from typing import Any

from dragoman.archive.case_view import CaseView
from dragoman.dossier.told import ArticleLine, CaseLine, FactLine
from dragoman.records import Event, Part, Party, Span, Statement


def article(row: int = 1, source: str | None = "The Daily", published: str | None = "2024-03-12") -> ArticleLine:
    """An article of an outlet."""
    return ArticleLine(row, f"u{row}", source, "A title", "https://a.example/1", published, "en")


def event_line(text: str, *words: str, **fields: Any) -> FactLine:
    """A meeting whose evidence are these words of a text."""
    spans = tuple(Span(start=text.index(w), end=text.index(w) + len(w), text=w) for w in words)
    known = {"id": "e", "type": "CONSULT", "actors": (), "recipients": (), "why": "", "confidence": 1.0, **fields}
    return FactLine(1, article(), Event(evidence=spans, **known), text)


def statement_line(words: str) -> FactLine:
    """What somebody said."""
    said = Statement(
        id="s", speaker="A", role=None, entity="KEN", kind="direct", text=words, parts=(Part(start=0, end=len(words)),),
        confidence=1,
    )  # fmt: skip
    return FactLine(1, article(), said, words)


def party(entity: str | None, person: str | None = None, text: str = "x") -> Party:
    """A party of an event."""
    return Party(start=0, end=1, text=text, entity=entity, person=person)


def case_line(*reports: FactLine, **fields: Any) -> CaseLine:
    """A case of these reports; `fields` of its view."""
    known: dict[str, Any] = {
        "type": "CONSULT", "mode": None, "status": "occurred", "date": "2024-03-12", "day": "2024-03-12", "year": 2024,
        "place": "", "country": "", "reports": len(reports), "articles": len(reports), "independent": len(reports),
        "withdrawn": False, "shown_fact": 1, "keys": "", "collections": "", "state": "", "doubt": 0, "sure": 80, **fields,
    }  # fmt: skip
    return CaseLine("c1", CaseView(**known), reports)
