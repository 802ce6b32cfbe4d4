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
        ordinal = self._place(token) is not None and self._stands_alone(token)
        return ordinal or self._is_all(token) or self._of_two(token) is not None

    def read(self, token: Token) -> list[Who]:
        """Parties meant; empty for words that point to nobody."""
        if self._is_all(token):
            return self._all(token)
        one = self._of_two(token)
        if one is not None:
            pair = self._pair(token)
            meant = pair if self._both(token) else pair[one : one + 1]
            return [renewed(p, token, "order of mention") for p in meant] if len(pair) == 2 else []
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

    def _of_two(self, token: Token) -> int | None:
        """ "L'un a promis à l'autre", "the one ... the other": 0 or 1 where a sentence has both words, each without a noun."""
        words = ("one_of_two", "other_of_two")
        place = next((i for i, name in enumerate(words) if token.lower in cues(self._lang, name)), None)
        if place is None or not self._is_bare(token):
            return None
        other = cues(self._lang, words[1 - place])
        others = (t for t in token.sentence.tokens if t.lower in other and (t.i > token.i) == (place == 0))
        return place if any(self._is_bare(t) for t in others) else None

    def _is_bare(self, token: Token) -> bool:
        """True behind its article, without a noun or "of" behind it."""
        tokens = token.sentence.tokens
        following = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
        marked = token.i > 0 and tokens[token.i - 1].lower in cues(self._lang, "before_one")
        owned = following is not None and (following.pos in ("NOUN", "PROPN", "ADJ") or following.lower in cues(self._lang, "of"))
        return marked and not owned

    def _both(self, token: Token) -> bool:
        """ "L'un et l'autre", "l'un comme l'autre": two words on, with nothing but such a link between, stands the other."""
        tokens = token.sentence.tokens[token.i + 1 : token.i + 4]
        linked = len(tokens) == 3 and tokens[0].lower in cues(self._lang, "linking_two")
        return linked and tokens[2].lower in cues(self._lang, "other_of_two")

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
        """The two that were told last, in the order of the text, of the nearest sentence that tells of two; people come first."""
        before = self._before(token)
        for index in sorted({m.sentence for m in before}, reverse=True):
            here = [m for m in before if m.sentence == index and len(m.parties) == 1]
            for named in (_apart([m for m in here if m.kind == "person"]), _apart(here)):
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


def _apart(mentions: list[Mention]) -> list[Who]:
    """The parties of single mentions, each state once, in the order given."""
    named: list[Who] = []
    for m in mentions:
        if all(p.entity != m.parties[0].entity for p in named):
            named.append(m.parties[0])
    return named
