"""Places of names: English name as used on a day, country and coordinates in degrees."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.knowledge.entities import Entity
from dragoman.knowledge.name_forms import DATA, read_table, split_cell


@dataclass(frozen=True, slots=True)
class Place:
    """A city, region or state; `country` is ISO 3166-1 alpha-3 or None, latitude and longitude in degrees."""

    name: str
    country: str | None
    lat: float | None
    lon: float | None


class PlaceIndex:
    """Coordinates of capitals, cities and regions by English name and country."""

    def __init__(self, entities: dict[str, Entity]) -> None:
        self._entities = entities
        self._capitals = {row["code"]: _place(row, row["name"], row["code"]) for row in read_table(DATA / "capitals.tsv")}
        self._renamed = list(read_table(DATA / "renamed.tsv"))
        self._places: dict[tuple[str, str], Place] = {}
        for table in ("cities.tsv", "places.tsv"):
            for row in read_table(DATA / table):
                name = (split_cell(row["names_en"]) or split_cell(row["names_fr"]))[0]
                country = row["country"] or None
                self._places.setdefault((name, country or ""), _place(row, name, country))

    def find(self, kind: str, key: str, code: str | None, on: str | None) -> Place | None:
        """The place that a name of this kind and key means, by its name on a day (partial ISO date)."""
        if kind in ("capital", "seat") and code in self._capitals:
            return self._as_of(self._capitals[code], on)
        if kind == "state" and code in self._entities:
            capital = self._capitals.get(code)
            name = self._entities[code].name_en
            return Place(name, code, capital.lat if capital else None, capital.lon if capital else None)
        return self._places.get((key, code or ""))

    def _as_of(self, place: Place, on: str | None) -> Place:
        for row in self._renamed:
            if row["code"] == place.country and row["now"] == place.name and on and row["start"] <= on[: len(row["start"])] <= row["end"]:
                return Place(row["name"], place.country, place.lat, place.lon)
        return place


def _place(row: dict[str, str], name: str, country: str | None) -> Place:
    return Place(name, country, float(row["lat"]) if row["lat"] else None, float(row["lon"]) if row["lon"] else None)
