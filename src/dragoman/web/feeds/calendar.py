"""Visits as a calendar (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from dragoman import __version__
from dragoman.dossier.changes.visits import Standing, Visit
from dragoman.dossier.naming import Language
from dragoman.dossier.quoting import quoted
from dragoman.dossier.wording import town
from dragoman.dossier.wordings import Wordings, joined
from dragoman.harmless import one_line
from dragoman.web.views import addresses
from dragoman.web.words import words

KIND = "text/calendar; charset=utf-8"
_STATUS: dict[Standing, str] = {"held": "CONFIRMED", "announced": "TENTATIVE", "cancelled": "CANCELLED"}
_ONE_DAY = timedelta(days=1)
_HOURS = 6
"""Hours after which a program may ask again."""


def calendar(title: str, visits: Iterable[Visit], lang: Language, server: str) -> bytes:
    """A calendar of visits, each for its whole day; `server` is the beginning of addresses to which it leads."""
    made = Calendar()
    made.add("prodid", f"-//Dragoman//{__version__}//{lang.upper()}")
    made.add("version", "2.0")
    made.add("x-wr-calname", one_line(words(lang)("watching.calendar_title", of=title)))
    made.add("refresh-interval", timedelta(hours=_HOURS), parameters={"value": "DURATION"})
    for visit in visits:
        made.add_component(_event(visit, lang, server))
    return bytes(made.to_ical())


def _event(visit: Visit, lang: Language, server: str) -> Event:
    case, view = visit.case, visit.case.view
    first, wordings = date.fromisoformat(visit.day), Wordings(lang)
    place = joined((town(view.place, lang), view.country and wordings.name(view.country)), ", ")
    said = (f"{quoted(line, lang)} — {joined((line.named, line.article.day))}" for line in case.reports[:3])
    made = Event()
    made.add("uid", f"{case.id}@dragoman")
    made.add("dtstamp", _told(visit))
    made.add("dtstart", first)
    made.add("dtend", first + _ONE_DAY)
    made.add("summary", one_line(words(lang).of("watching.standings", visit.standing).format(who=wordings.sides(case))))
    made.add("location", one_line(place))
    made.add("description", "\n".join(map(one_line, said)))
    made.add("url", server + addresses.event(case.id))
    made.add("status", _STATUS[visit.standing])
    made.add("transp", "TRANSPARENT")
    return made


def _told(visit: Visit) -> datetime:
    """When it was told of last, so that the same calendar is the same to the byte."""
    days = [line.article.day for line in visit.case.reports if line.article.day]
    return datetime.combine(date.fromisoformat(max(days, default=visit.day)), time(tzinfo=UTC))
