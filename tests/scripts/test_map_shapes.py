"""Shapes of the map, on made-up borders."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "map_shapes.py"
SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0)]


@pytest.fixture(scope="module")
def shapes() -> ModuleType:
    spec = importlib.util.spec_from_file_location("map_shapes", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["map_shapes"] = module
    spec.loader.exec_module(module)
    return module


def test_the_sheet_has_its_middle_where_it_is_told(shapes: ModuleType) -> None:
    sheet = shapes.Sheet(2000, -168.0, 84, -56)
    assert sheet((12.0, 0.0))[0] == pytest.approx(1000)
    assert sheet((-168.0 + 1e-9, 0.0))[0] == pytest.approx(0, abs=1e-3)
    assert sheet((191.999999, 0.0))[0] == pytest.approx(2000, abs=1e-3)
    assert sheet((0.0, 84.0))[1] == pytest.approx(0)
    assert sheet((0.0, -56.0))[1] == pytest.approx(sheet.height, abs=1)


def test_both_sides_of_the_date_line_lie_side_by_side(shapes: ModuleType) -> None:
    sheet = shapes.Sheet(2000, -168.4, 84, -56)
    assert sheet((-179.9, 65.0))[0] - sheet((179.9, 65.0))[0] == pytest.approx(0.9, abs=0.5)


def test_lines_of_topojson_are_joined(shapes: ModuleType) -> None:
    topology = {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": [[[0, 0], [10, 0], [0, 10]], [[0, 0], [0, 10], [10, 0]]],
    }
    lines = shapes.arcs(topology)
    assert shapes.rings({"type": "Polygon", "arcs": [[0, -2]]}, lines) == [[(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)]]
    assert len(shapes.rings({"type": "MultiPolygon", "arcs": [[[0, -2]], [[1, -1]]]}, lines)) == 2


def test_small_bends_go_and_the_ends_stay(shapes: ModuleType) -> None:
    line = [(0.0, 0.0), (5.0, 0.1), (10.0, 0.0), (10.0, 10.0)]
    assert shapes.thinned(line, 1.0) == [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)]
    assert shapes.thinned(line, 0.0) == line
    assert shapes.thinned(line[:2], 99.0) == line[:2]


def test_a_closed_line_stays_an_area(shapes: ModuleType) -> None:
    assert len(shapes.thinned(SQUARE, 1e9)) == 4


def test_area_and_centre(shapes: ModuleType) -> None:
    assert shapes.area(SQUARE) == shapes.area(SQUARE[::-1]) == 100
    assert shapes.centre(SQUARE) == pytest.approx((5, 5))
    assert shapes.centre([(1.0, 1.0), (1.0, 1.0)]) == (1.0, 1.0)


def test_what_lies_at_both_sides_is_cut(shapes: ModuleType) -> None:
    assert shapes.is_cut([(1.0, 5.0), (1999.0, 5.0), (1.0, 6.0), (1.0, 5.0)], 2000)
    assert not shapes.is_cut(SQUARE, 2000)


def test_a_path_is_of_whole_units(shapes: ModuleType) -> None:
    assert shapes.path([SQUARE]) == "M0 0l10 0 0 10-10 0z"
    assert shapes.path([[(0.0, 0.0), (0.2, 0.1), (0.0, 0.3), (0.0, 0.0)]]) == ""
    assert re.fullmatch(r"(M-?\d+ -?\d+l[-\d ]+z)+", shapes.path([SQUARE, [(x + 20.4, y) for x, y in SQUARE]]))
