"""Noun phrases without a name of their own: "Turkish troops", "l'armée", "his counterpart", "the two sides"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.coding.classes import cues, grammar, noun_class
from dragoman.coding.crews import ships_party
from dragoman.coding.descriptions import DescriptionReader
from dragoman.coding.fighters import FighterReader
from dragoman.coding.groups import GroupReader
from dragoman.coding.origins import RECALLED, OriginReader
from dragoman.coding.others import OtherReader
from dragoman.coding.parties import Who, distinct, renewed
from dragoman.coding.persons import Person
from dragoman.coding.sectors import sector_of
from dragoman.language.tokens import Token

if TYPE_CHECKING:
    from dragoman.coding.discourse import Discourse

_STATELY = ("GOV", "LEG", "JUD", "COP")
_ECHO = 3  # sentences back to which a noun of several states' names is recalled
_MODIFIERS = ("amod", "compound", "nmod:poss", "nmod", "appos", "flat", "acl", "dep", "nummod")


class NounReader:
    """Reads noun phrases for a discourse."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._lang = discourse.analysis.lang
        self.origins = OriginReader(discourse)
        self.groups = GroupReader(discourse)
        self.others = OtherReader(discourse)
        self.descriptions = DescriptionReader(discourse)
        self.fighters = FighterReader(discourse)
        self._named: dict[str, list[tuple[Token, str]]] = {}

    def read(self, token: Token) -> list[Who]:
        """Parties of a noun phrase by its own words, else by what went before."""
        if token.lemma in noun_class(self._lang, "counterpart"):
            return self._counterpart(token)
        if token.lemma.lower() in noun_class(self._lang, "honour") and self._is_owned(token):
            return self.descriptions.honoured(token)
        if self.origins.opposed(token):
            return self.origins.of(token)
        plain = self._definite(token) and not self.origins.adjectives(token)
        definite, described = self._definite(token), self.descriptions
        if plain:
            body = described.state_form(token) or self.fighters.read(token) or described.body(token)
        else:
            body = described.described_group(token) if definite else []
        other = (self.others.alone(token) or described.of_region(token)) if definite else []
        if other:
            return other
        listed = self.origins.enumerated(token)
        if any(p.person is not None for p in listed):
            return distinct(listed)
        found = self.groups.region(token) or self.origins.of(token)
        if body and (not plain or all(p.route in ("group", "scene", "focus", "office") for p in found)):
            return body
        if found:
            sector = sector_of(token.lemma, self._lang)
            self._keep(token, found)
            return distinct([Who(p.entity, *_span(token, p), p.route, p.trust, sector or p.sector) for p in found])
        if self.groups.is_set(token):
            return self.groups.read(token, sector_of(token.lemma, self._lang))
        fighters = [] if definite else self.fighters.loyal(token) or self.fighters.counted(token)
        if fighters:
            return fighters
        owners = self.owners(token)
        if owners:
            return self._owned(token, owners)
        return self._anaphoric(token)

    def _keep(self, token: Token, found: list[Who]) -> None:
        """Note with which state a noun is named, for where it comes back alone."""
        first = found[0]
        told = len(found) == 1 and first.route not in (*RECALLED, "place")
        if told and first.entity and self.descriptions.is_state(first.entity):
            self._named.setdefault(token.lemma, []).append((token, first.entity))

    def lent(self, token: Token) -> list[Who]:
        """ "Les Casques bleus indiens", "Rwandan blue helmets": soldiers under an organisation's name are their own state's."""
        name = self._d.analysis.name_at(token)
        if name is None or name.kind != "organisation" or name.sector != "MIL":
            return []
        own = [p for p in self.origins.adjectives(token) if p.entity not in name.entities]
        return [Who(p.entity, *_span(token, p), p.route, p.trust, name.sector) for p in own]

    def _is_owned(self, token: Token) -> bool:
        return any(c.morph.get("Poss") == "Yes" and c.start < token.start for c in token.children)

    def owners(self, token: Token) -> list[Who]:
        """Parties behind a possessive ("its troops", "ses ambassadeurs", "Turkey's")."""
        for c in token.children:
            possessive = c.dep == "nmod:poss" or (c.pos == "DET" and c.morph.get("Poss") == "Yes")
            if possessive and c.start < token.start:
                named = c.dep == "nmod:poss" and c.pos not in ("PRON", "DET")
                found = self._d.single(c) if named else self._possessor(c, token)
                if found:
                    return found
        return self._of_which(token)

    def _of_which(self, token: Token) -> list[Who]:
        """ "Le Togo, dont deux soldats ont été tués": what the clause tells of is that of the noun before it."""
        clause = token.head
        if clause.dep != "acl:relcl" or token.dep not in ("nsubj", "nsubj:pass", "obj") or clause.head.i > token.i:
            return []
        words = [t for t in (*clause.children, *token.children) if t.lower in grammar(self._lang, "whose")]
        subject = clause.child("nsubj", "nsubj:pass")
        of_other = token is not subject and subject is not None and self._d.analysis.name_at(subject) is None
        return [renewed(p, token, "possessive") for p in self._d.single(clause.head)] if words and not of_other else []

    def _counterpart(self, token: Token) -> list[Who]:
        """ "His Uzbek counterpart Kurbanov": the adjective or the name says whose; else the other party."""
        several = self._counterparts(token)
        if several:
            return several
        for c in token.all("appos", "flat", "nmod", "compound"):
            mention = self._d.people.at(c)
            if mention is not None and not c.case():
                self._inherit_office(token, mention.person)
                return [self._d.person_who(mention.person, token.start, mention.end, "counterpart")]
        named = next((p for p in self._d.people.all if p.office_span and p.office_span[0] == token.start), None)
        if named is not None and named.entity is not None:
            return [self._d.person_who(named, token.start, token.end, "counterpart")]
        owners = self.owners(token)
        found = self.origins.adjectives(token) or self.origins.complements(token)
        if not found:
            codes = frozenset(p.entity for p in owners if p.entity)
            other = self._d.focus.other(codes, token.start, token.sentence.index) if codes else None
            found = [Who(other, token.start, token.end, "counterpart", 0.6)] if other else []
        return [self._peer(p, owners, token) or p for p in found]

    def _counterparts(self, token: Token) -> list[Who]:
        """ "Her Greek and Dutch counterparts, A and B": as many people as states, in their order; or people who have states."""
        row = self._d.people.rows.get(token.start)
        if row:
            return [self._d.person_who(person, token.start, token.end, "counterpart") for person in row]
        if token.morph.get("Number") != "Plur":
            return []
        heads = [c for c in token.all("appos", "flat", "compound", "nmod") if c.i > token.i and not c.case()]
        named = [m for h in heads for t in h.subtree() if (m := self._d.people.at(t)) is not None]
        people = list({id(m.person): m.person for m in named}.values())
        states = self.origins.adjectives(token)
        if len(people) < 2 or len(states) not in (0, len(people)):
            return []
        for person, state in zip(people, states, strict=False):
            person.entity = person.entity or state.entity
        return [self._d.person_who(m.person, m.start, m.end, "counterpart") for m in named if m.person.entity]

    def _peer(self, party: Who, owners: list[Who], token: Token) -> Who | None:
        """Who holds for a party the office of the one whose counterpart is meant, where the article names him."""
        offices = {p.person.office for p in owners if p.person is not None and p.person.office}
        named = [p for p in self._d.people.all if p.entity == party.entity and p.office in offices and p.first <= token.start]
        return replace(party, person=named[0], sector=named[0].sector or party.sector) if len(named) == 1 else None

    def _inherit_office(self, token: Token, person: Person) -> None:
        holder = next((p.person for p in self.owners(token) if p.person is not None), None)
        if holder is None:
            return
        if holder.office is not None and (person.office is None or person.role is None):
            person.office, person.sector = holder.office, person.sector or holder.sector
            person.role = token.text
            person.office_span = (token.start, token.end)
        if person.entity is None:
            found = self.origins.adjectives(token)
            person.entity = found[0].entity if found else None

    def _possessor(self, possessive: Token, token: Token) -> list[Who]:
        return ships_party(self._d, token) or self._d.pronouns.possessor(possessive)

    def _owned(self, token: Token, owners: list[Who]) -> list[Who]:
        if self.others.is_relation(token):
            return self.others.of(token, owners)
        sector = sector_of(token.lemma, self._lang)
        return [Who(p.entity, token.start, token.end, "possessive", p.trust * 0.9, sector) for p in owners]

    def _anaphoric(self, token: Token) -> list[Who]:
        """ "The army", "le pays", "the ministry": the state in focus."""
        lang = self._lang
        seat = self.descriptions.own_seat(token)
        if seat:
            return seat
        if not self._definite(token) or self._is_means(token):
            return []
        described = self.descriptions
        form = described.state_form(token) or described.body(token) or described.someone(token)
        form = form or self.groups.loose(token) or self.groups.gathered(token)
        if form:
            return form
        country = token.lemma in noun_class(lang, "country")
        sector = sector_of(token.lemma, lang)
        if not country and sector not in ("MIL", "GOV", "COP", "JUD", "LEG", "SPY"):
            return []
        focus, index = self._d.focus, token.sentence.index
        if any(c.lemma in noun_class(lang, "home") for c in token.children) and focus.home:
            return [Who(focus.home, token.start, token.end, "home", 0.6, sector)]
        national = token.lemma in noun_class(lang, "state_body")
        codes = [c for c in focus.recent_codes(token.start, index, 3) if not national or self.descriptions.is_state(c)]
        scene = focus.scene(token.start)
        recalled = self._echoed(token) or self._own(token, codes, sector) or next(iter(codes), None)
        code = scene if scene and scene in codes else recalled
        return [Who(code, token.start, token.end, "focus", 0.55, sector)] if code else []

    def _is_means(self, token: Token) -> bool:
        """ "Une attaque au missile", "à l'artillerie": arms by which something is done are nobody."""
        return token.lemma in cues(self._lang, "setting_out") and token.case() in grammar(self._lang, "by_means")

    def _own(self, token: Token, codes: list[str], sector: str | None) -> str | None:
        """ "Le ministère", "the police" without a state: those of who speaks in the text, or of the state it writes from.

        An embassy or a mission is another's.
        """
        focus = self._d.focus
        if token.lemma in noun_class(self._lang, "diplomat"):
            return None
        if not codes or sector not in _STATELY:
            return None if codes else focus.home
        # Police are those of the place told of, rather than of who speaks.
        own = focus.own(codes) if sector != "COP" and token.morph.get("Number") != "Plur" else None
        here = focus.recent_codes(token.start, token.sentence.index, 0)
        return own or (focus.home if not here and focus.home in focus.main[:2] else None)

    def _echoed(self, token: Token) -> str | None:
        """ "Le gouvernement burundais ... le gouvernement": the state that the same noun was last named with."""
        if token.morph.get("Number") == "Plur":
            return None
        said = [(t, code) for t, code in self._named.get(token.lemma, []) if t.start < token.start]
        if not said:
            return None
        last, code = said[-1]
        one = len({code for _, code in said}) == 1
        return code if one or token.sentence.index - last.sentence.index <= _ECHO else None

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
