"""Whose a noun is by the words of its own phrase: adjective of origin, doer, owner, start, place, list behind it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.coding.classes import cues, grammar, noun_class
from dragoman.coding.departures import departed_from
from dragoman.coding.opposed import is_opposed
from dragoman.coding.parties import Who
from dragoman.coding.prepositions import preposition
from dragoman.coding.repairs.enumerated import is_enumerated
from dragoman.coding.sectors import sector_of
from dragoman.language.tokens import Token

if TYPE_CHECKING:
    from dragoman.coding.discourse import Discourse

# How parties are found that a phrase does not name but recall.
RECALLED = ("focus", "scene", "home", "group", "possessive", "pronoun")
# Nouns of those who act together and may be told by whom they are against.
_WHO_OPPOSE = ("organisation_noun", "military", "rebel", "group_noun")


class OriginReader:
    """Reads the origin of nouns for a discourse."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._lang = discourse.analysis.lang

    def of(self, token: Token) -> list[Who]:
        """Parties named inside the phrase: adjective of origin, doer, owner, start, place."""
        named = (self._listed, self.adjectives, self._perpetrators, self._apposed)
        routes = (*named, self.complements, self._departures, self._places)
        opposed = self.opposed(token)
        for route in routes:
            found = [p for p in route(token) if p.entity not in opposed]
            if found:
                return found
        return []

    def enumerated(self, token: Token) -> list[Who]:
        """ "Five states, among them Iran and Syria": whom the list behind several names."""
        return [p for c in token.all("appos") if is_enumerated(c) for p in self._d.resolve(c)]

    def _listed(self, token: Token) -> list[Who]:
        return [p for p in self.enumerated(token) if p.entity]

    def inside(self, token: Token) -> list[Who]:
        """Parties that the phrase names, not those that it would only recall ("la porte-parole de la diplomatie russe")."""
        found = self.adjectives(token) or self.complements(token)
        return [p for p in found if p.route not in RECALLED]

    def _perpetrators(self, token: Token) -> list[Who]:
        """ "The crimes committed by Ruritania", "une attaque menée par X": a deed is whose who did it."""
        done = [c for c in token.all("acl") if c.lemma in cues(self._lang, "perpetrated")]
        agents = [t for c in done for t in c.all("obl:agent", "obl") if t.case() in grammar(self._lang, "agent")]
        # "Le bombardement d'Idleb par l'aviation russe a fait vingt morts": a deed that did something is his who did it.
        if token.dep == "nsubj" and any(c.case() in grammar(self._lang, "owner") for c in token.all("nmod")):
            agents += [t for t in token.all("nmod", "obl:agent") if t.case() in grammar(self._lang, "agent")]
        laid = [c for c in token.all("acl") if c.lemma in cues(self._lang, "ascribed")]
        agents += [t for c in laid for t in c.all("obl", "iobj", "obl:arg") if preposition(t) in cues(self._lang, "ascribed_to")]
        return [p for t in agents for p in self._d.resolve(t)]

    def _apposed(self, token: Token) -> list[Who]:
        """ "Its crew, all of them Nepali nationals": what people are called right after tells whose they are."""
        if token.lemma not in noun_class(self._lang, "crew") and sector_of(token.lemma, self._lang) != "CVL":
            return []
        return [p for c in token.all("appos") if sector_of(c.lemma, self._lang) == "CVL" for p in self.adjectives(c)]

    def _departures(self, token: Token) -> list[Who]:
        return departed_from(self._d, token)

    def adjectives(self, token: Token) -> list[Who]:
        """ "Turkish troops", "les frappes israéliennes": whom the words beside a noun name without a preposition."""
        found: list[Who] = []
        for c in token.children:
            if (
                c.dep in ("amod", "compound", "nmod:poss", "flat", "dep", "nummod", "appos", "acl", "conj", "nmod")
                and not c.case()
            ):
                name = self._d.analysis.name_at(c)
                if name is None or (c.dep == "conj" and name.kind != "adjective"):
                    continue
                if c.dep == "appos" and name.kind not in ("adjective", "state", "organisation", "group"):
                    continue
                found += self._d.named(c)
                for k in _joined(c):
                    found += self._d.named(k)
            elif c.dep == "nmod:poss" and c.pos != "PRON":
                found += self._d.single(c)
        groups = [p for p in found if p.route == "group"]
        return groups if groups and self._is_of_group(token) else found

    def opposed(self, token: Token) -> frozenset[str]:
        """ "La coalition anti-Daech", "the anti-ISIS alliance": whom those who act are against, and who so does not act."""
        if not any(token.lemma in noun_class(self._lang, name) for name in _WHO_OPPOSE):
            return frozenset()
        against = [c for c in token.children if is_opposed(self._d.analysis, c)]
        return frozenset(p.entity for c in against for p in self._d.named(c) if p.entity)

    def _is_of_group(self, token: Token) -> bool:
        """True for nouns of people who are of the group that is named, whose state's name says only where it is."""
        return any(token.lemma in noun_class(self._lang, name) for name in ("rebel", "group_noun", "military", "person"))

    def complements(self, token: Token) -> list[Who]:
        """ "The troops of Turkey", "an aide to Jane Doe": whom the noun's complements name."""
        found: list[Who] = []
        company = cues(self._lang, "of_somebody_by") if token.lemma in cues(self._lang, "of_somebody") else frozenset()
        for c in token.all("nmod", "obl"):
            serves = c.case() in company and self._d.people.at(c) is not None
            if (serves or c.case() in grammar(self._lang, "owner")) and c.pos in ("PROPN", "NOUN", "X", "PRON", "ADJ"):
                found += self._d.resolve(c)
        return found

    def _places(self, token: Token) -> list[Who]:
        for c in token.all("nmod", "obl"):
            if c.case() in grammar(self._lang, "place"):
                name = self._d.analysis.name_at(c)
                if name is not None and name.kind in ("state", "city", "capital", "region"):
                    return [Who(p.entity, p.start, p.end, "place", 0.6) for p in self._d.named(c)]
        return []


def _joined(first: Token) -> Iterator[Token]:
    """ "Greek, Cypriot and French": all that a list joins to its first word, each of which may hang on the one before."""
    for k in first.all("conj"):
        yield k
        yield from _joined(k)
