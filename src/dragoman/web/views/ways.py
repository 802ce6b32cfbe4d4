"""Where what a person may mean is found."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.dossier.meanings import Meaning
from dragoman.dossier.naming import Language, name
from dragoman.dossier.wording import day
from dragoman.web.views import addresses
from dragoman.web.views.addresses import Within
from dragoman.web.words import words


@dataclass(frozen=True)
class Way:
    """An address with what is found there, and of which kind it is."""

    href: str
    label: str
    note: str


def way(meaning: Meaning, lang: Language) -> Way:
    """The way to what is meant."""
    told = words(lang)
    names = [name(code, lang) for code in meaning.codes]
    kind = told.of("going.kinds", meaning.kind)
    if meaning.kind in ("person", "agreement"):
        label, note = meaning.text, ", ".join((kind, *names))
    else:
        label = told("start.pair", a=names[0], b=names[1]) if meaning.kind == "pair" else names[0]
        note = f"{kind}, {_time(meaning, lang)}" if meaning.since else kind
    return Way(_address(meaning), label or told("going.untitled"), note)


def _address(meaning: Meaning) -> str:
    if meaning.kind == "person":
        return addresses.person(meaning.text)
    if meaning.kind == "agreement":
        return addresses.agreement(meaning.id)
    within = Within(meaning.since, meaning.until)
    first, last = meaning.codes[0], meaning.codes[-1]
    return addresses.pair(first, last, within) if meaning.kind == "pair" else addresses.party(first, within)


def _time(meaning: Meaning, lang: Language) -> str:
    since, until = meaning.since or "", meaning.until or ""
    if since[:4] == until[:4] and since.endswith("-01-01") and until.endswith("-12-31"):
        return since[:4]
    return day(since, lang) if since == until else words(lang)("start.from_to", first=day(since, lang), last=day(until, lang))
