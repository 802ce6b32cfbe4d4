"""Noun phrases without a name of their own: "Turkish troops", "l'armée", "his counterpart", "the two sides"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.coding.classes import grammar, noun_class
from dragoman.coding.descriptions import DescriptionReader
from dragoman.coding.groups import GroupReader
from dragoman.coding.others import OtherReader
from dragoman.coding.parties import Who, distinct
from dragoman.coding.persons import Person
from dragoman.language.tokens import Token

if TYPE_CHECKING:
    from dragoman.coding.discourse import Discourse

_SECTORS = {
    "military": "MIL", "police": "COP", "government": "GOV", "judiciary": "JUD", "legislature": "LEG",
    "spy": "SPY", "business": "BUS", "rebel": "REB", "media": "MED", "medical": "MED", "civilian": "CVL",
}  # fmt: skip
_RECALLED = ("focus", "scene", "home", "group", "possessive", "pronoun")
_STATE_BODIES = ("GOV", "LEG", "JUD")  # what "the government", "the ministry" alone is the article's own of
_MODIFIERS = ("amod", "compound", "nmod:poss", "nmod", "appos", "flat", "acl", "dep", "nummod")


def sector_of(lemma: str, lang: str) -> str | None:
    """Sector of the people or bodies that a noun names, or None."""
    return next((code for name, code in _SECTORS.items() if lemma in noun_class(lang, name)), None)


class NounReader:
    """Reads noun phrases for a discourse."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._lang = discourse.analysis.lang
        self.groups = GroupReader(discourse)
        self.others = OtherReader(discourse)
        self.descriptions = DescriptionReader(discourse)

    def read(self, token: Token) -> list[Who]:
        """Parties of a noun phrase by its own words, else by what went before."""
        if token.lemma in noun_class(self._lang, "counterpart"):
            return self._counterpart(token)
        plain = self._definite(token) and not self._adjectives(token)
        definite, described = self._definite(token), self.descriptions
        if plain:
            body = described.state_form(token) or described.body(token)
        else:
            body = described.described_group(token) if definite else []
        other = (self.others.alone(token) or described.of_region(token)) if definite else []
        if other:
            return other
        found = self.groups.region(token) or self.origin(token)
        if body and (not plain or all(p.route in ("group", "scene", "focus", "office") for p in found)):
            return body
        if found:
            sector = sector_of(token.lemma, self._lang)
            return distinct([Who(p.entity, *_span(token, p), p.route, p.trust, sector or p.sector) for p in found])
        if self.groups.is_set(token):
            return self.groups.read(token, sector_of(token.lemma, self._lang))
        owners = self.owners(token)
        if owners:
            return self._owned(token, owners)
        return self._anaphoric(token)

    def origin(self, token: Token) -> list[Who]:
        """Parties named inside the phrase: adjective of origin, owner, complement, place."""
        for route in (self._adjectives, self._complements, self._places):
            found = route(token)
            if found:
                return found
        return []

    def named_inside(self, token: Token) -> list[Who]:
        """Parties that the phrase names, not those that it would only recall ("la porte-parole de la diplomatie russe")."""
        found = self._adjectives(token) or self._complements(token)
        return [p for p in found if p.route not in _RECALLED]

    def owners(self, token: Token) -> list[Who]:
        """Parties behind a possessive ("its troops", "ses ambassadeurs", "Turkey's")."""
        for c in token.children:
            possessive = c.dep == "nmod:poss" or (c.pos == "DET" and c.morph.get("Poss") == "Yes")
            if possessive and c.start < token.start:
                found = self._d.single(c) if c.dep == "nmod:poss" and c.pos != "PRON" else self._possessor(c)
                if found:
                    return found
        return []

    def _counterpart(self, token: Token) -> list[Who]:
        """ "His Uzbek counterpart Kurbanov": the adjective or the name says whose; else the other party."""
        for c in token.all("appos", "flat", "nmod", "compound"):
            mention = self._d.people.at(c)
            if mention is not None and not c.case():
                self._inherit_office(token, mention.person)
                return [self._d.person_who(mention.person, token.start, mention.end, "counterpart")]
        named = next((p for p in self._d.people.all if p.office_span and p.office_span[0] == token.start), None)
        if named is not None and named.entity is not None:
            return [self._d.person_who(named, token.start, token.end, "counterpart")]
        owners = self.owners(token)
        found = self._adjectives(token) or self._complements(token)
        if not found:
            codes = frozenset(p.entity for p in owners if p.entity)
            other = self._d.focus.other(codes, token.start, token.sentence.index) if codes else None
            found = [Who(other, token.start, token.end, "counterpart", 0.6)] if other else []
        return [self._peer(p, owners, token) or p for p in found]

    def _peer(self, party: Who, owners: list[Who], token: Token) -> Who | None:
        """Who holds for a party the office of the one whose counterpart is meant, where the article names him."""
        offices = {p.person.office for p in owners if p.person is not None and p.person.office}
        named = [p for p in self._d.people.all if p.entity == party.entity and p.office in offices and p.first <= token.start]
        return replace(party, person=named[0], sector=named[0].sector or party.sector) if len(named) == 1 else None

    def _inherit_office(self, token: Token, person: Person) -> None:
        owners = [p for p in self.owners(token) if p.person is not None]
        if owners and owners[0].person is not None:
            holder = owners[0].person
            if person.office is None or person.role is None:
                person.office, person.sector = holder.office, person.sector or holder.sector
                person.role = token.text
                person.office_span = (token.start, token.end)
            if person.entity is None:
                found = self._adjectives(token)
                person.entity = found[0].entity if found else None

    def _possessor(self, token: Token) -> list[Who]:
        return self._d.pronouns.possessor(token)

    def _owned(self, token: Token, owners: list[Who]) -> list[Who]:
        if self.others.is_relation(token):
            return self.others.of(token, owners)
        sector = sector_of(token.lemma, self._lang)
        return [Who(p.entity, token.start, token.end, "possessive", p.trust * 0.9, sector) for p in owners]

    def _adjectives(self, token: Token) -> list[Who]:
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
                for k in c.all("conj"):
                    found += self._d.named(k)
            elif c.dep == "nmod:poss" and c.pos != "PRON":
                found += self._d.single(c)
        return found

    def _complements(self, token: Token) -> list[Who]:
        found: list[Who] = []
        for c in token.all("nmod", "obl"):
            if c.case() in grammar(self._lang, "owner") and c.pos in ("PROPN", "NOUN", "X", "PRON", "ADJ"):
                found += self._d.resolve(c)
        return found

    def _places(self, token: Token) -> list[Who]:
        for c in token.all("nmod", "obl"):
            if c.case() in grammar(self._lang, "place"):
                name = self._d.analysis.name_at(c)
                if name is not None and name.kind in ("state", "city", "capital", "region"):
                    return [Who(p.entity, p.start, p.end, "place", 0.6) for p in self._d.named(c)]
        return []

    def _anaphoric(self, token: Token) -> list[Who]:
        """ "The army", "le pays", "the ministry": the state in focus."""
        lang = self._lang
        if not self._definite(token):
            return []
        described = self.descriptions
        form = described.state_form(token) or described.body(token) or described.someone(token) or self.groups.loose(token)
        if form:
            return form
        country = token.lemma in noun_class(lang, "country")
        sector = sector_of(token.lemma, lang)
        if not country and sector not in ("MIL", "GOV", "COP", "JUD", "LEG", "SPY"):
            return []
        focus, index = self._d.focus, token.sentence.index
        if any(c.lemma in noun_class(lang, "home") for c in token.children) and focus.home:
            return [Who(focus.home, token.start, token.end, "home", 0.6, sector)]
        codes = focus.recent_codes(token.start, index, 3)
        scene = focus.scene(token.start)
        own = focus.own(codes) if sector in _STATE_BODIES and token.morph.get("Number") != "Plur" else None
        code = scene if scene and scene in codes else own or (codes[0] if codes else focus.home)
        return [Who(code, token.start, token.end, "focus", 0.55, sector)] if code else []

    def _definite(self, token: Token) -> bool:
        for c in token.children:
            if c.pos == "DET" and (c.morph.get("Definite") == "Def" or c.morph.get("PronType") == "Dem"):
                return True
            if c.lower in grammar(self._lang, "known"):
                return True
        return token.case() in grammar(self._lang, "with_article")


def _span(token: Token, who: Who) -> tuple[int, int]:
    """The noun with the words that name its origin."""
    start, end = min(token.start, who.start), max(token.end, who.end)
    return (start, end) if end - start < 120 else (token.start, token.end)
