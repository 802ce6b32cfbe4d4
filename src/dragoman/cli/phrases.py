"""Items of a record as lines that a person reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.dossier.certainty import certainty
from dragoman.harmless import one_line, visible

if TYPE_CHECKING:
    from dragoman.records import Agreement, Event, Figure, Office, Party, Span, Statement

_QUAD_STYLES = {
    "verbal-cooperation": "bold green",
    "material-cooperation": "bold bright_green",
    "verbal-conflict": "bold yellow",
    "material-conflict": "bold red",
}
_STATUS = {"negated": "did not happen", "planned": "planned", "hypothetical": "possible"}
_CERTAINTY = {"high": "very likely", "good": "likely", "even": "perhaps", "low": "doubtful"}
_QUALIFIER = {"more-than": "more than ", "less-than": "less than ", "about": "about ", "up-to": "up to "}


@dataclass(frozen=True)
class Line:
    """One item: a label with its style, what it is, details, and below it its words from the article."""

    id: str
    label: str
    style: str
    what: str
    details: tuple[str, ...]
    words: tuple[str, ...]


class Phrases:
    """Puts items into words; `names` gives the English name of an entity's code."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def entity(self, code: str) -> str:
        """Name of a code, or the code itself."""
        return self._names.get(code, visible(code))

    def entities(self, codes: Iterable[str]) -> str:
        """Names of codes, separated by commas."""
        return ", ".join(map(self.entity, codes))

    def party(self, party: Party) -> str:
        """A person with his state, a state, or the words of one who stayed unknown."""
        state = self.entity(party.entity) if party.entity else ""
        if party.person:
            return f"{one_line(party.person)} ({state or 'unknown side'})"
        return state or f"“{one_line(party.text)}”"

    def event(self, event: Event) -> Line:
        """An event: type and mode, who to whom, when, where, how real."""
        who = ", ".join(map(self.party, event.actors))
        whom = ", ".join(map(self.party, event.recipients))
        details = (
            _STATUS.get(event.status),
            event.date.value if event.date else None,
            one_line(event.place.name) if event.place else None,
            event.attributed_to and f"so says {one_line(event.attributed_to)}",
            f"CAMEO {event.cameo}" if event.cameo else None,
            f"{_CERTAINTY[certainty(event.confidence)]} {event.confidence:.2f}",
        )
        label = f"{event.type} {event.mode}" if event.mode else event.type
        style = _QUAD_STYLES.get(event.quad or "", "bold")
        return Line(event.id, label, style, f"{who} → {whom}" if whom else who, _kept(details), _words(event.evidence))

    def agreement(self, agreement: Agreement) -> Line:
        """An agreement: its state, title, parties, date."""
        details = (
            self.entities(agreement.parties),
            agreement.kind,
            agreement.date.value if agreement.date else None,
            one_line(agreement.place.name) if agreement.place else None,
        )
        title = one_line(agreement.title)
        return Line(agreement.id, agreement.status, "bold", title, _kept(details), _words(agreement.evidence))

    def statement(self, statement: Statement) -> Line:
        """A statement: who said it, and the words."""
        codes = statement.entities or ((statement.entity,) if statement.entity else ())
        details = (
            statement.role and one_line(statement.role),
            self.entities(codes),
            f"about {self.entities(statement.about)}" if statement.about else None,
            "reported" if statement.kind == "indirect" else None,
        )
        text = one_line(statement.text)
        words = f"“{text}”" if statement.kind == "direct" else text
        return Line(statement.id, one_line(statement.speaker or "unnamed"), "bold", "", _kept(details), (words,))

    def figure(self, figure: Figure) -> Line:
        """A figure: how much, of what, between whom, when."""
        between = self.entities(figure.actors)
        if figure.recipients:
            between += f" → {self.entities(figure.recipients)}"
        amount = f"{_QUALIFIER.get(figure.qualifier, '')}{figure.value:,.10g} {figure.unit}"
        details = (figure.measure.replace("-", " "), between, figure.period and one_line(figure.period))
        return Line(figure.id, amount, "bold", "", _kept(details), _words(figure.evidence))

    def office(self, office: Office) -> Line:
        """A person with an office."""
        title = f"former {one_line(office.office)}" if office.former else one_line(office.office)
        details = (title, self.entity(office.entity) if office.entity else None)
        return Line("", one_line(office.person), "bold", "", _kept(details), _words(office.evidence))


def by_parties(events: Sequence[Event], phrases: Phrases) -> list[tuple[str, list[Event]]]:
    """Events by the states and organisations they join, in the order of the text; the heading names them."""
    groups: dict[tuple[str, ...], list[Event]] = {}
    for event in events:
        sides = [p.entity or "" for p in (*event.actors, *event.recipients)]
        groups.setdefault(tuple(sorted({s for s in sides if s})), []).append(event)
    return [(" – ".join(map(phrases.entity, codes)) or "Nobody known", found) for codes, found in groups.items()]


def _kept(details: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(d for d in details if d)


def _words(evidence: Iterable[Span]) -> tuple[str, ...]:
    return tuple(f"“{one_line(span.text)}”" for span in evidence)
