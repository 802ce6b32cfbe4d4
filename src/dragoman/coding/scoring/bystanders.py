"""Who is named beside an act and takes no part in it: before whom it is said, who reports it, whom others are against."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues, grammar, noun_class
from dragoman.coding.discourse import Discourse
from dragoman.coding.opposed import is_opposed
from dragoman.coding.scoring.mentions import Link
from dragoman.language.tokens import Token

# How words hang inside the phrase of a noun.
_INSIDE = ("amod", "compound", "flat", "appos", "nmod", "dep")


class Bystanders:
    """Finds who stands by, for the acts of one article."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._lang = discourse.analysis.lang

    def of(self, c: Candidate, links: list[Link]) -> frozenset[str]:
        """Codes that the sentence names as bystanders alone; `links` are all that it names."""
        return self._hearing(c, links) | _only(links, self._reports) | _only(links, self._opposed)

    def _hearing(self, c: Candidate, links: list[Link]) -> frozenset[str]:
        """Bodies before which alone something is said ("dénoncé devant l'ONU"): they take no part in it, as a host may."""
        heard = _only(links, lambda t: t.case() in cues(self._lang, "in_front_of") and t.head is c.token)
        return frozenset(code for code in heard if self._is_body(code))

    def _reports(self, token: Token) -> bool:
        """ "L'agence sud-coréenne Yonhap indique que", "according to the Spanish daily": whose the medium is that reports."""
        head = next((t for t in (token, *token.ancestors()) if t.dep not in _INSIDE), token)
        if not any(t.lemma in noun_class(self._lang, "media") for t in (head, *head.children)):
            return False
        says = head.dep == "nsubj" and head.head.lemma in cues(self._lang, "communication")
        sources = grammar(self._lang, "sourced")
        return says or head.is_root or head.case() in sources or head.head.lower in sources

    def _opposed(self, token: Token) -> bool:
        return is_opposed(self._d.analysis, token)

    def _is_body(self, code: str) -> bool:
        entity = self._d.analysis.knowledge.names.entity(code)
        return entity is not None and entity.kind == "organisation"


def _only(links: list[Link], stands_by: Callable[[Token], bool]) -> frozenset[str]:
    """Codes all of whose mentions stand by."""
    beside = {id(k): stands_by(k.token) for k in links}
    codes = {k.who.entity for k in links if beside[id(k)]} - {k.who.entity for k in links if not beside[id(k)]}
    return frozenset(code for code in codes if code)
