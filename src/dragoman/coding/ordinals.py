""" "Ce dernier", "the latter", "le premier", "tous deux", "both", "neither": by the order of what was just told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.coding.classes import cues
from dragoman.coding.focus import Mention
from dragoman.coding.parties import Who, renewed
from dragoman.language.tokens import Token
from dragoman.packs import has_trait

if TYPE_CHECKING:
    from dragoman.coding.discourse import Discourse

_ANAPHORIC = frozenset({"order of mention", "all of them", "pronoun", "possessive", "voice"})
_ALONE = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "root", "conj", "det", "advmod", "appos", "dep")


class OrdinalReader:
    """Resolves pointers by order for a discourse."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._lang = discourse.analysis.lang

    def points(self, token: Token) -> bool:
        """True for a word that points by order and stands without a noun of its own."""
        return self._is_all(token) or (self._place(token) is not None and self._stands_alone(token))

    def read(self, token: Token) -> list[Who]:
        """Parties meant; empty for words that point to nobody."""
        if self._is_all(token):
            return self._all(token)
        place = self._place(token)
        if place is None or not self._stands_alone(token):
            return []
        if place == "last" and token.lower not in cues(self._lang, "second_named"):
            last = next((m for m in self._before(token) if self._agrees(m, token)), None)
            return [renewed(last.parties[-1], token, "order of mention")] if last is not None else []
        pair = self._pair(token)
        if len(pair) < 2:
            return []
        return [renewed(pair[1 if place == "last" else 0], token, "order of mention")]

    def _place(self, token: Token) -> str | None:
        word = token.lower
        if word in cues(self._lang, "first_named"):
            return "first"
        return "last" if word in cues(self._lang, "second_named") | cues(self._lang, "last_named") else None

    def _is_all(self, token: Token) -> bool:
        """ "Both", "tous deux", "neither" without a noun behind them."""
        if token.lower not in cues(self._lang, "all_named") or token.dep not in _ALONE:
            return False
        tokens = token.sentence.tokens
        behind = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
        return (
            behind is None
            or behind.pos not in ("NOUN", "PROPN", "ADJ", "NUM", "DET")
            or (behind.lower == "deux" and token.lower.startswith("tou"))
        )

    def _stands_alone(self, token: Token) -> bool:
        """True without a noun of its own: "le premier accuse", not "le premier ministre"."""
        tokens = token.sentence.tokens
        following = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
        marked = token.i > 0 and tokens[token.i - 1].lower in cues(self._lang, "before_ordinal")
        return marked and (following is None or following.pos not in ("NOUN", "PROPN", "ADJ", "NUM"))

    def _before(self, token: Token) -> list[Mention]:
        """Mentions in words of their own, the nearest first."""
        found = self._d.focus.before(token.start, 2, token.sentence.index)
        return [m for m in found if m.parties[0].route not in _ANAPHORIC and m.parties[0].entity]

    def _agrees(self, m: Mention, token: Token) -> bool:
        gender = {"Masc": "m", "Fem": "f"}.get(token.morph.get("Gender", ""))
        return not has_trait(self._lang, "adjectives_agree") or not m.gender or not gender or m.gender == gender

    def _pair(self, token: Token) -> list[Who]:
        """The two that were told last, in the order of the text, of the nearest sentence that tells of two."""
        before = self._before(token)
        for index in sorted({m.sentence for m in before}, reverse=True):
            named: list[Who] = []
            for m in (m for m in before if m.sentence == index and len(m.parties) == 1):
                if all(p.entity != m.parties[0].entity for p in named):
                    named.append(m.parties[0])
            if len(named) > 1:
                return named[1::-1]
        whole = next((m for m in before if len({p.entity for p in m.parties}) == 2), None)
        return sorted(whole.parties, key=lambda p: p.start)[:2] if whole is not None else []

    def _all(self, token: Token) -> list[Who]:
        both = cues(self._lang, "both_named")
        two = token.lower in both or any(t.lower in both for t in token.sentence.tokens[token.i + 1 : token.i + 2])
        for m in self._d.focus.before(token.start, 2, token.sentence.index):
            codes = {p.entity for p in m.parties if p.entity}
            if len(codes) == 2 or (len(codes) > 2 and not two):
                return [renewed(p, token, "all of them") for p in m.parties]
        return [renewed(p, token, "all of them") for p in self._pair(token)] if two else []
