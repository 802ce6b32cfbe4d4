"""What a page says for machines: JSON-LD and meta elements."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from dragoman.records import DateWitness
from dragoman.sources.dating import witness
from dragoman.sources.html.patterns import names

_DEEPEST = 6
_TAGS = re.compile(r"<[^>]{0,500}>")
_BREAKS = re.compile(r"<(?:br|/p|/div|/li|/h\d)\b[^>]{0,100}>", re.I)


@dataclass(frozen=True)
class Told:
    """What a page says of its article in JSON-LD; `body` is the whole text where that is given."""

    headline: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    body: str | None = None
    free: bool | None = None
    element: HtmlElement | None = None


def told(tree: HtmlElement) -> Told:
    """What the page's JSON-LD says of its article; empty where there is none."""
    for element in tree.iter("script"):
        if "ld+json" not in (element.get("type") or "").lower():
            continue
        for thing in _things(_loaded(element.text or ""), 0):
            return _told(thing, element)
    return Told()


def _loaded(text: str) -> Any:
    cleaned = text.strip().removeprefix("<!--").removesuffix("-->").strip().removeprefix("//<![CDATA[").removesuffix("//]]>")
    try:
        return json.loads(cleaned, strict=False)
    except (ValueError, RecursionError):
        return None


def _things(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The articles in JSON-LD, those at the top first."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _things(one, depth + 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        if names("articles") & set(kinds if isinstance(kinds, list) else [str(kinds)]):
            yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            yield from _things(value.get(name), depth + 1)


def _told(thing: dict[str, Any], element: HtmlElement) -> Told:
    free = thing.get("isAccessibleForFree")
    return Told(
        headline=_line(thing.get("headline") or thing.get("name")),
        authors=tuple(_names(thing.get("author"))),
        published=_line(thing.get("datePublished") or thing.get("dateCreated")),
        body=_paragraphs(thing.get("articleBody")),
        free=None if free is None else str(free).lower() not in ("false", "0", "no"),
        element=element,
    )


def _names(value: Any) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") if isinstance(one, dict) else one
        if line := _line(name):
            yield line


def _line(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    return " ".join(html.unescape(_TAGS.sub(" ", value)).split()) or None


def _paragraphs(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    text = html.unescape(_TAGS.sub(" ", _BREAKS.sub("\n", value)))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n\n".join(line for line in lines if line) or None


def metas(tree: HtmlElement) -> dict[str, str]:
    """Name or property of the page's meta elements, in lower case -> content; the first of a name holds."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def published_witnesses(found: dict[str, str], json_ld: Told) -> list[DateWitness]:
    """The witnesses of the day of publication among JSON-LD and meta elements."""
    witnesses = [witness("json-ld", json_ld.published)] if json_ld.published else []
    return witnesses + [witness("meta", content) for name, content in found.items() if name in names("published_metas")]
