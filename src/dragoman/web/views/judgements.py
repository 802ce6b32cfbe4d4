"""Judgements in words: what was decided of what, by whom, and who says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from dragoman.archive.queries.decisions import of_thing
from dragoman.archive.queries.history import Entry
from dragoman.archive.queries.opposing import opposing
from dragoman.dossier.labels import labels
from dragoman.dossier.naming import Language, name
from dragoman.dossier.page_words import page_words
from dragoman.dossier.wording import day
from dragoman.ontology.plover import Ontology
from dragoman.web.views import links
from dragoman.web.views.fact_fields import fact_value
from dragoman.web.views.links import Link

_DAY, _MINUTE = 10, 16


@dataclass(frozen=True)
class JudgementView:
    """What a person decided: `kind` is merge, split, value, confirm, reject or undo; of a value with the field and the right
    value; `day` and `time` (UTC) when; `opposed` are those who say otherwise, `things` of what it speaks today."""

    uid: str
    kind: str
    undoes: str | None
    field: str
    value: str
    author: str
    day: str
    time: str
    note: str
    undone: bool
    opposed: tuple[str, ...]
    things: tuple[Link, ...]
    quote: str


def judgement_views(connection: Connection, found: Iterable[Entry], lang: Language) -> tuple[JudgementView, ...]:
    """Judgements in their order, each with who says otherwise of one of its things."""
    told = list(found)
    things = dict.fromkeys(thing for entry in told for thing in entry.things)
    against = {thing: opposing(connection, of_thing(connection, thing)) for thing in things}
    return tuple(_view(entry, against, lang) for entry in told)


def _view(entry: Entry, against: Mapping[str, Mapping[str, Sequence[str]]], lang: Language) -> JudgementView:
    opposed = dict.fromkeys(who for thing in entry.things for who in against[thing].get(entry.uid, ()))
    return JudgementView(
        entry.uid, entry.kind, entry.undoes, labels(lang).field(entry.field or ""),
        worded(entry.field or "", entry.value or "", lang) if entry.kind == "value" else "", entry.author,
        day(entry.stored_at[:_DAY], lang), entry.stored_at[_DAY + 1 : _MINUTE], entry.note or "", entry.undone,
        tuple(opposed), tuple(Link(thing, _address(thing)) for thing in entry.things), entry.quote,
    )  # fmt: skip


def _address(thing: str) -> str | None:
    return links.judged(thing)


def worded(field: str, value: str, lang: Language) -> str:
    """A value of a field as people read it; a dash for none."""
    if not value:
        return "–"
    if field in ("type", "mode"):
        return Ontology.load().label(value, lang)
    if field == "status":
        return page_words(lang).status(value) or labels(lang).claim(value)
    if field == "date":
        return day(value, lang)
    return name(value, lang) if field in ("country", "state") else fact_value(field, value, lang)
