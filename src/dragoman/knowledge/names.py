"""Names in a text: states, peoples, capitals, organisations, groups, cities, found at once and resolved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.knowledge.entities import Entity, load_entities
from dragoman.knowledge.name_context import best_forms, codes_of, people_kind, resolve
from dragoman.knowledge.name_forms import (
    DATA,
    LANGS,
    Form,
    Forms,
    french_adjectives,
    listed_forms,
    read_table,
    split_cell,
    state_forms,
)
from dragoman.knowledge.name_match import COMBINING, Hit, Matcher
from dragoman.knowledge.name_tokens import Words, split_words
from dragoman.knowledge.places import Place, PlaceIndex


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: `text` is exactly text[start:end]; `entities` is empty where it stays open.

    kind: state, adjective, demonym, capital, seat, organisation, group, body, company, city, region.
    candidates: what an ambiguous name may mean.  key: the common English name.
    gender ("m", "f") and number ("sg", "pl"): of the French word.  country: where a place lies.
    """

    start: int
    end: int
    text: str
    kind: str
    entities: tuple[str, ...]
    candidates: tuple[str, ...] = ()
    sector: str | None = None
    key: str = ""
    gender: str | None = None
    number: str | None = None
    country: str | None = None


class NameIndex:
    """Every known name; load it once with `NameIndex.load()`."""

    def __init__(self, matchers: dict[str, Matcher], entities: dict[str, Entity]) -> None:
        self._matchers = matchers
        self._entities = entities
        self._places: PlaceIndex | None = None

    @classmethod
    def load(cls, extra: Path | None = None) -> NameIndex:
        """The shipped names, and those of a user's own table `extra` (columns as organisations.tsv)."""
        matchers = {lang: Matcher() for lang in LANGS}
        for lang, form in _shipped_forms():
            matchers[lang].add(form)
        for row in read_table(extra) if extra is not None else ():
            for lang, form in listed_forms(row):
                matchers[lang].add(form)
        for matcher in matchers.values():
            matcher.close()
        return cls(matchers, load_entities())

    def place_of(self, name: Name, on: str | None = None) -> Place | None:
        """The place that a found name means, under its English name on a day; None for what is no place."""
        if self._places is None:
            self._places = PlaceIndex(self._entities)
        code = name.country or (name.entities[0] if len(name.entities) == 1 else None)
        return self._places.find(name.kind, name.key, code, on)

    def entity(self, code: str) -> Entity | None:
        """The state, organisation or group of a code."""
        return self._entities.get(code)

    def find(self, text: str, lang: str) -> list[Name]:
        """Names of a text in French ("fr") or English ("en"): sorted, none overlapping another."""
        words = split_words(text)
        hits = self._matchers[lang].hits(text, words)
        codes = {code for hit in hits for form in hit.forms if not form.needs for code in (*form.codes, form.country)}
        names = [self._name(text, lang, words, hit) for hit in hits if _needed(hit, codes)]
        named = {code for name in names if len(name.entities) >= 1 for code in name.entities}
        return [_settled(name, named, default) for name, default in ((n, None) for n in names)]

    def _name(self, text: str, lang: str, words: Words, hit: Hit) -> Name:
        start, end = words.starts[hit.first], words.ends[hit.last - 1]
        surface = text[start:end]
        if hit.parts:
            parts = [self._name(text, lang, words, part) for part in hit.parts]
            codes = tuple(dict.fromkeys(code for part in parts for code in part.entities))
            key = "-".join(dict.fromkeys(part.key for part in parts))
            return Name(start, end, surface, "adjective", codes, (), None, key, parts[-1].gender, parts[-1].number)
        forms = best_forms(hit.forms) if hit.forms[0].kind != COMBINING else hit.forms
        form = forms[0]
        kind = form.kind
        if kind in ("adjective", "demonym"):
            kind = people_kind(text, words, hit.first, hit.last, lang, forms)
        codes = codes_of(forms)
        entities = codes if len(codes) == 1 and form.kind != "open" else ()
        candidates = codes if len(codes) > 1 else ()
        return Name(start, end, surface, kind, entities, candidates, form.sector, form.key, form.gender, form.number, form.country)


def _needed(hit: Hit, codes: set[str | None]) -> bool:
    """Drop readings that ask for a state which the text does not name ("MIT" needs something Turkish)."""
    if hit.parts:
        return True
    hit.forms = [f for f in hit.forms if not f.needs or any(w in codes for w in f.needs.split())]
    return bool(hit.forms)


def _settled(name: Name, named: set[str], default: str | None) -> Name:
    if not name.candidates or name.entities:
        return name
    entities = resolve(name.candidates, named, default)
    return Name(
        name.start, name.end, name.text, name.kind, entities, name.candidates, name.sector, name.key,
        name.gender, name.number, name.country,
    )  # fmt: skip


def _shipped_forms() -> Forms:
    for row in read_table(DATA / "states_words.tsv"):
        yield from state_forms(row)
    for row in read_table(DATA / "state_names.tsv"):
        yield from listed_forms({**row, "kind": "state"})
    for table in ("former_names.tsv", "organisations.tsv", "bodies.tsv", "seats.tsv", "groups.tsv", "companies.tsv"):
        for row in read_table(DATA / table):
            yield from listed_forms(row)
    for table in ("cities.tsv", "places.tsv"):
        for row in read_table(DATA / table):
            yield from _place_forms(row)
    for row in read_table(DATA / "combining.tsv"):
        yield row["lang"], Form(row["form"], COMBINING, (row["code"],), row["code"])
    for row in read_table(DATA / "ambiguous.tsv"):
        yield from _ambiguous_forms(row)


def _place_forms(row: dict[str, str]) -> Forms:
    """A city or region stands for no party; its country does."""
    names = {lang: split_cell(row[f"names_{lang}"]) for lang in LANGS}
    key = (names["en"] or names["fr"])[0]
    for lang in LANGS:
        for text in names[lang]:
            yield lang, Form(text, row.get("kind", "city"), (), key, country=row["country"] or None)


def _ambiguous_forms(row: dict[str, str]) -> Iterator[tuple[str, Form]]:
    codes, default = tuple(row["candidates"].split()), row["default"] or None
    cell = row["forms"]
    if row["lang"] == "fr" and row["kind"] == "adjective":
        for text, gender, number in french_adjectives(cell):
            yield "fr", Form(text, "adjective", codes, cell.split("/")[0], gender=gender, number=number, default=default)
        return
    for group in split_cell(cell):
        numbers = ("sg", "pl") if row["kind"] == "demonym" else (None,)
        for number, text in zip(numbers, group.split("/"), strict=True):
            yield row["lang"], Form(text, row["kind"], codes, text, number=number, default=default)
