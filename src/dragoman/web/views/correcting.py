"""The form in which a person judges a thing: what is shown today, what could be said instead, and with what it may be one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from sqlalchemy import Connection

from dragoman.archive.case_view import REJECTED
from dragoman.archive.doubts import STATELESS_RANKS
from dragoman.archive.kinds import EVENT
from dragoman.archive.packing import dense
from dragoman.archive.queries import judged
from dragoman.archive.queries.fact_ids import is_fact, singles
from dragoman.archive.queries.homes import home, kind_of
from dragoman.archive.queries.items import OF_CLUSTERS, find
from dragoman.archive.queries.likely import likely
from dragoman.dossier.labels import labels
from dragoman.dossier.naming import Language, entities, name
from dragoman.dossier.page_words import page_words
from dragoman.dossier.told import FactLine, case_lines, fact_lines
from dragoman.dossier.trends import types_of
from dragoman.dossier.wordings import Wordings, joined
from dragoman.ontology.plover import Ontology
from dragoman.records import Agreement, Status
from dragoman.web.judging.forms import act
from dragoman.web.views import links
from dragoman.web.views.cases import CaseItem, case_item
from dragoman.web.views.fact_fields import FactField, fact_fields
from dragoman.web.views.facts import fact_view
from dragoman.web.views.filters import TONES, Choice
from dragoman.web.views.quotes import Quote, quote


@dataclass(frozen=True)
class Values:
    """What is shown of a case, with all that could be: `acts` by tone; `seen` is what is shown, as JSON for the form.

    `state` is None where nobody is named without a state.
    """

    seen: str
    acts: dict[str, tuple[Choice, ...]]
    statuses: tuple[Choice, ...]
    date: str
    place: str
    countries: tuple[Choice, ...]
    state: tuple[Choice, ...] | None


@dataclass(frozen=True)
class Report:
    """An article that tells of the thing, with its words."""

    article: str
    quote: Quote


@dataclass(frozen=True)
class Correcting:
    """A thing to be judged: `case` and `values` of a happening alone, `fields` with what was `seen` of them of a statement,
    figure or office, `title` of any; `href` is its page, where it has one."""

    id: str
    kind: str
    title: str
    href: str | None
    case: CaseItem | None
    values: Values | None
    reports: tuple[Report, ...]
    likely: tuple[CaseItem, ...]
    rejected: bool
    fields: tuple[FactField, ...] = ()
    seen: str = ""


def correcting(connection: Connection, uid: str, lang: Language) -> Correcting:
    """The form for the thing to which an id leads; NotFound where it leads nowhere."""
    if is_fact(uid):
        return _of_facts(connection, uid, lang)
    found = home(connection, uid, kind_of(uid))
    return _of_case(connection, found.row, lang) if kind_of(uid) is EVENT else _of_other(connection, uid, lang)


def _of_case(connection: Connection, row: int, lang: Language) -> Correcting:
    (line,) = case_lines(connection, [row])
    shown = judged.shown(connection, line.id)
    others = tuple(case_item(other, lang) for other in case_lines(connection, likely(connection, row)))
    return Correcting(
        line.id, "event", Wordings(lang).type(line.view.type, line.view.mode), links.thing("event", line.id),
        case_item(line, lang), _values(shown, line.view.doubt, lang), _reports(line.reports, lang), others,
        line.view.status == REJECTED,
    )  # fmt: skip


def _of_other(connection: Connection, uid: str, lang: Language) -> Correcting:
    """An agreement or a saying."""
    kind, found = kind_of(uid), home(connection, uid, kind_of(uid))
    held = [one for _, one in find(connection, kind, OF_CLUSTERS, clusters=[found.row]).values()]
    lines = fact_lines(connection, [one.fact for one in sorted(held, key=lambda one: one.item.order)])
    told = tuple(lines.values())
    first = told[0].item
    title = first.title if isinstance(first, Agreement) else told[0].words[0]
    shown = judged.shown(connection, found.uid)
    return Correcting(
        found.uid, kind.name, title, links.thing(kind.name, found.uid), None, None, _reports(told, lang), (),
        shown.get("status") == REJECTED, *_fields(kind.name, shown, lang),
    )  # fmt: skip


def _of_facts(connection: Connection, uid: str, lang: Language) -> Correcting:
    """Figures or offices that tell the same."""
    found = singles(connection, uid)
    lines = fact_lines(connection, [one.row for one in found])
    told = [lines[one.row] for one in found]
    shown, kind = judged.shown(connection, uid), found[0].kind
    fact = fact_view(told[0].item, lang)
    title = joined((fact.title.text, *(link.text for link in fact.doers)))
    return Correcting(
        uid, kind, title, links.judged(uid), None, None, _reports(told, lang), (), shown.get("status") == REJECTED,
        *_fields(kind, shown, lang),
    )  # fmt: skip


def _fields(kind: str, shown: dict[str, str], lang: Language) -> tuple[tuple[FactField, ...], str]:
    """The fields of a form, and what it shows of them (JSON)."""
    found = fact_fields(kind, shown, lang)
    return found, dense({field.name: field.value for field in found})


def _reports(lines: Iterable[FactLine], lang: Language) -> tuple[Report, ...]:
    """One for each article, since a split moves whole articles."""
    first = {line.article.uid: line for line in reversed(list(lines))}
    return tuple(Report(uid, quote(line, lang)) for uid, line in reversed(first.items()))


def _values(shown: dict[str, str], doubt: int, lang: Language) -> Values:
    stateless = shown["state"] or any(first <= doubt <= last for first, last in STATELESS_RANKS)
    seen = {field: value for field, value in shown.items() if field != "state" or stateless}
    return Values(
        dense(seen), {tone: tuple(_acts(tone, shown["type"], shown["mode"] or None, lang)) for tone in TONES},
        tuple(_statuses(shown["status"], lang)), shown["date"], shown["place"],
        _parties(shown["country"], lang, states=True), _parties(shown["state"], lang) if stateless else None,
    )  # fmt: skip


def _acts(tone: str, type: str, mode: str | None, lang: Language) -> Iterable[Choice]:
    """All acts of a tone, each type with its modes; among them that of today, be it in the ontology or not."""
    ontology, wordings = Ontology.load(), Wordings(lang)
    for kind in sorted(types_of(tone), key=lambda kind: ontology.label(kind, lang)):
        more = (mode,) if kind == type else ()
        for one in dict.fromkeys((None, *ontology.modes(kind), *more)):
            yield Choice(act(kind, one), wordings.type(kind, one), (kind, one) == (type, mode))


def _statuses(chosen: str, lang: Language) -> Iterable[Choice]:
    for status in get_args(Status):
        words = page_words(lang).status(status) or labels(lang).claim(status)
        yield Choice(status, words, status == chosen)


def _parties(chosen: str, lang: Language, *, states: bool = False) -> tuple[Choice, ...]:
    """All parties by name, or states alone, with that of today, and none."""
    known = {code for code, entity in entities().items() if not states or entity.kind == "state"}
    named = sorted((name(code, lang), code) for code in known | ({chosen} if chosen else set()))
    return (Choice("", "–", not chosen), *(Choice(code, called, code == chosen) for called, code in named))
