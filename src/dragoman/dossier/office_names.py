"""What an office is called in a language; records name offices in English."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from dragoman.dossier.naming import Language
from dragoman.yaml_text import load_yaml

_FIELD = "{field}"


@cache
def office_name(office: str, lang: Language) -> str:
    """An office in "fr" or "en"; the English where French has no name for it here."""
    if lang == "en":
        return office
    table = _table()
    if office in table["offices"]:
        return table["offices"][office]
    for english, french in table["patterns"].items():
        found = re.fullmatch(re.escape(english).replace(re.escape(_FIELD), "(.+)"), office)
        if found and found[1] in table["fields"]:
            return french.replace(_FIELD, table["fields"][found[1]])
    return office


@cache
def _table() -> dict[str, dict[str, str]]:
    text = files("dragoman.dossier").joinpath("data", "offices.yaml").read_text(encoding="utf-8")
    return dict(load_yaml(text))
