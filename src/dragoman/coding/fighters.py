"""Whom "the militants", "les séparatistes", "the loyalists" mean: the armed group told of last, or the state that it fights."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from dragoman.coding.classes import load_yaml, noun_class, word_lists
from dragoman.coding.descriptions import subject_parties
from dragoman.coding.parties import Who
from dragoman.language.tokens import Token

if TYPE_CHECKING:
    from dragoman.coding.discourse import Discourse

_REACH = 12  # sentences back to which a group is recalled
_ANY, _LOYAL, _MARK, _HIT = "any", "loyal", "loyal_mark", "hit"


class FighterReader:
    """Finds whose fighters a definite noun without a name means, for a discourse."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._lang = discourse.analysis.lang
        self._words = word_lists(self._lang, "fighters")

    def read(self, token: Token) -> list[Who]:
        """The group, or the state for whom those fight who are loyal to it; empty where no fighting group is told of."""
        if found := self.loyal(token):
            return found
        kind = self._kind(token)
        if kind is None:
            return []
        code = next(self._groups(token, kind, subject_parties(self._d, token)), None)
        return [Who(code, token.start, token.end, "the group named before", 0.75, "REB")] if code else []

    def counted(self, token: Token) -> list[Who]:
        """Whose fighters are those of whom a number is hit ("killed 12 militants")."""
        hit = token.dep == "obj" and token.head.lemma in self._words.get(_HIT, frozenset())
        return self.read(token) if hit and token.child("nummod") is not None else []

    def _kind(self, token: Token) -> str | None:
        """What kind of group the noun is for; an adjective beside it may narrow it down ("les combattants djihadistes")."""
        words = [token.lemma.lower(), *(c.lemma.lower() for c in token.all("amod", "compound", "appos"))]
        kinds = [name for name, listed in self._words.items() if name not in (_ANY, _LOYAL, _MARK, _HIT) and listed & set(words)]
        if kinds and (words[0] in self._words[kinds[0]] or self._fights(token)):
            return kinds[0]
        return _ANY if words[0] in self._words.get(_ANY, frozenset()) else None

    def _fights(self, token: Token) -> bool:
        return token.lemma in noun_class(self._lang, "rebel") | noun_class(self._lang, "group_noun")

    def _is_loyal(self, token: Token) -> bool:
        if token.lemma.lower() in self._words.get(_LOYAL, frozenset()):
            return True
        marks = self._words.get(_MARK, frozenset())
        marked = any(c.lemma.lower() in marks or c.lower in marks for c in token.all("amod", "compound", "nmod", "acl"))
        return marked and token.lemma in noun_class(self._lang, "military")

    def _groups(self, token: Token, kind: str, without: frozenset[str]) -> Iterator[str]:
        """Armed groups of a kind, those told of last first; then the article's own, which the text may name only later."""
        focus, index = self._d.focus, token.sentence.index
        said = [p.entity for m in focus.before(token.start, _REACH, index) for p in m.parties]
        for code in dict.fromkeys([*said, *focus.main]):
            if code and code not in without and _fits(kind, code) and self._is_group(code):
                yield code

    def _is_group(self, code: str) -> bool:
        entity = self._d.analysis.knowledge.names.entity(code)
        return entity is not None and entity.kind == "group"

    def loyal(self, token: Token) -> list[Who]:
        """For whom "government forces" fight: the state spoken of in which the group told of is at home."""
        if not self._is_loyal(token):
            return []
        names = self._d.analysis.knowledge.names
        recent = self._d.focus.recent_codes(token.start, token.sentence.index, _REACH)
        spoken = [*recent, *self._d.focus.main]
        for group in self._groups(token, _ANY, frozenset()):
            entity = names.entity(group)
            homes = entity.homes if entity is not None else ()
            found = next((code for code in spoken if code in homes), homes[0] if len(homes) == 1 else None)
            if found:
                return [Who(found, token.start, token.end, "the state that the group fights", 0.7, "MIL")]
        return []


def _fits(kind: str, code: str) -> bool:
    return kind == _ANY or code in _codes(kind)


@cache
def _codes(kind: str) -> frozenset[str]:
    return frozenset(str(load_yaml("lexicon", "fighters.yaml").get(kind, "")).split())
