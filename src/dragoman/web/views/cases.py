"""Happenings as entries of a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dragoman.dossier.attendance import Attendance
from dragoman.dossier.labels import labels
from dragoman.dossier.naming import Language
from dragoman.dossier.office_names import office_name
from dragoman.dossier.page_words import page_words
from dragoman.dossier.participants import Participant, participants
from dragoman.dossier.told import CaseLine
from dragoman.dossier.wording import day, town
from dragoman.dossier.wordings import Wordings, joined, told_from_to
from dragoman.ontology.plover import Ontology
from dragoman.web.views.quotes import Quotes, quotes


@dataclass(frozen=True)
class Named:
    """Who takes part: a person with office and state, or a state, or the words of an article where it is not known."""

    person: str | None
    office: str | None
    state: str | None
    words: str


@dataclass(frozen=True)
class CaseItem:
    """A happening; `day` in words (empty: undated), `tone` "cooperation" or "conflict", `status` as in records, `reality`
    what it says in words (empty where it occurred), `told` how many tell of it and since when."""

    id: str
    day: str
    kind: str
    tone: str
    status: str
    reality: str
    level: str
    doers: tuple[Named, ...]
    whom: tuple[Named, ...]
    place: str
    independent: int
    articles: int
    told: str
    withdrawn: bool
    quotes: Quotes


def tone(kind: str) -> str:
    """Whether acts of a type are cooperation or conflict."""
    return Ontology.load().quad(kind).rpartition("-")[2]


def case_items(
    lines: Iterable[CaseLine], lang: Language, attended: Mapping[str, Attendance] | None = None
) -> tuple[CaseItem, ...]:
    """Happenings in their order; `attended` gives for meetings who was there."""
    there = attended or {}
    return tuple(case_item(line, lang, there.get(line.id)) for line in lines)


def case_item(line: CaseLine, lang: Language, attended: Attendance | None = None) -> CaseItem:
    """One happening; of a meeting also at which level, and who in which office."""
    view, event, words, wordings = line.view, line.shown, page_words(lang), Wordings(lang)
    stretch = told_from_to(line)
    city = town(view.place, lang) if view.place != view.country else ""
    place = joined((city, view.country and wordings.name(view.country)), ", ")
    return CaseItem(
        id=line.id, day=day(view.date, lang) if view.date else "", kind=wordings.type(view.type, view.mode), tone=tone(view.type),
        status=view.status, reality=words.status(view.status),
        level=labels(lang).level(attended.level) if attended and attended.level else "",
        doers=_named(participants(event.actors, attended), wordings, lang),
        whom=_named(participants(event.recipients, attended), wordings, lang), place=place,
        independent=view.independent, articles=view.articles,
        told=words("told_of", first=day(stretch[0], lang), last=day(stretch[1], lang)) if stretch else "",
        withdrawn=view.withdrawn, quotes=quotes(line.reports, lang),
    )  # fmt: skip


def _named(found: Iterable[Participant], wordings: Wordings, lang: Language) -> tuple[Named, ...]:
    return tuple(
        Named(
            one.person, one.office and office_name(one.office, lang), one.entity and wordings.name(one.entity), one.words
        )
        for one in found
    )  # fmt: skip
