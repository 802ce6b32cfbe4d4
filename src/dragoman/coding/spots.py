"""Places that the words of a sentence name as the scene of something, rather than as a party."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dragoman.coding.classes import word_lists
from dragoman.coding.discourse import Discourse
from dragoman.coding.happenings import happening_at
from dragoman.knowledge.names import Name
from dragoman.language.tokens import Sentence, Token
from dragoman.records import Place

_NAME = r"[A-ZÀ-Ý][\w'’-]+(?:[ -](?:[Aa]l-)?[A-ZÀ-Ý][\w'’-]+){0,2}"
_REACH = 40


@dataclass(frozen=True, slots=True)
class Spot:
    """A named place with its word.

    `located`: a word of place stands before it, as in "near Goma"; `state`: it is a whole state;
    `listed`: the gazetteer knows it; `happening`: the noun of what goes on there, as in "the fighting in Goma".
    """

    token: Token
    place: Place
    located: bool = True
    state: bool = False
    listed: bool = True
    happening: Token | None = None


@dataclass(frozen=True, slots=True)
class _Patterns:
    located: re.Pattern[str]
    behind: re.Pattern[str]
    before: re.Pattern[str]


def _any(words: frozenset[str]) -> str:
    return "|".join(re.escape(w).replace("'", "['’]") for w in sorted(words, key=len, reverse=True))


@cache
def _patterns(lang: str) -> _Patterns:
    lists = word_lists(lang, "places")
    article, joined = rf"(?:(?:{_any(lists['article'])})(?<=['’])|(?:{_any(lists['article'])}) )", _any(lists["joined"])
    of = rf"(?:(?:{joined})(?<=['’])|(?:{joined}) )"
    noun = rf"(?:(?:{_any(lists['compass'])}) )?(?:{_any(lists['noun'])})s? (?:(?:{_any(lists['compass'])}) )?"
    # "the village of Kanda", "la localité burundaise de Vugizo", "the Kanda dam"
    kinds = rf"{noun}(?:(?:[a-zà-ÿ-]+ )?{of})?{article}?"
    within = rf"(?:{of})?{article}?(?:{kinds}|(?:{_any(lists['compass'])}) )?"
    at = rf"(?:{_any(lists['at_unlisted'])}) (?:{of})?(?:{article}?{kinds})?"
    return _Patterns(
        re.compile(rf"(?:^|[\s(«\"])(?:{_any(lists['at'])}) {within}$", re.I),
        re.compile(rf"(?i:(?:^|(?<=[\s(]))(?:{at}|{kinds}))(?P<name>{_NAME})"),
        re.compile(rf"(?P<name>{_NAME}) (?:{_any(lists['behind'])})\b"),
    )


class SpotReader:
    """Reads the places of the sentences of one article, once for each."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._a = discourse.analysis
        self._lists = word_lists(self._a.lang, "places")
        self._patterns = _patterns(self._a.lang)
        self._read: dict[int, list[Spot]] = {}
        self._listed: dict[int, list[Spot]] = {}

    def of(self, sentence: Sentence) -> list[Spot]:
        """The places of a sentence in the order of its words."""
        if sentence.index not in self._read:
            found = [*self.listed(sentence), *self._unlisted(sentence)]
            self._read[sentence.index] = sorted(found, key=lambda s: s.token.i)
        return self._read[sentence.index]

    def listed(self, sentence: Sentence) -> list[Spot]:
        """The places of a sentence that the gazetteer knows, capitals named as such last."""
        if sentence.index not in self._listed:
            self._listed[sentence.index] = [*self._named(sentence), *self._capitals(sentence)]
        return self._listed[sentence.index]

    def _named(self, sentence: Sentence) -> list[Spot]:
        found = []
        for n in self._a.names_between(sentence.start, sentence.end):
            located = self._located(n.start, sentence)
            told = n.kind in ("city", "region") or (n.kind in ("capital", "seat", "state") and located)
            place = self.place_of(n) if told else None
            tokens = self._a.tokens(n.start, n.end)
            if place is not None and tokens:
                found.append(Spot(tokens[0], place, located, n.kind == "state", happening=happening_at(tokens[0], self._a.lang)))
        return found

    def _located(self, start: int, sentence: Sentence) -> bool:
        before = self._a.text[max(sentence.start, start - _REACH) : start]
        return self._patterns.located.search(before) is not None

    def _capitals(self, sentence: Sentence) -> list[Spot]:
        """ "In the Omani capital", "dans la capitale norvégienne"."""
        found = []
        for t in sentence.tokens:
            if t.lemma not in self._lists["capital"] or t.case() == "" or t.case() in self._lists["joined"]:
                continue
            codes = list(dict.fromkeys(w.entity for w in self._d.single(t) if w.entity))
            place = self._a.knowledge.names.capital_of(codes[0], self._a.published) if len(codes) == 1 else None
            if place is not None:
                found.append(Spot(t, Place(name=place.name, country=place.country, lat=place.lat, lon=place.lon,
                                           start=t.start, end=t.end, text=t.text)))  # fmt: skip
        return found

    def _unlisted(self, sentence: Sentence) -> list[Spot]:
        """A place that no list knows, behind a preposition or its kind: "near Dajabón", "the village of Kanda"."""
        found = []
        for pattern in (self._patterns.behind, self._patterns.before):
            for m in pattern.finditer(self._a.text, sentence.start, sentence.end):
                start, end = m.span("name")
                tokens = self._a.tokens(start, end)
                if tokens and self._may_be_place(m["name"], start, end, tokens):
                    place = Place(name=m["name"], start=start, end=end, text=m["name"])
                    located, happening = self._located(start, sentence), happening_at(tokens[0], self._a.lang)
                    found.append(Spot(tokens[0], place, located, listed=False, happening=happening))
        return found

    def _may_be_place(self, words: str, start: int, end: int, tokens: list[Token]) -> bool:
        if words.isupper() or not self._lists["not_places"].isdisjoint(w.lower() for w in words.split()):
            return False
        if any(self._a.name_at(t) is not None or self._d.people.at(t) is not None for t in tokens):
            return False
        dated = any(d.start < end and d.end > start for d in self._a.dates)
        return not dated and not any(self._a.office_at(t.start) for t in tokens)

    def place_of(self, name: Name) -> Place | None:
        """The place that a name means, as the record shows it."""
        place = self._a.knowledge.names.place_of(name, self._a.published)
        if place is None:
            return None
        return Place(
            name=place.name, country=place.country, lat=place.lat, lon=place.lon,
            start=name.start, end=name.end, text=self._a.text[name.start : name.end],
        )  # fmt: skip
