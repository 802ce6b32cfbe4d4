"""From a candidate to the event of the record."""

from __future__ import annotations

from dragoman.coding.agreements.reading import AgreementFound
from dragoman.coding.analysis import Analysis
from dragoman.coding.candidates import Candidate
from dragoman.coding.ids import content_id
from dragoman.ontology.plover import Ontology
from dragoman.records import Event

_ONTOLOGY = Ontology.load()


def event_of(c: Candidate, analysis: Analysis, article: str, agreements: list[AgreementFound]) -> Event:
    """The event with codes, weights, identifier and reason."""
    hint = c.pattern.meaning.cameo if c.type == c.pattern.meaning.type else None
    cameo = hint or _ONTOLOGY.cameo(c.type, c.mode)
    signed = next((a.record.id for a in agreements if c in a.events), None)
    first = c.evidence[0]
    return Event(
        id=content_id(article, "event", c.type, c.mode, c.status, first.start, first.end, sorted(c.codes)),
        type=c.type, mode=c.mode, contexts=c.contexts, cameo=cameo, quad=_ONTOLOGY.quad(c.type),
        goldstein=_ONTOLOGY.goldstein(cameo),
        actors=tuple(w.party(analysis.text) for w in c.actors),
        recipients=tuple(w.party(analysis.text) for w in c.recipients),
        status=c.status, date=c.date, place=c.place, agreement=signed, attributed_to=c.attributed_to,
        evidence=tuple(c.evidence), why="; ".join(c.reasons), confidence=round(_confidence(c), 2),
    )  # fmt: skip


def _confidence(c: Candidate) -> float:
    """Trust in the pattern times that in the least sure party."""
    parties = [w.trust for w in [*c.actors, *c.recipients]]
    return max(0.05, min(0.98, c.trust * min(parties, default=0.5)))
