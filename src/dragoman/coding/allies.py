"""Who fights on whose side in an article, by participles of help: "the army, backed by Ruritanian jets"."""

from __future__ import annotations

from dragoman.coding.classes import cues, grammar
from dragoman.coding.discourse import Discourse
from dragoman.coding.parties import entities
from dragoman.language.tokens import Token


class Allies:
    """The allied parties of one article, found once and kept."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._lang = discourse.analysis.lang
        self._pairs: list[tuple[frozenset[str], frozenset[str]]] | None = None

    def of(self, codes: frozenset[str]) -> frozenset[str]:
        """Those on the side of any of the parties, without these."""
        if self._pairs is None:
            self._pairs = [pair for s in self._d.analysis.sentences for t in s.tokens if (pair := self._pair(t)) is not None]
        found = [b for a, b in self._pairs if a & codes] + [a for a, b in self._pairs if b & codes]
        return frozenset().union(*found) - codes

    def _pair(self, token: Token) -> tuple[frozenset[str], frozenset[str]] | None:
        """Who is helped and who helps, for a participle beside a noun."""
        if token.lemma not in cues(self._lang, "backed") or token.dep not in ("acl", "amod", "advcl"):
            return None
        agents = [t for t in token.all("obl:agent", "obl") if t.case() in grammar(self._lang, "agent")]
        helpers = frozenset(code for t in agents for code in entities(self._d.resolve(t)))
        helped = self._helped(token)
        return (helped, helpers) if helped and helpers and not helped & helpers else None

    def _helped(self, token: Token) -> frozenset[str]:
        """The noun of the participle; the subject, where the participle opens or breaks a clause."""
        noun = token.head if token.dep != "advcl" else token.head.child("nsubj", "nsubj:pass")
        return entities(self._d.resolve(noun)) if noun is not None else frozenset()
