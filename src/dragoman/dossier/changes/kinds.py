"""Which happenings change the state of relations, and what changes are called (`data/changes.yaml`)."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from dragoman.dossier.naming import Language
from dragoman.dossier.wording import number, plural
from dragoman.yaml_text import load_yaml

CONTRADICTED = "contradicted"
WITHDRAWN = "withdrawn"
DISPUTED = {"date": "date-disputed", "place": "place-disputed"}
"""Changes by the field on which sources began to differ."""
NEITHER = "neither"
_NO_MODE = "none"


@lru_cache(maxsize=1 << 10)
def change_of(type: str, mode: str | None, status: str) -> str | None:
    """The change that a happening is; None for one that changes no state."""
    return next((rule["change"] for rule in _data()["happenings"] if _fits(rule, type, mode, status)), None)


def _fits(rule: dict[str, Any], type: str, mode: str | None, status: str) -> bool:
    modes = rule.get("modes")
    return rule["type"] == type and rule["status"] == status and (modes is None or (mode or _NO_MODE) in modes)


def label(change: str, lang: Language) -> str:
    """What a change is called."""
    return str(_data()["labels"][lang][change])


def titled(change: str, what: str, lang: Language) -> str:
    """A change with what has changed."""
    return str(_data()["titled"][lang]).format(change=label(change, lang), what=what)


def counted(what: str, count: int, lang: Language) -> str:
    """So many "changes", "happenings" or "articles"; empty for none."""
    form = "one" if plural(count, lang) == "one" else "many"
    return str(_data()["counts"][lang][what][form]).format(n=number(count, lang)) if count else ""


def at_least(counts: str, lang: Language) -> str:
    """Counts of which there may be more."""
    return str(_data()["counts"][lang]["at_least"]).format(counts=counts)


def tone(change: str) -> str:
    """Whether a change is one of "cooperation", of "conflict", or `NEITHER`."""
    return next((tone for tone, changes in _data()["tones"].items() if change in changes), NEITHER)


def all_changes() -> tuple[str, ...]:
    """All changes that have a name."""
    return tuple(_data()["labels"]["en"])


@cache
def _data() -> dict[str, Any]:
    found: dict[str, Any] = load_yaml(files("dragoman.dossier").joinpath("data", "changes.yaml").read_text(encoding="utf-8"))
    return found
