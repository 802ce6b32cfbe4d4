"""Whom a hostile act hits, told by who withstands it: "help X defend itself against Y's invasion"."""

from __future__ import annotations

from dragoman.coding.classes import cues, grammar
from dragoman.coding.discourse import Discourse
from dragoman.coding.frames import Frame
from dragoman.coding.parties import Who, renewed
from dragoman.language.tokens import Token

_FAR = 10
_TOLD = ("NOUN", "VERB")
_STATES = ("state", "adjective", "capital", "demonym")


def withstanding(frame: Frame, discourse: Discourse) -> list[Who]:
    """The state named last before the words of withstanding that govern a noun of a hostile act; none without such words.

    Told by the order of the words: parsers hang such phrases anywhere.
    """
    if not frame.nominal:
        return []
    start = _withstood(frame.token, frame.lang)
    return _last_before(start, frame.token, discourse) if start is not None else []


def _withstood(act: Token, lang: str) -> int | None:
    """Where the words that lead to an act begin, if they say that somebody withstands it."""
    leading = (*grammar(lang, "against"), *grammar(lang, "towards"))
    start = act.start
    for t in reversed(act.sentence.tokens[max(0, act.i - _FAR) : act.i]):
        if t.lower in cues(lang, "facing"):
            return t.start
        if t.pos in _TOLD:
            governed = t.lemma in cues(lang, "withstanding")
            return min(start, act.start if start < act.start else t.start) if governed else None
        if t.pos in ("PUNCT", "SCONJ"):
            return None
        if t.lower in leading:
            start = t.start
    return None


def _last_before(end: int, act: Token, discourse: Discourse) -> list[Who]:
    """The state whose name stands last before a place in the sentence."""
    for name in reversed(discourse.analysis.names_between(act.sentence.start, end)):
        tokens = discourse.analysis.tokens(name.start, name.end)
        if name.kind in _STATES and tokens:
            return [renewed(w, act, "who withstands it") for w in discourse.named(tokens[-1])]
    return []
