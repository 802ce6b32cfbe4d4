"""What pages call and say in the parts that are no article (`patterns.yaml`), ready for use."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from lxml.html import HtmlElement

from dragoman.language.folding import fold
from dragoman.yaml_text import load_yaml

_PARTS = re.compile(r"[a-z0-9]+")
# "no-comments", "has-sidebar": what a part lacks or holds is not what it is.
_NEGATED = re.compile(r" (?:no|has|with|without|avec|sans) \w+(?= )")
_INNER_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@cache
def _data() -> dict[str, Any]:
    loaded: dict[str, Any] = load_yaml((files(__package__) / "patterns.yaml").read_text(encoding="utf-8"))
    return loaded


@cache
def names(which: str) -> frozenset[str]:
    """A list of names that standards give (elements, roles, types, meta elements)."""
    return frozenset(_data()[which])


@cache
def _names(part: str) -> re.Pattern[str]:
    return re.compile(" (?:" + "|".join(map(re.escape, _data()[part])) + ") ")


@cache
def _expressions(name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{expression})" for expression in _data()[name]))


def _words(name: str) -> str:
    words = f" {' '.join(_PARTS.findall(_INNER_CAPITAL.sub(' ', name).lower()))} "
    return _NEGATED.sub(" ", words)


def is_called(element: HtmlElement, part: str) -> bool:
    """Whether class or id of an element name a part of pages: furniture, headline, standfirst, byline and so on."""
    named = f"{element.get('class', '')} {element.get('id', '')}"
    return named != " " and _names_part(named, part)


@lru_cache(maxsize=20_000)
def _names_part(named: str, part: str) -> bool:
    return any(_names(part).search(_words(name)) for name in named.split())


def _plain(text: str) -> str:
    """The text in lower case and without accents."""
    folded = fold(text)
    if folded.isascii():
        return folded
    return "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))


def is_furniture_line(line: str) -> bool:
    """Whether a whole paragraph is a link to more, a button, a credit or a notice."""
    return len(line) <= 200 and bool(_expressions("lines").fullmatch(_plain(line).strip(" .·|•-–")))


def walls(text: str) -> int:
    """How many phrases tell that the article goes on for subscribers only."""
    return sum(1 for _ in _expressions("wall_phrases").finditer(_plain(text)))


def consents(text: str) -> int:
    """How many different phrases ask for consent to cookies."""
    folded = _plain(text)
    return sum(1 for expression in _data()["consent_phrases"] if re.search(expression, folded))
