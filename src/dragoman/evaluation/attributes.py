"""What else of a matched item is right."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.evaluation.items import EventItem, StatementItem
from dragoman.evaluation.rules import dates_agree
from dragoman.evaluation.words import folded_words, overlap, set_overlap

Verdict = tuple[str, bool]
_SHOWN = 0.4
_HALF = 0.5


def event_attributes(gold: EventItem, predicted: EventItem) -> Iterator[Verdict]:
    """Verdicts on a matched event; what gold leaves empty must be empty, dates and contexts aside."""
    yield "evidence", overlap(gold.words, predicted.words) >= _SHOWN
    if gold.persons or predicted.persons:
        yield "persons", gold.persons == predicted.persons
    modes = [e.raw.get("mode") or None for e in (gold, predicted)]
    if any(modes):
        yield "mode", gold.raw.get("mode") == predicted.raw.get("mode")
    if gold.date:
        yield "date", dates_agree(gold.date, predicted.date)
    if gold.place or predicted.place:
        yield "place", gold.place == predicted.place
    if contexts := gold.raw.get("contexts"):
        yield "contexts", set_overlap(contexts, predicted.raw.get("contexts") or ()) >= _HALF


def statement_attributes(gold: StatementItem, predicted: StatementItem) -> Iterator[Verdict]:
    """Verdicts on a matched statement."""
    yield "kind", gold.raw.get("kind") == predicted.raw.get("kind")
    yield "speaker", gold.speaker == predicted.speaker
    yield "about", set_overlap(gold.raw.get("about") or (), predicted.raw.get("about") or ()) >= _HALF
    if role := gold.raw.get("role"):
        yield "role", overlap(folded_words(role), folded_words(predicted.raw.get("role"))) >= _HALF
