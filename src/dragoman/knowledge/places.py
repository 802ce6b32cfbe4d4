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
    """Coordinates of capitals, cities and regions by English name and country; a state lies where its capital does."""

    def __init__(self, entities: dict[str, Entity]) -> None:
        self._entities = entities
        capitals = read_table(DATA / "capitals.tsv")
        self._capitals = {row["code"]: _place(row, row["name"], row["code"]) for row in capitals}
        self._renamed = list(read_table(DATA / "renamed.tsv"))
        self._places: dict[tuple[str, str], Place] = {}
        for table in ("places.tsv", "cities.tsv"):
            for row in read_table(DATA / table):
                name = (split_cell(row["names_en"]) or split_cell(row["names_fr"]))[0]
                country = row["country"] or None
                self._places.setdefault((name, country or ""), _place(row, name, country))

    def find(self, kind: str, key: str, code: str | None, on: str | None) -> Place | None:
        """The place that a name of this kind and key means, by its name on a day (partial ISO date)."""
        capital = self._capitals.get(code or "")
        if kind == "state":
            entity = self._entities.get(code or "")
            found = Place(entity.name_en, code, *_where(capital)) if entity else None
        elif capital and kind in ("capital", "city", "seat") and (kind == "seat" or capital.name == key):
            found = capital
        else:
            found = self._places.get((key, code or "")) or (capital if kind == "capital" else None)
        return self._as_of(found, on) if found else None

    def _as_of(self, place: Place, on: str | None) -> Place:
        """The place under the name that it bore on a day; without a day, under today's."""
        for row in self._renamed if on else ():
            if row["code"] == place.country and row["now"] == place.name and row["start"] <= (on or "") <= row["end"]:
                return Place(row["name"], place.country, place.lat, place.lon)
        return place


def _where(place: Place | None) -> tuple[float | None, float | None]:
    return (place.lat, place.lon) if place else (None, None)


def _place(row: dict[str, str], name: str, country: str | None) -> Place:
    return Place(name, country, float(row["lat"]) if row["lat"] else None, float(row["lon"]) if row["lon"] else None)
