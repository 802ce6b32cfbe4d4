"""Offices as mentions: "le ministre turc", "the foreign minister", "M. Trump", the minister once more.

Whom a phrase of office means: the person named with it, else whoever the article names for it, else the last of that office.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.coding.classes import noun_class
from dragoman.coding.encounters import met_at, met_by
from dragoman.coding.parties import Who, entities
from dragoman.coding.persons import Person
from dragoman.coding.repairs.enumerated import is_enumerated
from dragoman.coding.titles import Title
from dragoman.knowledge.office_families import OfficeFamilies
from dragoman.language.tokens import Token

if TYPE_CHECKING:
    from dragoman.coding.discourse import Discourse
    from dragoman.coding.nouns import NounReader

# How many sentences back somebody may have been spoken of with the office.
_REACH = 12
# "Le souverain", "the ruler": offices that answer for one another where one has been named.
_RULERS = ("monarch", "king", "queen", "emir", "sultan", "emperor", "grand duke", "prince", "crown prince")
# Sentences back in which an office holder who acted comes before one who was only spoken of.
_ACTING = 3


class OfficeReader:
    """Reads phrases of office for a discourse."""

    def __init__(self, discourse: Discourse, nouns: NounReader) -> None:
        self._d = discourse
        self._nouns = nouns

    def read(self, title: Title, token: Token) -> list[Who]:
        """Who holds the office: the person named with it, else the states that it names, else who was spoken of."""
        start, end, sector = title.start, title.end, title.phrase.sector
        if title.person is not None and not title.phrase.plural:
            return [self._d.person_who(title.person, start, end, "office")]
        if title.entities:
            return [w for e in title.entities for w in self._holding(title, e)]
        owner = self._nouns.owners(token)
        if title.phrase.plural and (named := self._nouns.groups.region(token) or self._nouns.origins.of(token)):
            return [Who(p.entity, start, end, "office", 0.85, sector) for p in named]
        if owner and not title.phrase.plural:
            return [Who(p.entity, start, end, "office", 0.9, sector) for p in owner]
        inside = [] if title.phrase.plural else self._nouns.origins.inside(token)
        if len({p.entity for p in inside}) == 1:
            return [Who(inside[0].entity, start, end, "office", 0.85, sector)]
        return self._anaphoric_title(title, token)

    def _holding(self, title: Title, entity: str) -> list[Who]:
        return [self._holder(title, entity) or Who(entity, title.start, title.end, "office", 0.95, title.phrase.sector)]

    def _holder(self, title: Title, entity: str) -> Who | None:
        """The person whom the article itself names for this office, before or after."""
        for p in self._d.people.all:
            if p.entity == entity and p.office == title.phrase.office and p.former == title.phrase.former:
                return self._d.person_who(p, title.start, title.end, "office")
        return None

    def _anaphoric_title(self, title: Title, token: Token) -> list[Who]:
        """ "The minister", "le président": the last person of that office, else the state in focus."""
        index = token.sentence.index
        if title.phrase.plural:
            return self._nouns.groups.read(token, title.phrase.sector)
        visitor = met_by(token, self._d.analysis.lang)
        codes = entities(self._d.resolve(visitor)) if visitor is not None else frozenset()
        if codes:
            host = met_at(self._d.analysis, token.sentence, codes)
            return self._holding(title, host) if host else []
        person = self._last_of(title, token)
        if person is not None:
            return [self._d.person_who(person, title.start, title.end, "the office named before", 0.85)]
        near = self._d.focus.recent_codes(token.start, index, 3)
        if title.phrase.office.endswith("minister"):  # organisations have none
            near = [code for code in near if self._nouns.descriptions.is_state(code)]
        recent = near or ([self._d.focus.home] if self._d.focus.home else [])
        scene = self._d.focus.scene(token.start) or self._d.focus.home or (recent[0] if recent else None)
        return [Who(scene, title.start, title.end, "scene", 0.5, title.phrase.sector)] if scene else []

    def _last_of(self, title: Title, token: Token) -> Person | None:
        """Who was last spoken of with the office: those of the same rank before a deputy, who acted before others."""
        office, index = title.phrase.office, token.sentence.index
        near = [
            (m, p.person) for m in self._d.focus.before(token.start, _REACH, index) for p in m.parties
            if p.person is not None and _same_office(p.person.office, office) and not _clash(p.person.gender, title.phrase.gender)
        ]  # fmt: skip
        ranks = OfficeFamilies.load()
        equal = [(m, p) for m, p in near if ranks.level(p.office or "") == ranks.level(office)]
        held = equal or near
        acting = [p for m, p in held if m.subject and index - m.sentence <= _ACTING]
        return next(iter([*acting, *(p for _, p in held)]), None)

    def titled(self, token: Token) -> list[Who]:
        """ "M. Trump", "le général Ianni": the name that hangs on an honorific or a rank."""
        if token.lemma in noun_class(self._d.analysis.lang, "counterpart"):
            return []  # one of each state, or the one whose state words beside him tell
        for c in token.children:
            mention = self._d.people.at(c)
            if (
                mention is not None
                and c.i > token.i
                and not c.case()
                and c.dep in ("flat", "appos", "nmod", "compound", "dep", "amod")
                and not is_enumerated(c)
            ):
                return [self._d.person_who(mention.person, token.start, mention.end, "person")]
        return []


def _same_office(held: str | None, named: str | None) -> bool:
    """ "The minister" may be any minister; otherwise the last words must agree."""
    if not held or not named:
        return False
    if held == named or held.split()[-1] == named.split()[-1] or set(named.split()) <= set(held.split()):
        return True
    return named in _RULERS and held in _RULERS


def _clash(one: str | None, other: str | None) -> bool:
    """Whether the words say that one is a man and the other a woman."""
    return one is not None and other is not None and one != other
