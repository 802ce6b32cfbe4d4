"""The map of the world as it is vendored and coloured."""

from __future__ import annotations

import gzip
import json

import pytest

from dragoman.dossier.matrix import Tally
from dragoman.dossier.naming import Language, entities
from dragoman.web.assets import assets
from dragoman.web.views.world import world_map

FORMER = {"CSK", "DDR", "SCG", "SUN", "YUG"}
MAP = json.loads(assets()["vendor/world.json"].plain)


def _inside(path: str, x: int, y: int) -> bool:
    """Whether a point lies in an SVG path of lines: crossings of its rings with a ray to the right are odd."""
    crossings = 0
    for ring in path.removeprefix("M").removesuffix("z").split("zM"):
        start, _, moves = ring.partition("l")
        numbers = [int(n) for n in moves.replace("-", " -").split()]
        at = tuple(int(n) for n in start.split())
        points = [at]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            at = (at[0] + dx, at[1] + dy)
            points.append(at)
        for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                crossings += 1
    return crossings % 2 == 1


def test_it_is_small() -> None:
    assert len(gzip.compress(assets()["vendor/world.json"].plain)) < 80_000


def test_every_state_of_today_is_on_it() -> None:
    states = {code for code, entity in entities().items() if entity.kind == "state"}
    assert states - set(MAP["areas"]) == FORMER


def test_crimea_is_disputed_and_not_drawn_as_russia() -> None:
    (crimea,) = (shape for shape in MAP["disputed"] if shape["name"] == "crimea")
    assert crimea["path"]
    assert not _inside(MAP["areas"]["RUS"]["path"], *crimea["at"])
    assert _inside(MAP["areas"]["UKR"]["path"], *crimea["at"])


def test_disputed_areas_are_named_by_codes_that_are_known() -> None:
    assert {shape["code"] for shape in MAP["disputed"]} <= {"", *entities()}
    assert {"XKX", "ESH", "PSE", "TWN"} <= {shape["code"] for shape in MAP["disputed"]}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_areas_have_colours_titles_and_small_states_points_where_something_happened(lang: Language) -> None:
    told = {"TUR": Tally(10, 9), "SGP": Tally(2, 0)}
    world = world_map(lambda code: told.get(code, Tally()), lambda code: f"/{code}?x", lang)
    areas = {area.code: area for area in world.areas}
    assert (areas["TUR"].tone, areas["FRA"].tone) == ("t5", "none")
    assert "90" in areas["TUR"].title
    assert [(point.code, point.tone) for point in world.points] == [("SGP", "few")]
    assert all(area.title for area in world.disputed)
    assert all(bool(area.title) is bool(area.href) for area in world.areas)
    assert (areas["TUR"].href, areas["ATF"].href) == ("/TUR?x", "")
