"""The page of an event: what is shown of it, all its reports by independent source, and what is in dispute."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from dragoman.dossier.happening import Happening
from dragoman.dossier.labels import labels
from dragoman.dossier.naming import Language
from dragoman.dossier.office_names import office_name
from dragoman.dossier.page_words import page_words
from dragoman.dossier.participants import Participant, participants
from dragoman.dossier.told import CaseLine, FactLine
from dragoman.dossier.wording import day, town
from dragoman.dossier.wordings import Wordings, joined
from dragoman.ontology.plover import Ontology
from dragoman.records import Event
from dragoman.web.views import links
from dragoman.web.views.cases import CaseItem, case_item
from dragoman.web.views.disputes import DisputeItem, dispute_items
from dragoman.web.views.facts import FactView, fact_view
from dragoman.web.views.links import Link
from dragoman.web.views.paging import ROWS, Paging, counted
from dragoman.web.views.quotes import Quote, quote


@dataclass(frozen=True)
class PartyView:
    """Who takes part: a person with office and state, or a state, or the words of an article."""

    person: Link | None
    office: str
    state: Link | None


@dataclass(frozen=True)
class ReportView:
    """What one article tells; `differs` are the fields that it gives otherwise than is shown, `same_as` why it is no source
    of its own, `agreement` the page of the agreement that it names."""

    quote: Quote
    title: str
    lang: str | None
    reliability: str | None
    attributed: str
    fact: FactView
    mark: str
    differs: tuple[str, ...]
    same_as: str
    agreement: str | None


@dataclass(frozen=True)
class SourceView:
    """An independent source, by its number, with the reports that speak with its voice, and of how many articles they are."""

    number: int
    reports: tuple[ReportView, ...]
    articles: int


@dataclass(frozen=True)
class EventView:
    """An event; `dossiers` lead to the pairs and states under which it stands, `codes` are its codes in the ontologies."""

    case: CaseItem
    quad: str
    contexts: tuple[str, ...]
    codes: str
    doers: tuple[PartyView, ...]
    whom: tuple[PartyView, ...]
    dossiers: tuple[Link, ...]
    sources: tuple[SourceView, ...]
    paging: Paging
    disputes: tuple[DisputeItem, ...]
    agreements: tuple[Link, ...]


def event_view(found: Happening, lang: Language, page: int = 1) -> EventView:
    """An event with the reports of a page."""
    line, event, ontology = found.line, found.line.shown, Ontology.load()
    shown = _ordered(found)[(page - 1) * ROWS : page * ROWS]
    return EventView(
        case=case_item(line, lang, found.attended), quad=ontology.label(ontology.quad(line.view.type), lang),
        contexts=tuple(ontology.label(name, lang) for name in event.contexts), codes=_codes(line, event),
        doers=_parties(participants(event.actors, found.attended), lang),
        whom=_parties(participants(event.recipients, found.attended), lang),
        dossiers=tuple(_dossier(key, lang) for key in sorted(found.keys, key=lambda key: (":" not in key, key))),
        sources=tuple(_sources(found, shown, lang)), paging=counted(page, len(shown), len(line.reports)),
        disputes=dispute_items(found.contradictions, lang), agreements=tuple(_agreements(found)),
    )  # fmt: skip


def _agreements(found: Happening) -> Iterable[Link]:
    """Each agreement once, by the first of its titles."""
    titles: dict[str, str] = {}
    for uid, title in found.agreements.values():
        titles.setdefault(uid, title)
    return (Link(title, links.thing("agreement", uid)) for uid, title in titles.items())


def _codes(line: CaseLine, event: Event) -> str:
    cameo = f"CAMEO {event.cameo}" if event.cameo else ""
    scale = f"Goldstein {event.goldstein:+.1f}" if event.goldstein is not None else ""
    return joined((f"PLOVER {line.view.type}", cameo, scale))


def _parties(found: Iterable[Participant], lang: Language) -> tuple[PartyView, ...]:
    return tuple(
        PartyView(
            links.person(one.person) if one.person else None, office_name(one.office, lang) if one.office else "",
            links.state(one.entity, lang, one.words) if one.entity or not one.person else None,
        )
        for one in found
    )  # fmt: skip


def _dossier(key: str, lang: Language) -> Link:
    first, *second = key.split(":")
    return links.pair(first, second[0], lang) if second else links.state(first, lang)


def _numbers(found: Happening) -> dict[str, int]:
    """The number of each article's independent source, from 1 on in the order in which they told first."""
    voices = dict.fromkeys(found.voices[report.article.uid] for report in found.line.reports)
    numbers = {voice: n for n, voice in enumerate(voices, 1)}
    return {uid: numbers[voice] for uid, voice in found.voices.items()}


