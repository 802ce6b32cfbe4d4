"""Names in a text: states, peoples, capitals, organisations, groups, cities, found at once and resolved."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.knowledge.entities import Entity, load_entities
from dragoman.knowledge.name_context import best_forms, codes_of, is_anothers, people_kind, resolve
from dragoman.knowledge.name_folders import shipped_forms
from dragoman.knowledge.name_forms import NOTHING, Form, listed_forms, read_table
from dragoman.knowledge.name_match import Hit, Matcher
from dragoman.knowledge.name_tokens import Words, split_words
from dragoman.knowledge.name_traps import Traps
from dragoman.knowledge.places import Place, PlaceIndex
from dragoman.packs import LANGUAGES

# Kinds of names at which something may happen.
PLACES = ("city", "capital", "region", "state")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: `text` is exactly text[start:end]; `entities` is empty where it stays open.

    kind: state, adjective, demonym, capital, seat, organisation, group, body, company, city, region.
    candidates: what an ambiguous name may mean.  key: the common English name.
    gender ("m", "f") and number ("sg", "pl"): of the word, in languages where it has one.  country: where a place lies.
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


@dataclass(slots=True)
class _Reading:
    """A text while its names are read: words, hits, and the codes that it names beyond doubt."""

    text: str
    lang: str
    words: Words
    hits: list[Hit]
    cities: set[int]
    named: frozenset[str] = frozenset()


class NameIndex:
    """Every known name; load it once with `NameIndex.load()`."""

    def __init__(self, matchers: dict[str, Matcher], entities: dict[str, Entity], traps: Traps) -> None:
        self._matchers = matchers
        self._entities = entities
        self._traps = traps
        self._places: PlaceIndex | None = None

    @classmethod
    def load(cls, extra: Path | None = None) -> NameIndex:
        """The shipped names, and those of a user's own table `extra`.

        Its columns are code, kind, names_en and names_fr, and as far as wanted names in other languages
        (names_es), sector, gender_fr, number_fr, country, needs.  Raises KnowledgeError for a table that cannot be read.
        """
        matchers, traps = {lang: Matcher() for lang in LANGUAGES}, Traps()
        for lang, form in shipped_forms():
            if form.text in traps.needing and form.kind in ("capital", "city"):
                form.needs = form.country
            form.exact = form.text in traps.accented
            matchers[lang].add(form)
        for row in read_table(extra) if extra is not None else ():
            for lang, form in listed_forms(row):
                matchers[lang].add(form)
        for matcher in matchers.values():
            matcher.close()
        return cls(matchers, load_entities(extra), traps)

    def entity(self, code: str) -> Entity | None:
        """The state, organisation or group of a code."""
        return self._entities.get(code)

    def place_of(self, name: Name, on: str | None = None) -> Place | None:
        """The place that a found name means, under its English name on a day; None for what is no place."""
        code = name.country or (name.entities[0] if len(name.entities) == 1 else None)
        return self._place_index().find(name.kind, name.key, code, on)

    def capital_of(self, code: str, on: str | None = None) -> Place | None:
        """The capital of a state under its English name on a day; None for what is no state."""
        return self._place_index().find("seat", "", code, on)

    def place(self, name: str, lang: str) -> Place | None:
        """The place of this name: a state, a capital, else the largest city; None where there is none."""
        forms = [form for form in self._matchers[lang].forms(name) if form.kind in PLACES]
        if not forms:
            return None
        form = best_forms(forms, ())[0]
        code = form.country or (form.codes[0] if len(form.codes) == 1 else None)
        return self._place_index().find(form.kind, form.key, code, None)

    def find(self, text: str, lang: str) -> list[Name]:
        """Names of a text in a language that has a pack ("fr", "en"): sorted, none overlapping another."""
        reading = self._read(text, lang)
        return [self._name(reading, hit) for hit in reading.hits]

    def _place_index(self) -> PlaceIndex:
        if self._places is None:
            self._places = PlaceIndex(self._entities)
        return self._places

    def _read(self, text: str, lang: str) -> _Reading:
        words = split_words(text)
        found = self._matchers[lang].hits(text, words)
        reading = _Reading(text, lang, words, [], set())
        for at, hit in enumerate(found):
            if _is_nothing(hit) or is_anothers(hit, found, at, words):
                continue
            verdict = self._traps.verdict(text, lang, words, hit)
            if verdict == "city":
                reading.cities.add(hit.first)
            if verdict != "drop":
                reading.hits.append(hit)
        needed = frozenset(code for hit in reading.hits for part in hit.parts or [hit] for code in _sure_codes(part))
        reading.hits = [hit for hit in reading.hits if _has_what_it_needs(hit, needed)]
        reading.named = needed | self._homes(needed)
        return reading

    def _homes(self, codes: Collection[str]) -> set[str]:
        """The states of groups that fight in one alone: the M23 tells which Congo is meant."""
        groups = [entity for code in codes if (entity := self._entities.get(code)) is not None and len(entity.homes) == 1]
        return {entity.homes[0] for entity in groups}

    def _name(self, reading: _Reading, hit: Hit) -> Name:
        if hit.parts:
            return self._compound(reading, hit, hit.parts)
        start, end = reading.words.starts[hit.first], reading.words.ends[hit.last - 1]
        before = reading.words.folded[hit.first - 1] if hit.first else ""
        forms = best_forms(hit.forms, reading.named, before in self._traps.people.get(f"{reading.lang}_one", ()))
        form = forms[0]
        kind, country, entities, candidates = form.kind, form.country, *self._meaning(forms, reading.named)
        if kind in ("adjective", "demonym"):
            kind = people_kind(reading.text, reading.words, hit, reading.lang, forms, self._traps.people)
        elif kind in ("city", "region") and len({f.country for f in forms}) > 1:
            country, candidates = None, tuple(dict.fromkeys(f.country for f in forms if f.country))
        if hit.first in reading.cities:
            kind, entities, candidates = "city", (), ()
        kind, country, entities = self._elsewhere(reading.text, form, kind, country, entities)
        return Name(
            start, end, reading.text[start:end], kind, entities, candidates, form.sector,
            form.key, form.gender, form.number, country,
        )  # fmt: skip

    def _meaning(self, forms: Sequence[Form], named: Collection[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        codes = codes_of(forms)
        if any(form.open for form in forms):
            return resolve(codes, named, forms[0].default), codes
        return (codes, ()) if len(codes) == 1 else (resolve(codes, named, None), codes)

    def _compound(self, reading: _Reading, hit: Hit, parts: Sequence[Hit]) -> Name:
        """One mention of several: "franco-allemande", "Russia-Ukraine"."""
        start, end = reading.words.starts[hit.first], reading.words.ends[hit.last - 1]
        forms = [part.forms if part.forms[0].kind == "combining" else best_forms(part.forms, reading.named) for part in parts]
        codes = tuple(dict.fromkeys(code for each in forms for code in self._meaning(each, reading.named)[0]))
        key = "-".join(dict.fromkeys(each[0].key for each in forms))
        last = forms[-1][0]
        gender, number = (last.gender, last.number) if last.kind == "adjective" else (None, None)
        return Name(start, end, reading.text[start:end], "adjective", codes, (), None, key, gender, number)

    def _elsewhere(
        self, text: str, form: Form, kind: str, country: str | None, entities: tuple[str, ...]
    ) -> tuple[str, str | None, tuple[str, ...]]:
        """Georgia in an article on Atlanta is a region of the United States."""
        for entry in self._traps.elsewhere:
            if form.key != entry["name"] or kind not in entry["kinds"] or any(word in text for word in entry["unless_text"]):
                continue
            if any(word in text for word in entry["if_text"]):
                return entry["becomes"]["kind"], entry["becomes"]["country"], ()
        return kind, country, entities


def _is_nothing(hit: Hit) -> bool:
    return any(form.kind == NOTHING for form in hit.forms)


def _sure_codes(hit: Hit) -> list[str]:
    """What a hit names beyond doubt; forms that ask for a state themselves and namesakes prove nothing."""
    if any(form.open for form in hit.forms):
        return []
    sure = [form for form in hit.forms if not form.needs]
    codes = {*codes_of(sure), *(form.country for form in sure if form.country)}
    return [*codes] if len(codes) == 1 else []


def _has_what_it_needs(hit: Hit, named: frozenset[str]) -> bool:
    """Drops readings that ask for a state which the text does not name ("MIT" needs something Turkish)."""
    if not hit.parts:
        hit.forms = [form for form in hit.forms if not form.needs or not named.isdisjoint(form.needs.split())]
    return bool(hit.parts or hit.forms)
