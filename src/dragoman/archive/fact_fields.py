"""Fields of statements, figures and offices that a person may correct, as text, and facts with right values in place."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from typing import Any, get_args

from dragoman.archive.packing import Item
from dragoman.errors import InputError, KnowledgeError
from dragoman.knowledge.entities import load_entities
from dragoman.knowledge.spells import latest
from dragoman.records import Figure, Measure, Office, Qualifier, Statement

_BETWEEN_CODES = re.compile(r"[\s,;]+")
_KINDS: dict[type[Any], str] = {Statement: "statement", Figure: "figure", Office: "office"}


def _words(text: str) -> str | None:
    return " ".join(text.split()) or None


def _needed(text: str) -> str:
    if not (words := _words(text)):
        raise ValueError("it cannot be empty")
    return words


def _one_of(known: tuple[str, ...]) -> Callable[[str], str]:
    def of_text(text: str) -> str:
        if text not in known:
            raise ValueError(f"there are: {', '.join(known)}")
        return text

    return of_text


def _code(text: str) -> str | None:
    if text and text not in load_entities():
        raise ValueError("give the code of a state or organisation, such as TUR")
    return text or None


def _codes(text: str) -> tuple[str, ...]:
    """Codes with blanks or commas between them."""
    return tuple(dict.fromkeys(code for part in _BETWEEN_CODES.split(text) if (code := _code(part))))


def _number(text: str) -> float:
    try:
        value = float(text)
    except ValueError as error:
        raise ValueError("give a number such as 3700000000 or 0.5") from error
    if not math.isfinite(value):
        raise ValueError("it must be finite")
    return value


def _unit(text: str) -> str:
    if not re.fullmatch(r"\S{1,20}", text):
        raise ValueError("give a unit without blanks, such as USD, percent or people")
    return text


def _period(text: str) -> str | None:
    """A year, month or day, or two of them with a slash between."""
    try:
        for part in text.split("/") if text else ():
            latest(part)
    except KnowledgeError as error:
        raise ValueError("give a year, month or day, or two of them: 2023, 2024-03, 2020/2023") from error
    return text or None


_FIELDS: dict[str, dict[str, Callable[[str], Any]]] = {
    "statement": {
        "speaker": _words, "role": _words, "entity": _code, "kind": _one_of(("direct", "indirect")), "about": _codes,
    },
    "figure": {
        "measure": _one_of(get_args(Measure)), "value": _number, "unit": _unit, "qualifier": _one_of(get_args(Qualifier)),
        "period": _period, "actors": _codes, "recipients": _codes,
    },
    "office": {"person": _needed, "office": _needed, "entity": _code},
}  # fmt: skip
"""Of each kind the fields, as records name them, each with what makes its value of a text or raises ValueError."""
CORRECTED = tuple(_FIELDS)
"""Kinds of facts that are corrected one by one, not as cases."""


def kind_of_fact(item: Item) -> str:
    """The kind of a statement, figure or office."""
    return _KINDS[type(item)]


def fields_of(kind: str) -> tuple[str, ...]:
    """The fields of a kind; none where single facts of it are not corrected."""
    return tuple(_FIELDS.get(kind, ()))


def shown(item: Item) -> dict[str, str]:
    """The value of each field, empty where there is none; several codes with a blank between them."""
    return {name: _text(getattr(item, name)) for name in _FIELDS[kind_of_fact(item)]}


def checked(kind: str, field: str, value: str) -> str:
    """A value of a field of a kind as `shown` would give it; InputError where this cannot be its value."""
    try:
        return _text(_FIELDS[kind][field](value.strip()))
    except ValueError as error:
        raise InputError(f"{value!r} is no {field}: {error}.") from error


def corrected(item: Item, values: Mapping[str, str]) -> Item:
    """A fact with right values, as `checked` gives them, in place of those that were read."""
    known = _FIELDS[kind_of_fact(item)]
    right = {name: known[name](value) for name, value in values.items() if name in known}
    if isinstance(item, Statement) and "entity" in right:
        right["entities"] = (right["entity"],) if right["entity"] else ()
    return item.model_copy(update=right)


def _text(value: Any) -> str:
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return " ".join(value) if isinstance(value, tuple) else value or ""
