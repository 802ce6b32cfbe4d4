"""Shapes of a map: borders of TopoJSON, projected, thinned out so that neighbours still touch, and written as SVG paths."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

Point: TypeAlias = tuple[float, float]
Ring: TypeAlias = list[Point]

_EAST = (0.870700, -0.131979, -0.013791, 0.003971, -0.001529)
_NORTH = (1.007226, 0.015085, -0.044475, 0.028874, -0.005916)
_WIDEST = math.pi * _EAST[0]
_LEAST = 4
"""Points of a closed line that is still an area: three, and the first again."""


class Sheet:
    """Degrees to units of a sheet so many units wide, in the Natural Earth projection (Patterson, Šavrič 2012).

    `west` is the longitude at its left side, where no land may be cut.
    """

    def __init__(self, width: int, west: float, north: float, south: float) -> None:
        self.width = width
        self._west = west
        self._scale = width / (2 * _WIDEST)
        self._top = _upward(north)
        self.height = math.ceil((self._top - _upward(south)) * self._scale)

    def __call__(self, point: Sequence[float]) -> Point:
        """The place on the sheet of a longitude and latitude."""
        east = (point[0] - self._west) % 360 - 180
        x = math.radians(east) * _breadth(point[1])
        return (x + _WIDEST) * self._scale, (self._top - _upward(point[1])) * self._scale


def _breadth(latitude: float) -> float:
    p2 = math.radians(latitude) ** 2
    return _EAST[0] + p2 * (_EAST[1] + p2 * (_EAST[2] + p2 * p2 * p2 * (_EAST[3] + p2 * _EAST[4])))


def _upward(latitude: float) -> float:
    phi = math.radians(latitude)
    p2 = phi * phi
    return phi * (_NORTH[0] + p2 * (_NORTH[1] + p2 * p2 * (_NORTH[2] + p2 * _NORTH[3] + p2 * p2 * _NORTH[4])))


def arcs(topology: dict[str, Any]) -> list[Ring]:
    """The lines of a TopoJSON file in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    made = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        made.append(line)
    return made


def rings(geometry: dict[str, Any], lines: Sequence[Ring]) -> list[Ring]:
    """The closed lines of a TopoJSON geometry, of which `lines` are the arcs."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [_joined(ring, lines) for polygon in polygons for ring in polygon]


def _joined(ring: Iterable[int], lines: Sequence[Ring]) -> Ring:
    made: Ring = []
    for index in ring:
        line = lines[index] if index >= 0 else lines[~index][::-1]
        made += line[1:] if made else line
    return made


def thinned(line: Ring, least: float) -> Ring:
    """Without the points that take or give less than `least` square units (Visvalingam, Whyatt 1993); the ends stay."""
    before, after = list(range(-1, len(line) - 1)), list(range(1, len(line) + 1))
    size = {i: _triangle(line[i - 1], line[i], line[i + 1]) for i in range(1, len(line) - 1)}
    heap = [(area, i) for i, area in size.items()]
    heapq.heapify(heap)
    fewest = _LEAST if line[0] == line[-1] else 2
    while heap and len(size) + 2 > fewest:
        area, i = heapq.heappop(heap)
        if size.get(i) != area:
            continue
        if area >= least:
            break
        del size[i]
        left, right = before[i], after[i]
        after[left], before[right] = right, left
        for j in (left, right):
            if j in size:
                size[j] = max(area, _triangle(line[before[j]], line[j], line[after[j]]))
                heapq.heappush(heap, (size[j], j))
    return [point for i, point in enumerate(line) if i in size or i in (0, len(line) - 1)]


def _triangle(a: Point, b: Point, c: Point) -> float:
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def is_cut(ring: Ring, width: float) -> bool:
    """Whether an area lies at both sides of a sheet."""
    return any(abs(a[0] - b[0]) > width / 2 for a, b in zip(ring, ring[1:], strict=False))


def area(ring: Ring) -> float:
    """Square units within a closed line."""
    return abs(_twice(ring)) / 2


def centre(ring: Ring) -> Point:
    """The centre of gravity of an area."""
    twice = _twice(ring)
    if not twice:
        return ring[0]
    parts = [(a[0] * b[1] - b[0] * a[1], a, b) for a, b in zip(ring, ring[1:], strict=False)]
    x, y = (sum(cross * (a[k] + b[k]) for cross, a, b in parts) / (3 * twice) for k in (0, 1))
    return x, y


def _twice(ring: Ring) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:], strict=False))


def path(closed: Iterable[Ring]) -> str:
    """Areas as one SVG path of whole units; what shrinks to nothing is left out."""
    return "".join(map(_ring_path, closed))


def _ring_path(ring: Ring) -> str:
    points: list[tuple[int, int]] = []
    for x, y in ring:
        point = round(x), round(y)
        if not points or point != points[-1]:
            points.append(point)
    if len(points) < _LEAST:
        return ""
    moves = (f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in zip(points, points[1:-1], strict=False))
    return f"M{points[0][0]} {points[0][1]}l{' '.join(moves)}z".replace(" -", "-")