def _ordered(found: Happening) -> list[FactLine]:
    """Reports source by source."""
    numbers = _numbers(found)
    return sorted(found.line.reports, key=lambda report: numbers[report.article.uid])


def _sources(found: Happening, shown: Iterable[FactLine], lang: Language) -> Iterable[SourceView]:
    """Some reports by their independent sources."""
    numbers, ties = _numbers(found), _ties(found, lang)
    for number, same in groupby(shown, key=lambda report: numbers[report.article.uid]):
        reports = list(same)
        views = (_report(report, found, ties.get(report.article.uid, ""), lang) for report in reports)
        yield SourceView(number, tuple(views), len({report.article.uid for report in reports}))


def _ties(found: Happening, lang: Language) -> dict[str, str]:
    """Of articles that depend on another one before them: on which, and why."""
    ordered = _ordered(found)
    place = {uid: n for n, uid in enumerate(dict.fromkeys(report.article.uid for report in ordered))}
    named = {report.article.uid: report for report in ordered}
    words = page_words(lang)
    told: dict[str, str] = {}
    for tie in sorted(found.together.ties, key=lambda tie: sorted((place[tie.a], place[tie.b]))):
        first, later = sorted((tie.a, tie.b), key=lambda uid: place[uid])
        share = f"{tie.share:.0%}".replace("%", " %" if lang == "fr" else "%") if tie.share else ""
        why = joined((words.one_source(tie.kind), tie.detail if tie.kind == "agency" else share), ", ")
        told.setdefault(later, f"{_named(named[first], lang)}: {why}")
    return told


def _named(report: FactLine, lang: Language) -> str:
    return joined((report.named, report.article.day and day(report.article.day, lang)), ", ")


def _report(report: FactLine, found: Happening, same_as: str, lang: Language) -> ReportView:
    event, article = report.item, report.article
    assert isinstance(event, Event)
    agreement = found.agreements.get(report.row)
    return ReportView(
        quote=quote(report, lang), title=article.title or "", lang=article.lang,
        reliability=found.reliability.get(article.source or ""), attributed=event.attributed_to or "",
        fact=fact_view(event, lang), mark=links.mark(report), differs=tuple(_differs(event, found, lang)), same_as=same_as,
        agreement=links.thing("agreement", agreement[0]) if agreement else None,
    )  # fmt: skip


def _differs(event: Event, found: Happening, lang: Language) -> Iterable[str]:
    """What a report gives otherwise than is shown first: kind of act, status, date, place."""
    view, wordings = found.line.view, Wordings(lang)
    if (event.type, event.mode) != (view.type, view.mode):
        yield wordings.type(event.type, event.mode)
    if event.status != view.status:
        yield page_words(lang).status(event.status) or labels(lang).claim(event.status)
    if event.date and not _agree(view.date or "", event.date.value):
        yield day(event.date.value, lang)
    if event.place and event.place.name not in (view.place, "") and event.place.name != wordings.name(view.country):
        yield town(event.place.name, lang)


def _agree(day: str, other: str) -> bool:
    """Whether one date may be the other, told less exactly."""
    return day.startswith(other) or (bool(day) and other.startswith(day))
