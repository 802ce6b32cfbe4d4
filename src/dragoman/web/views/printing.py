"""What can be chosen of a brief, with how much there is of each section."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from dragoman.archive import kinds
from dragoman.archive.packing import Kind
from dragoman.dossier.asked import STATUSES, collection_id, collection_names, count
from dragoman.dossier.contents import cases_asked
from dragoman.dossier.coverage import outlets
from dragoman.dossier.disputes import contradictions
from dragoman.dossier.entries import count_entries
from dragoman.dossier.page_words import page_words
from dragoman.dossier.partners import partners
from dragoman.dossier.registers import count_under
from dragoman.dossier.wording import number
from dragoman.web.brief.head import names
from dragoman.web.brief.order import Order, offered
from dragoman.web.language import LANGUAGES
from dragoman.web.views.filters import EVERY_STATUS, Choice, Filters, narrowed, types
from dragoman.web.words import words

_MOST = (10, 20, 30, 50, 100, 200)
_MOST_SOURCES = 100
_MENTIONED: dict[str, Kind] = {"figures": "figure", "offices": "office"}
_ENTRIES = {"agreements": kinds.AGREEMENT, "statements": kinds.STATEMENT}


@dataclass(frozen=True)
class Choosing:
    """The form of a brief: `sections` with what there is of each in words (`Choice.n`), `names` of the parties."""

    names: str
    title: str
    filters: Filters
    sections: tuple[Choice, ...]
    most: tuple[Choice, ...]
    collections: tuple[Choice, ...]
    types: dict[str, tuple[Choice, ...]]
    statuses: tuple[Choice, ...]
    sources: tuple[Choice, ...]
    languages: tuple[Choice, ...]


def choosing(connection: Connection, wanted: Order) -> Choosing:
    """The form in which an order is chosen."""
    lang, filters, said = wanted.lang, wanted.filters, words(wanted.lang)
    sections = (
        Choice(one, page_words(lang).section(one), one in wanted.sections, _told(connection, one, wanted))
        for one in offered(wanted.codes)
    )
    return Choosing(
        names(wanted.codes, lang), wanted.title, filters, tuple(sections),
        tuple(Choice(str(n), number(n, lang), n == wanted.most) for n in sorted({*_MOST, wanted.most})),
        tuple(Choice(one, one, one == filters.collection) for one in collection_names(connection)), types(filters.type, lang),
        tuple(
            Choice(one, said.of("dossier.statuses", one), one == (filters.status or STATUSES[0]))
            for one in (*STATUSES, EVERY_STATUS)
        ),
        tuple(
            Choice(one, one, one == filters.source, number(n, lang)) for one, n in outlets(connection, wanted.key)[:_MOST_SOURCES]
        ),
        tuple(Choice(one, said.of("brief.languages", one), one == lang) for one in LANGUAGES),
    )  # fmt: skip


def _told(connection: Connection, section: str, wanted: Order) -> str:
    """How much there is of a section, and how much of it is printed; of some only of how many mentions it is made."""
    said, lang = words(wanted.lang), wanted.lang
    if section == "summary":
        return ""
    within = collection_id(connection, wanted.collection)
    if section in _MENTIONED:
        keys = wanted.codes if section == "offices" else (wanted.key,)
        mentions = sum(count_under(connection, key, _MENTIONED[section], within, wanted.days) for key in keys)
        return said.n("brief.mentions_of", mentions) if mentions else said("dossier.none")
    total = _total(connection, section, wanted, within)
    if not total:
        return said("dossier.none")
    return said.n("brief.of_section" if total > wanted.most else "brief.all", total, shown=number(wanted.most, lang))


def _total(connection: Connection, section: str, wanted: Order, within: int) -> int:
    """How many entries a section could have."""
    if section == "contradictions":
        return contradictions(connection, wanted.key, within, 0, days=wanted.days)[1]
    if section == "partners":
        return partners(connection, wanted.codes[0], within, 0, wanted.days)[1]
    if section in _ENTRIES:
        return count_entries(connection, wanted.key, _ENTRIES[section], within, wanted.days)
    asked = cases_asked(wanted.key, wanted.collection, wanted.days)[section]
    return count(connection, narrowed(asked, wanted.filters) if section == "timeline" else asked)
