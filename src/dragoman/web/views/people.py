"""People in offices of the parties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.dossier.labels import labels
from dragoman.dossier.levels import level
from dragoman.dossier.naming import Language, name
from dragoman.dossier.office_names import office_name
from dragoman.dossier.offices import OfficeEntry
from dragoman.dossier.wording import day


@dataclass(frozen=True)
class OfficeItem:
    """A person in an office; days in words, `over` the day by which it was over, empty where nothing says so; `id` is that of
    all sightings, empty where they are not at hand."""

    person: str
    office: str
    level: str
    first: str
    last: str
    over: str
    doubtful: bool
    articles: int
    id: str


@dataclass(frozen=True)
class Holders:
    """Those who hold or held offices of one party."""

    state: str
    offices: tuple[OfficeItem, ...]


def holders(entries: Sequence[OfficeEntry], codes: Sequence[str], lang: Language) -> tuple[Holders, ...]:
    """Office holders by party, in the order of `entries`; parties without any are left out."""
    found = (Holders(name(code, lang), tuple(_item(e, lang) for e in entries if e.spell.entity == code)) for code in codes)
    return tuple(one for one in found if one.offices)


def _item(entry: OfficeEntry, lang: Language) -> OfficeItem:
    spell = entry.spell
    first, last, over = (day(value, lang) if value else "" for value in (spell.first, spell.last, spell.over_by))
    return OfficeItem(
        entry.name, office_name(spell.office, lang), labels(lang).level(level(spell.office, spell.entity)), first, last, over,
        spell.doubtful, len(spell.articles), entry.id,
    )  # fmt: skip
