"""Items of an article in a few words: what is told, of whom, and with what certainty."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from dragoman.archive.merging.names import person_key
from dragoman.archive.packing import Item
from dragoman.dossier.certainty import Certainty, certainty
from dragoman.dossier.labels import labels
from dragoman.dossier.naming import Language
from dragoman.dossier.office_names import office_name
from dragoman.dossier.page_words import page_words
from dragoman.dossier.wording import day, town
from dragoman.dossier.wordings import Wordings, joined
from dragoman.records import Agreement, Date, Event, Figure, Office, Party, Statement
from dragoman.web.views.links import Link, person, state


@dataclass(frozen=True)
class FactView:
    """`title` says what is told or by whom, `doers` and `whom` who is in it, `more` when, where and how; `why` is the reader's
    reason (in English) and `confidence` its certainty in percent, None where it gives none."""

    title: Link
    doers: tuple[Link, ...] = ()
    whom: tuple[Link, ...] = ()
    more: str = ""
    why: str = ""
    confidence: int | None = None

    @property
    def certainty(self) -> Certainty:
        """The word for its certainty."""
        return certainty((self.confidence or 0) / 100)


def fact_view(item: Item, lang: Language, people: Collection[str] = ()) -> FactView:
    """An item of any kind; of those who speak only `people` (keys of names) have pages."""
    match item:
        case Event():
            return _event(item, lang)
        case Agreement():
            return _agreement(item, lang)
        case Statement():
            return _statement(item, lang, people)
        case Figure():
            return _figure(item, lang)
        case Office():
            return _office(item, lang)


def named_people(items: Iterable[Item]) -> frozenset[str]:
    """Keys of the names of all people of whom items of an article tell that they hold an office or act."""
    return frozenset(person_key(name) for item in items for name in _people(item) if name)


def _people(item: Item) -> Iterable[str | None]:
    if isinstance(item, Event):
        return [party.person for party in (*item.actors, *item.recipients)]
    return [item.person] if isinstance(item, Office) else []


def _event(event: Event, lang: Language) -> FactView:
    where = town(event.place.name, lang) if event.place else ""
    real = page_words(lang).status(event.status)
    return FactView(
        Link(Wordings(lang).type(event.type, event.mode)), _parties(event.actors, lang), _parties(event.recipients, lang),
        joined((real, _day(event.date, lang), where)), event.why, _percent(event.confidence),
    )  # fmt: skip


def _parties(parties: Iterable[Party], lang: Language) -> tuple[Link, ...]:
    """Persons and states of parties, each once."""
    return tuple(dict.fromkeys(link for party in parties for link in _party(party, lang)))


def _party(party: Party, lang: Language) -> list[Link]:
    named = [person(party.person)] if party.person else []
    return [*named, state(party.entity, lang, party.text)] if party.entity or not named else named


def _agreement(agreement: Agreement, lang: Language) -> FactView:
    known = labels(lang)
    more = joined((known.kind(agreement.kind), known.state(agreement.status), _day(agreement.date, lang)))
    parties = tuple(state(code, lang) for code in agreement.parties)
    return FactView(Link(agreement.title), parties, (), more, agreement.why, _percent(agreement.confidence))


def _statement(said: Statement, lang: Language, people: Collection[str]) -> FactView:
    words = page_words(lang)
    about = words("about", names=Wordings(lang).names(said.about)) if said.about else ""
    how = "" if said.kind == "direct" else words("reported")
    speaker = said.speaker or words("somebody")
    who = person(speaker) if person_key(speaker) in people else Link(speaker)
    home = (state(said.entity, lang),) if said.entity else ()
    return FactView(who, home, (), joined((said.role, how, about)), said.why, _percent(said.confidence))


def _figure(figure: Figure, lang: Language) -> FactView:
    known = labels(lang)
    title = joined((known.measure(figure.measure), known.amount(figure.value, figure.unit, figure.qualifier)))
    doers, whom = (tuple(state(code, lang) for code in codes) for codes in (figure.actors, figure.recipients))
    return FactView(Link(title), doers, whom, figure.period or "", figure.why, _percent(figure.confidence))


def _office(office: Office, lang: Language) -> FactView:
    home = (state(office.entity, lang),) if office.entity else ()
    return FactView(person(office.person), home, (), office_name(office.office, lang))


def _day(date: Date | None, lang: Language) -> str:
    return day(date.value, lang) if date else ""


def _percent(share: float) -> int:
    return round(100 * share)
