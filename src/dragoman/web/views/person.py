"""The page of a person: offices, travels, words and acts; and the choice among namesakes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from dragoman.archive.merging.names import one_person, person_key
from dragoman.dossier import people
from dragoman.dossier.naming import Language
from dragoman.dossier.office_names import office_name
from dragoman.dossier.offices import OfficeEntry
from dragoman.dossier.people import Person
from dragoman.dossier.told import FactLine
from dragoman.dossier.travels import travels
from dragoman.web.views import links
from dragoman.web.views.cases import CaseItem, Named, case_items
from dragoman.web.views.facts import FactView, fact_view
from dragoman.web.views.links import Link
from dragoman.web.views.paging import ROWS, Paging, counted
from dragoman.web.views.people import Holders, holders
from dragoman.web.views.quotes import Quote, quote

_SURELY = 5
"""Who is told of in so many times more articles than any other of a name is meant by it; the others stand below."""


@dataclass(frozen=True)
class Pages:
    """Which page of each list is asked for, from 1 on."""

    travels: int = 1
    said: int = 1
    acts: int = 1


@dataclass(frozen=True)
class NamesakeView:
    """One of several persons of a name, told apart by states and offices; `articles` tell of him or her."""

    link: Link
    states: tuple[Link, ...]
    offices: tuple[str, ...]
    articles: int


@dataclass(frozen=True)
class JourneyView:
    """A visit or meeting abroad, and with whom."""

    case: CaseItem
    others: tuple[Named, ...]


@dataclass(frozen=True)
class SaidView:
    """Words of the person, where they stand in their article, and how they were read."""

    quote: Quote
    mark: str
    fact: FactView


@dataclass(frozen=True)
class PersonView:
    """A person; `articles` of the `named` articles with such a name tell of him or her (`at_least`: of more than these the
    newest were read), which is `asked` for; `entities` are the codes of `states`.  Of each list a page with its total."""

    id: str
    asked: str
    name: str
    entities: tuple[str, ...]
    spellings: tuple[str, ...]
    states: tuple[Link, ...]
    offices: tuple[Holders, ...]
    articles: int
    named: int
    at_least: bool
    journeys: tuple[JourneyView, ...]
    all_journeys: int
    said: tuple[SaidView, ...]
    all_said: int
    acts: tuple[CaseItem, ...]
    all_acts: int
    paging: dict[str, Paging]


def namesakes(found: Iterable[Person], name: str, lang: Language) -> tuple[NamesakeView, ...]:
    """Persons to choose from; each link keeps the name that was asked for, under which all of them are found."""
    return tuple(
        NamesakeView(
            Link(person.names[0], links.person(name, person.id).href), _states(person, lang),
            tuple(dict.fromkeys(office_name(spell.office, lang) for spell in person.offices)), person.articles,
        )
        for person in found
    )  # fmt: skip


def meant(found: Sequence[Person], id: str | None) -> Person | None:
    """The person of an id, however old; else the one who is meant by a name; None where it must be chosen."""
    chosen = [person for person in found if id in person.ids]
    if chosen:
        return chosen[0]
    first, *others = found
    return first if all(first.articles >= _SURELY * other.articles for other in others) else None


def person_view(connection: Connection, person: Person, asked: str, pages: Pages, lang: Language) -> PersonView:
    """A person, found by the name that was asked for, with a page of each list."""
    gone, all_gone = travels(connection, person, _start(pages.travels))
    acts, all_acts = people.acts(connection, person, _start(pages.acts))
    said = people.words(connection, person, _start(pages.said))
    entries = [OfficeEntry(spell, person.names[0]) for spell in person.offices]
    return PersonView(
        id=person.id, asked=asked, name=person.names[0], entities=person.entities, spellings=person.names[1:],
        states=_states(person, lang),
        offices=holders(entries, list(dict.fromkeys(e.spell.entity for e in entries)), lang), articles=person.articles,
        named=person.named, at_least=person.at_least,
        journeys=tuple(JourneyView(item, _others(item, person)) for item in case_items(gone, lang)), all_journeys=all_gone,
        said=tuple(_said(line, lang) for line in said), all_said=len(person.said), acts=case_items(acts, lang), all_acts=all_acts,
        paging={
            "travels": counted(pages.travels, len(gone), all_gone), "said": counted(pages.said, len(said), len(person.said)),
            "acts": counted(pages.acts, len(acts), all_acts),
        },
    )  # fmt: skip


def _start(page: int) -> int:
    return (page - 1) * ROWS


def _states(person: Person, lang: Language) -> tuple[Link, ...]:
    return tuple(links.state(code, lang) for code in person.entities)


def _others(item: CaseItem, person: Person) -> tuple[Named, ...]:
    """All at a meeting but the person."""
    own = [person_key(name) for name in person.names]
    return tuple(
        one for one in (*item.doers, *item.whom)
        if not one.person or not any(one_person(key, person_key(one.person)) for key in own)
    )  # fmt: skip


def _said(line: FactLine, lang: Language) -> SaidView:
    return SaidView(quote(line, lang), links.mark(line), fact_view(line.item, lang))
