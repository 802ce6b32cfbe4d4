"""What is shown of a statement, figure or office, as fields of a form, and their values in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from dragoman.archive.fact_fields import fields_of
from dragoman.dossier.labels import labels
from dragoman.dossier.naming import Language, entities, name
from dragoman.dossier.wording import listed, named
from dragoman.records import Measure, Qualifier
from dragoman.web.views.filters import Choice

_CODES = ("about", "actors", "recipients")
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "measure": get_args(Measure), "qualifier": get_args(Qualifier), "kind": ("direct", "indirect"),
}  # fmt: skip


@dataclass(frozen=True)
class FactField:
    """A field by its name, its label, today's value, and what it can be chosen from (nothing: it is written)."""

    name: str
    label: str
    value: str
    choices: tuple[Choice, ...]


def fact_fields(kind: str, shown: Mapping[str, str], lang: Language) -> tuple[FactField, ...]:
    """The fields of a kind of fact with what is shown of them."""
    return tuple(
        FactField(field, labels(lang).field(field), shown[field], _choices(field, shown[field], lang))
        for field in fields_of(kind)
    )


def _choices(field: str, value: str, lang: Language) -> tuple[Choice, ...]:
    if field == "entity":
        known = sorted((name(code, lang), code) for code in {*entities(), *([value] if value else [])})
        return (Choice("", "–", not value), *(Choice(code, called, code == value) for called, code in known))
    return tuple(Choice(one, fact_value(field, one, lang), one == value) for one in _CHOICES.get(field, ()))


def fact_value(field: str, value: str, lang: Language) -> str:
    """A value of a field as people read it."""
    if field in _CODES:
        return listed((named(code, lang) for code in value.split()), lang)
    if field == "measure":
        return labels(lang).measure(value)
    if field in ("kind", "qualifier"):
        return labels(lang).way(value)
    return name(value, lang) if field == "entity" else value
