"""Others by what they are to somebody: "its northern neighbour", "son hôte", "the former colonial power", "the visitors"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.coding.classes import cues, noun_class, word_lists
from dragoman.coding.parties import Who, entities, renewed
from dragoman.knowledge.borders import former_power, lies, neighbours, neighbours_toward
from dragoman.language.tokens import Token

if TYPE_CHECKING:
    from dragoman.coding.discourse import Discourse

_REACH = 8
_NEAR, _COMPANY = 3, 8  # sentences in which any host or guest was named, and one of the article's other party


class OtherReader:
    """Finds who stands in a relation to somebody, for a discourse."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._lang = discourse.analysis.lang

    def is_relation(self, token: Token) -> bool:
        """True for a noun that somebody's possessive makes somebody else."""
        return any(self._is(token, name) for name in ("neighbour", "opposite", "host", "visitor"))

    def of(self, token: Token, owners: list[Who]) -> list[Who]:
        """Who is meant behind "its", "his", "leur"."""
        codes = entities(owners)
        if self._is(token, "neighbour"):
            return self._made(token, self._neighbour(token, codes), "neighbour")
        if self._is(token, "host") or self._is(token, "visitor"):
            found = self._companion(token, codes)
            if found is not None:
                return [found]
        return self._made(token, self._d.focus.other(codes, token.start, token.sentence.index), "neighbour")

    def alone(self, token: Token) -> list[Who]:
        """Who is meant behind "the": "le voisin du nord", "the former coloniser", "l'ancienne colonie portugaise"."""
        if self._is(token, "colony"):
            return self._colony(token)
        if self._is_power(token):
            powers = [power for code in self._recent(token) if (power := former_power(code))]
            return self._made(token, powers[0] if powers else None, "former power")
        beside = any(c.lemma in cues(self._lang, "neighbouring") for c in token.children)
        single = token.morph.get("Number") != "Plur"
        if single and (self._is(token, "neighbour") or (beside and self._is(token, "country"))):
            recent = self._recent(token)
            codes = frozenset(recent[:1])
            return self._made(token, self._neighbour(token, codes) if codes else None, "neighbour")
        if single and self._is(token, "pair") and any(c.lower in cues(self._lang, "opposed") for c in token.children):
            return self._opposed(token)
        if single and self._is(token, "country") and any(c.lemma in noun_class(self._lang, "host") for c in token.children):
            return self._made(token, self._visited(token), "at the visit")
        if self._is(token, "visitor") or self._is(token, "host"):
            guest = any(c.lemma in cues(self._lang, "guest_of") for c in token.all("nmod", "compound"))
            return self._at_the_visit(token, self._is(token, "host") and not guest, self._d.focus.home if guest else None)
        return []

    def _opposed(self, token: Token) -> list[Who]:
        """ "La partie adverse", "the other side": the party opposite to who acts, or to who acted last."""
        acting = next((a.child("nsubj", "nsubj:pass") for a in token.ancestors() if a.child("nsubj", "nsubj:pass")), None)
        own = entities(self._d.resolve(acting)) if acting is not None and acting is not token else frozenset()
        codes = own or frozenset(self._recent(token)[:1])
        return self._made(token, self._d.focus.other(codes, token.start, token.sentence.index) if codes else None, "neighbour")

    def _is(self, token: Token, name: str) -> bool:
        return token.lemma in noun_class(self._lang, name)

    def _is_power(self, token: Token) -> bool:
        colonial = any(c.lemma in cues(self._lang, "colonial") for c in token.children)
        return self._is(token, "coloniser") or (colonial and self._is(token, "country"))

    def _made(self, token: Token, code: str | None, route: str) -> list[Who]:
        return [Who(code, token.start, token.end, route, 0.65)] if code else []

    def _recent(self, token: Token) -> list[str]:
        return self._d.focus.recent_codes(token.start, token.sentence.index, _REACH)

    def _neighbour(self, token: Token, codes: frozenset[str]) -> str | None:
        """The neighbour spoken of last, else the only one there is in that direction, else the article's other party."""
        direction = self._direction(token)
        beside = [neighbours_toward(c, direction) if direction else neighbours(c) for c in sorted(codes)]
        near = frozenset().union(*beside) - codes
        named = [*self._recent(token), *self._d.focus.main]
        if direction and not any(neighbours(c) for c in codes):  # an island's neighbour lies across the sea
            near = frozenset(c for c in named if c not in codes and any(lies(own, c, direction) for own in codes))
        spoken = [c for c in named if c in near]
        if spoken:
            return spoken[0]
        if len(near) == 1:
            return next(iter(near))
        return None if direction else self._d.focus.other(codes, token.start, token.sentence.index)

    def _direction(self, token: Token) -> str | None:
        words = {c.lemma for c in token.children} | {c.lower for c in token.children}
        return next((name for name, listed in word_lists(self._lang, "directions").items() if words & listed), None)

    def _colony(self, token: Token) -> list[Who]:
        """ "L'ancienne colonie portugaise": the state spoken of that Portugal once ruled."""
        powers = {e for c in token.children if (name := self._d.analysis.name_at(c)) is not None for e in name.entities}
        ruled = [code for code in self._recent(token) if former_power(code) in powers]
        return self._made(token, ruled[0] if ruled else None, "former colony")

    def _companion(self, token: Token, codes: frozenset[str]) -> Who | None:
        """The person spoken of last who is not of those states; further back, of the article's other party."""
        index = token.sentence.index
        other = self._d.focus.other(codes, token.start, index)
        for m in self._d.focus.before(token.start, _COMPANY, index):
            p = m.parties[0]
            near = index - m.sentence <= _NEAR
            if m.kind == "person" and len(m.parties) == 1 and p.entity and p.entity not in codes and (near or p.entity == other):
                return renewed(p, token, "companion")
        return None

    def _at_the_visit(self, token: Token, host: bool, otherwise: str | None) -> list[Who]:
        """ "The visitors", "l'hôte": of the parties spoken of last, those at home in the last place named, or the others.

        Where no place is named, `otherwise` is at home.
        """
        before = self._d.focus.before(token.start, 3, token.sentence.index)
        home = next((m.parties[0].entity for m in before if self._is_place(m.start)), otherwise)
        if home is None:
            return []
        for m in [*(m for m in before if m.kind == "person"), *before]:
            for p in m.parties:
                if p.entity and (p.entity == home) == host and not self._is_place(m.start):
                    return [renewed(p, token, "at the visit")]
        return []

    def _visited(self, token: Token) -> str | None:
        """ "Le pays hôte", "the host country": where somebody stays, the city or state last named behind "in", "to" or "at"."""
        for m in self._d.focus.before(token.start, _COMPANY, token.sentence.index):
            named = self._d.analysis.tokens(m.start, m.start + 1)
            if len(m.parties) == 1 and m.kind == "state" and named and named[0].case() in cues(self._lang, "at"):
                return m.parties[0].entity
        return None

    def _is_place(self, offset: int) -> bool:
        """True for a capital or city behind "in", "to" or "at"."""
        tokens = self._d.analysis.tokens(offset, offset + 1)
        name = self._d.analysis.name_at(tokens[0]) if tokens else None
        return name is not None and name.kind in ("capital", "city", "region") and tokens[0].case() in cues(self._lang, "at")
