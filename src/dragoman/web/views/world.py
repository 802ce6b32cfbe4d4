"""The map of the world, each party in the colour of what happened with it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from dragoman.dossier.matrix import Tally
from dragoman.dossier.naming import Language, entities, name
from dragoman.language.folding import fold
from dragoman.web.views.shares import told, tone
from dragoman.web.words import words

RADIUS = 9
"""Units of the sheet that the point of a small state measures from its middle."""


@dataclass(frozen=True)
class Area:
    """A party on the map: an SVG path, or a point at `x` and `y` where it is too small; `title` says what happened.

    Without `href` where there is no page of it.
    """

    code: str
    href: str
    title: str
    tone: str
    path: str
    x: int
    y: int


@dataclass(frozen=True)
class WorldMap:
    """A sheet of so many units; `disputed` lies hatched on the areas, and has names."""

    width: int
    height: int
    areas: tuple[Area, ...]
    points: tuple[Area, ...]
    disputed: tuple[Area, ...]


@cache
def _world() -> dict[str, Any]:
    """What scripts/build_map.py made: `width`, `height`, `areas` by code, `disputed`."""
    text = files("dragoman.web").joinpath("static", "vendor", "world.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def world_map(happened: Callable[[str], Tally], href: Callable[[str], str], lang: Language) -> WorldMap:
    """The map in which each code has the colour of what `happened` and leads to `href`; small states where something did."""
    world = _world()
    drawn = [_area(code, shape, happened(code), href, lang) for code, shape in world["areas"].items()]
    points = (area for area in drawn if not area.path and area.href and happened(area.code).total)
    disputed = sorted(_disputed(lang), key=lambda area: fold(area.title))
    return WorldMap(world["width"], world["height"], tuple(a for a in drawn if a.path), tuple(points), tuple(disputed))


def _area(code: str, shape: dict[str, Any], tally: Tally, href: Callable[[str], str], lang: Language) -> Area:
    where = (tone(tally), shape.get("path", ""), *shape["at"])
    if code not in entities():
        return Area(code, "", "", *where)
    return Area(code, href(code), words(lang)("start.told", name=name(code, lang), told=told(tally, lang)), *where)


def _disputed(lang: Language) -> Iterator[Area]:
    for shape in _world()["disputed"]:
        title = name(shape["code"], lang) if shape["code"] else words(lang).of("start.disputed", shape["name"])
        yield Area(shape["code"], "", title, "", shape.get("path", ""), *shape["at"])
