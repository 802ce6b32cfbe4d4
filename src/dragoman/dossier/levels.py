"""At which level people meet: the rank of their offices, from head of state to envoy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dragoman.archive.merging.spells import OfficeSpell
from dragoman.dossier.naming import entities
from dragoman.yaml_text import load_yaml

_STATE = "state"


@dataclass(frozen=True)
class _Table:
    order: tuple[str, ...]
    by_office: dict[str, str]
    begins: dict[str, str]
    ends: dict[str, str]
    lowest: str
    of_organisations: str
    of_states: str


@cache
def _table() -> _Table:
    text = files("dragoman.dossier").joinpath("data", "levels.yaml").read_text(encoding="utf-8")
    told = load_yaml(text)
    by_office = {office: level for level, offices in told["levels"].items() for office in offices}
    order = (*told["levels"], told["lowest"])
    return _Table(order, by_office, told["begins"], told["ends"], told["lowest"], told["of_organisations"], told["of_states"])


def names() -> tuple[str, ...]:
    """All levels, the highest first."""
    return _table().order


def level(office: str, entity: str) -> str:
    """The level of an office (in English) of a state or organisation."""
    table = _table()
    found = table.by_office.get(office)
    if found is None:
        beginnings = (name for start, name in table.begins.items() if office.startswith(start))
        endings = (name for end, name in table.ends.items() if office.endswith(end))
        found = next(beginnings, None) or next(endings, table.lowest)
    if entity not in entities():
        return found
    if entities()[entity].kind != _STATE:
        return table.of_organisations if found == table.order[0] else found
    return table.of_states if found == table.of_organisations else found


def rank(name: str) -> int:
    """The place of a level, 0 for the highest."""
    return _table().order.index(name)


def highest(found: Iterable[str]) -> str | None:
    """The highest of some levels; None where there is none."""
    return min(found, key=rank, default=None)


def says_more(other: OfficeSpell, spell: OfficeSpell) -> bool:
    """True where another office of the same party is named more fully and stands no lower: secretary, secretary of state."""
    if other.entity != spell.entity or not set(spell.office.split()) < set(other.office.split()):
        return False
    return rank(level(other.office, other.entity)) <= rank(level(spell.office, spell.entity))
