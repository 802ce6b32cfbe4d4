"""The map of the world that pages show, from Natural Earth (public domain) as packages of the npm registry hold it.

python scripts/build_map.py            fetch, check, write `web/static/vendor/world.json` where it is missing or differs
python scripts/build_map.py --check    write nothing; exit status 1 where what is there is not what would be written
python scripts/build_map.py --lock     take the hashes of what the registry gives now into the lock file

`map.yaml` says what is shown and what is disputed.  One package is of 95 MB: only it holds the provinces that are disputed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import registry
import yaml
from map_shapes import Point, Ring, Sheet, arcs, area, centre, is_cut, path, rings, thinned

RULES = Path(__file__).parent / "map.yaml"
OURS = "world.json"


class World:
    """The sheet with its countries; `rules` are those of `map.yaml`."""

    def __init__(self, rules: dict[str, Any], countries: dict[str, Any], provinces: dict[str, Any]) -> None:
        self._rules = rules
        self._sheet = Sheet(rules["width"], rules["west"], rules["north"], rules["south"])
        lines = [thinned([self._sheet(p) for p in line], rules["thin"]) for line in arcs(countries)]
        drawn = countries["objects"]["countries"]["geometries"]
        self._own = {geometry["properties"]["a3"]: rings(geometry, lines) for geometry in drawn}
        self._provinces = {f["properties"]["adm1_code"]: f["geometry"] for f in provinces["features"]}

    def made(self) -> dict[str, Any]:
        """What is written: `areas` by code with their path (none where too small) and middle, and what is `disputed`."""
        shapes: dict[str, list[Ring]] = defaultdict(list)
        for code, closed in self._own.items():
            if code not in self._rules["without"]:
                shapes[self._rules["belongs"].get(code, code)] += closed
        areas = {code: self._area(shapes[code]) for code in sorted(shapes)}
        areas |= {code: {"at": _whole(self._sheet(at))} for code, at in self._rules["points"].items()}
        disputed = [self._disputed(**one) for one in self._rules["disputed"]]
        return {"width": self._sheet.width, "height": self._sheet.height, "areas": areas, "disputed": disputed}

    def _area(self, closed: list[Ring]) -> dict[str, Any]:
        closed.sort(key=area, reverse=True)
        made: dict[str, Any] = {"at": _whole(centre(closed[0]))}
        if sum(map(area, closed)) >= self._rules["point"]:
            made["path"] = path(self._large(closed))
        return made

    def _large(self, closed: list[Ring]) -> list[Ring]:
        whole = [ring for ring in closed if not is_cut(ring, self._sheet.width)]
        return [ring for ring in whole if ring is closed[0] or area(ring) >= self._rules["least"]]

    def _disputed(
        self, name: str, code: str = "", countries: Iterable[str] = (), provinces: Iterable[str] = (), at: Point | None = None
    ) -> dict[str, Any]:
        closed = [ring for country in countries for ring in self._own[country]]
        closed += [ring for province in provinces for ring in self._province(province)]
        shape = {"at": _whole(self._sheet(at))} if at else self._area(closed)
        return {"name": name, "code": code, **shape}

    def _province(self, code: str) -> list[Ring]:
        geometry = self._provinces[code]
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        return [thinned([self._sheet(p) for p in ring], self._rules["thin"]) for polygon in polygons for ring in polygon]


def _whole(point: Point) -> list[int]:
    return [round(point[0]), round(point[1])]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--lock", action="store_true")
    options = parser.parse_args()
    packages = registry.locked()
    found: dict[str, Any] = {}
    for package in packages:
        if "map" in package:
            archive = registry.fetch(package, lock=options.lock)
            found |= {what: json.loads(registry.member(archive, name)) for what, name in package["map"].items()}
    world = World(yaml.safe_load(RULES.read_text(encoding="utf-8")), found["countries"], found["provinces"]).made()
    differ = registry.place({OURS: json.dumps(world, separators=(",", ":")).encode()}, check=options.check)
    if options.lock:
        registry.keep(packages)
    return 1 if differ and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
