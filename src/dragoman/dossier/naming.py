"""Which state, organisation or group a person means: by code, name, adjective or capital, in French or English."""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias

from dragoman.errors import InputError
from dragoman.knowledge.entities import Entity, load_entities
from dragoman.knowledge.names import NameIndex
from dragoman.language.folding import fold
from dragoman.settings import LANGUAGES

Language: TypeAlias = Literal["en", "fr"]


@cache
def entities() -> dict[str, Entity]:
    """All known entities by code."""
    return load_entities()


def name(code: str, lang: Language) -> str:
    """The name of a code in a language, or the code itself where it is not known."""
    found = entities().get(code)
    if found is None:
        return code
    return found.name_fr if lang == "fr" else found.name_en


def meanings(named: str) -> tuple[str, ...]:
    """The codes of all that a name may mean."""
    text = named.strip()
    if text.upper() in entities():
        return (text.upper(),)
    meant = dict.fromkeys(c for lang in LANGUAGES for form in _forms(text) for c in _codes(form, lang))
    return tuple(meant or _shown().get(fold(text), {}))


def code(named: str) -> str:
    """The code of what a person names; InputError where nothing, or several things, are meant."""
    meant = meanings(named)
    if len(meant) == 1:
        return meant[0]
    if meant:
        raise InputError(f"{named!r} may be {' or '.join(meant)}. Give the code that is meant.")
    raise InputError(f"{named!r} is no state, organisation or group known here. Give a name or a code, such as Turkey or TUR.")


@cache
def _shown() -> dict[str, dict[str, None]]:
    """Codes by the names that dossiers show: "Maurice" is a man in an article, but the state where it is asked for."""
    found: dict[str, dict[str, None]] = {}
    for known, entity in entities().items():
        for shown in (entity.name_en, entity.name_fr):
            found.setdefault(fold(shown), {})[known] = None
    return found


def _forms(text: str) -> dict[str, None]:
    """As it was typed, and as a name is written."""
    return dict.fromkeys((text, text.title(), text.upper(), text.lower()))


def _codes(text: str, lang: str) -> tuple[str, ...]:
    found = _index().find(text, lang)
    whole = [n for n in found if n.end - n.start >= len(text.rstrip())]
    return tuple(c for n in whole for c in (n.entities or n.candidates))


@cache
def _index() -> NameIndex:
    return NameIndex.load()
