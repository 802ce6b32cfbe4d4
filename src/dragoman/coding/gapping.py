"""Acts whose verb is told once: "Poland expelled three diplomats and Romania two", "la France aussi"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues
from dragoman.coding.discourse import Discourse
from dragoman.coding.evidence import span
from dragoman.coding.numbers import small_number
from dragoman.coding.parties import Who, distinct, entities, renewed
from dragoman.coding.prepositions import plain, preposition
from dragoman.language.tokens import Token

_ROUTE = "who does the same, the verb left out"
_TRUST = 0.8
_ONE = ("one", "un", "une")


class Gapping:
    """Finds who else did an act of the same sentence whose verb stands once."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._lang = discourse.analysis.lang

    def each(self, c: Candidate) -> list[Candidate]:
        """The act, and one more for everybody named behind it with a bare number or "too"; the act alone where nobody is."""
        if c.frame.nominal or c.frame.passive or c.frame.iobj:
            return [c]
        gaps, elsewhere = self._gaps(c.token), self._elsewhere(c)
        others = entities([w for _, _, doers in gaps for w in doers])
        others |= entities([w for _, _, who, whom in elsewhere for w in (*who, *whom)])
        hit = [w for w in c.recipients if w.entity not in others]
        doers = [w for w in c.actors if w.entity not in others]
        if not (gaps or elsewhere) or not hit or not doers:
            return [c]
        same = [self._again(c, hit, *gap) for gap in gaps]
        others_hit = [self._again(c, whom, name, last, who) for name, last, who, whom in elsewhere]
        return [replace(c, actors=doers, recipients=hit), *same, *others_hit]

    def _again(self, c: Candidate, hit: list[Who], name: Token, last: Token, doers: list[Who]) -> Candidate:
        return replace(
            c, actors=distinct([renewed(w, name, _ROUTE) for w in doers]), recipients=hit, trust=_TRUST * c.trust,
            evidence=[span(name, last, self._d.analysis.text)], reasons=[*c.reasons, f"{_ROUTE}: '{c.token.text}'"],
        )  # fmt: skip

    def _gaps(self, verb: Token) -> list[tuple[Token, Token, list[Who]]]:
        """Names behind the verb that a bare number or "too" follows, with that word and who they are."""
        tokens = verb.sentence.tokens
        counted = False  # a number told with the verb itself, which a bare one takes up
        found = []
        for name, word in zip(tokens[verb.i + 1 :], tokens[verb.i + 2 :], strict=False):
            bare = counted and self._is_number(word) and self._ends(tokens, word.i + 1)
            if (bare or self._is_too(tokens, word)) and self._opens(tokens, name) and (doers := self._d.single(name)):
                found.append((name, word, doers))
            counted = counted or self._is_number(name)
        return found

    def _elsewhere(self, c: Candidate) -> list[tuple[Token, Token, list[Who], list[Who]]]:
        """ "..., and Ecuador on Colombians": names behind the act, each with whom it hits, put as the act's own recipient is."""
        tokens = c.token.sentence.tokens
        heads = [t for w in c.recipients for t in self._d.analysis.tokens(w.start, w.end) if t.sentence is c.token.sentence]
        cases = {preposition(t) for t in heads}
        found = []
        for name in tokens[c.token.i + 1 :]:
            at = name.i + 1
            if at < len(tokens) and tokens[at].pos == "ADP" and plain(tokens[at].lower) in cases:
                at += 1
            elif "" not in cases:
                continue
            at += at < len(tokens) and tokens[at].pos == "DET"
            parties = at < len(tokens) and all(self._d.analysis.name_at(t) is not None for t in (name, tokens[at]))
            if not parties or not self._ends(tokens, at + 1) or not self._opens(tokens, name):
                continue
            doers, hit = self._d.single(name), self._d.single(tokens[at])
            if doers and hit and not entities(doers) & entities(hit):
                found.append((name, tokens[at], doers, hit))
        return found

    def _opens(self, tokens: Sequence[Token], name: Token) -> bool:
        """True for a name right behind a comma or "and", an article aside."""
        before = tokens[: name.i]
        while before and before[-1].pos == "DET":
            before = before[:-1]
        joined = bool(before) and (before[-1].text == "," or before[-1].pos in ("CCONJ", "SCONJ"))
        return name.pos == "PROPN" and joined

    def _is_number(self, token: Token) -> bool:
        told = small_number(token.lower, self._lang) is not None or token.lower in _ONE
        return token.pos == "NUM" or token.text.isdigit() or told

    def _ends(self, tokens: Sequence[Token], place: int) -> bool:
        """True where nothing that is counted stands at a place of a sentence."""
        return place >= len(tokens) or tokens[place].pos in ("PUNCT", "CCONJ")

    def _is_too(self, tokens: Sequence[Token], word: Token) -> bool:
        """ "Too", "aussi" at the end of a clause, also behind "did"."""
        words = cues(self._lang, "doing_too")
        last = tokens[word.i + 1] if word.lower == "did" and word.i + 1 < len(tokens) else word
        if last is not word and any(s.i < word.i - 1 for s in word.all("nsubj")):
            return False  # "Peru and Chile did likewise": a clause of several, read as such
        return last.lower in words and self._ends(tokens, last.i + 1)
