"""Parts of a dossier as rows of a table: the shapes of its CSV, Parquet, JSON and data frames."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from dragoman.archive.case_view import when_text
from dragoman.archive.merging.series import Claim, Series
from dragoman.dossier.article_list import Entry
from dragoman.dossier.attendance import Attendance
from dragoman.dossier.disputes import Contradiction, telling
from dragoman.dossier.finding import Hit
from dragoman.dossier.levels import level
from dragoman.dossier.naming import name
from dragoman.dossier.offices import OfficeEntry
from dragoman.dossier.partners import Partner
from dragoman.dossier.registers import AgreementEntry, SayingEntry
from dragoman.dossier.told import CaseLine, FactLine
from dragoman.records import Party, Statement

Row = dict[str, Any]
CASE = (
    "id", "date", "type", "mode", "status", "actors", "recipients", "persons", "place", "country", "cameo", "goldstein",
    "independent", "articles", "confidence", "withdrawn", "words", "sources", "urls",
)  # fmt: skip
MEETING = (*CASE[:7], "level", "levels", "offices", *CASE[7:])
AGREEMENT = ("id", "title", "kind", "parties", "status", "stages", "words", "sources", "urls")
STATEMENT = ("id", "date", "speaker", "role", "entity", "about", "direct", "text", "variants", "sources", "urls")
FIGURE = (
    "measure", "actors", "recipients", "period", "qualifier", "value", "unit", "disputed", "published", "words",
    "sources", "urls",
)  # fmt: skip
SAID = ("date", "speaker", "role", "entity", "about", "direct", "text", "source", "url")
OFFICE = ("person", "office", "entity", "level", "first_seen", "last_seen", "over_by", "doubtful", "articles")
PARTNER = ("partner", "name", "cases")
CONTRADICTION = ("case", "date", "type", "field", "claims")
ARTICLE = ("id", "published", "lang", "source", "collection", "title", "url")
HIT = ("article", "published", "source", "title", "passage", "url", "start", "end", "marks")


def case_row(line: CaseLine) -> Row:
    """A case in one row; codes of parties, their words where they have no code."""
    view, event = line.view, line.shown
    return {
        "id": line.id, "date": view.date, "type": view.type, "mode": view.mode, "status": view.status,
        "actors": _codes(event.actors), "recipients": _codes(event.recipients),
        "persons": list(dict.fromkeys(p.person for p in (*event.actors, *event.recipients) if p.person)),
        "place": view.place or None, "country": view.country or None, "cameo": event.cameo, "goldstein": event.goldstein,
        "independent": view.independent, "articles": view.articles, "confidence": view.sure / 100,
        "withdrawn": view.withdrawn,
        "words": [word for r in line.reports for word in r.words], **_origins(line.reports),
    }  # fmt: skip


def meeting_row(line: CaseLine, attended: Attendance) -> Row:
    """A meeting: its level, that of each party, and who was there in which office."""
    row = case_row(line)
    known = {code: attended.level_of(code) for code in (*row["actors"], *row["recipients"])}
    return {
        **row, "level": attended.level, "levels": [f"{code}: {level}" for code, level in known.items() if level],
        "offices": [f"{a.person}: {a.office}" for a in attended.attendees if a.office],
    }  # fmt: skip


def agreement_row(entry: AgreementEntry) -> Row:
    """An instrument; `stages` are its steps as "status day"."""
    return {
        "id": entry.id, "title": entry.title, "kind": entry.kind, "parties": list(entry.parties), "status": entry.status,
        "stages": [f"{s.status} {when_text(s.when)}".strip() for s in entry.stages],
        "words": [word for line in entry.lines for word in line.words], **_origins(entry.lines),
    }  # fmt: skip


def statement_row(entry: SayingEntry) -> Row:
    """What was said: the fullest wording, and the others."""
    first, *others = entry.wordings
    return {
        "id": entry.id, "date": first.article.published, "speaker": entry.speaker, "role": entry.role,
        "entity": entry.entity, "about": list(entry.about), "direct": entry.direct, "text": first.words[0],
        "variants": [other.words[0] for other in others], **_origins(entry.lines),
    }  # fmt: skip


def said_row(line: FactLine) -> Row:
    """What somebody said, as one article gives it."""
    said = line.item
    assert isinstance(said, Statement)
    return {
        "date": line.article.published, "speaker": said.speaker, "role": said.role, "entity": said.entity,
        "about": list(said.about), "direct": said.kind == "direct", "text": said.text, "source": line.article.source,
        "url": line.article.url,
    }  # fmt: skip


def figure_rows(all_series: Iterable[Series], lines: dict[Claim, FactLine]) -> list[Row]:
    """All claims of all series, by measure and period."""
    return [
        {
            "measure": one.measure, "actors": list(one.actors), "recipients": list(one.recipients), "period": point.period,
            "qualifier": claim.qualifier, "value": claim.value, "unit": one.unit, "disputed": point.disputed,
            "published": claim.published or None, "words": list(lines[claim].words), **_origins([lines[claim]]),
        }
        for one in all_series
        for point in one.points
        for group in point.groups
        for claim in group
    ]  # fmt: skip


def partner_row(partner: Partner) -> Row:
    """Another party, with its English name."""
    return {"partner": partner.code, "name": name(partner.code, "en"), "cases": partner.cases}


def office_row(entry: OfficeEntry) -> Row:
    """A spell of office."""
    spell = entry.spell
    return {
        "person": entry.name, "office": spell.office, "entity": spell.entity, "level": level(spell.office, spell.entity),
        "first_seen": spell.first, "last_seen": spell.last, "over_by": spell.over_by, "doubtful": spell.doubtful,
        "articles": len(spell.articles),
    }  # fmt: skip


def contradiction_row(found: Contradiction) -> Row:
    """What is in dispute, with who claims what."""
    case = found.case
    if found.dispute is None:
        claims = [_claim("occurred", case), *([_claim("did not happen", found.other)] if found.other else [])]
        field = "status"
    else:
        field = found.dispute.field
        told = ((_value(field, version.value), telling(version, case)) for version in found.dispute.versions)
        claims = [f"{value}: {', '.join(_tellers(lines))}" for value, lines in told]
    return {"case": case.id, "date": case.view.date, "type": case.view.type, "field": field, "claims": claims}


def article_row(entry: Entry) -> Row:
    """An article of the archive."""
    line = entry.line
    return {
        "id": line.uid, "published": line.published, "lang": line.lang, "source": line.source, "collection": entry.collection,
        "title": line.title, "url": line.url,
    }  # fmt: skip


def hit_row(hit: Hit) -> Row:
    """An article that answers, with its passage; `start`, `end` and `marks` count characters of its text."""
    part = hit.passage
    return {
        "article": hit.uid, "published": hit.published, "source": hit.source, "title": hit.title,
        "passage": hit.text[part.start : part.end], "url": hit.url, "start": part.start, "end": part.end,
        "marks": [list(m) for m in part.marks],
    }  # fmt: skip


def _claim(what: str, case: CaseLine) -> str:
    return f"{what}: {', '.join(_tellers(case.reports))}"


def _tellers(lines: Iterable[FactLine]) -> list[str]:
    """Who tells it, each once."""
    return list(dict.fromkeys(line.teller for line in lines))


def _value(field: str, value: Any) -> str:
    if field == "date":
        return date.fromordinal(value).isoformat()
    return " ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _codes(parties: Iterable[Party]) -> list[str]:
    return list(dict.fromkeys(p.entity or p.text for p in parties))


def _origins(lines: Sequence[FactLine]) -> Row:
    """Who tells it and where, each once."""
    return {
        "sources": _tellers(lines),
        "urls": list(dict.fromkeys(line.article.url for line in lines if line.article.url)),
    }
