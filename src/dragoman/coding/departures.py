"""Whose arms and armed men are, told by where they set out: "a drone launched from X", "des tirs venus du côté X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.coding.classes import cues, grammar
from dragoman.coding.frames import obliques
from dragoman.coding.parties import Who
from dragoman.coding.slots import introduced
from dragoman.language.tokens import Token

if TYPE_CHECKING:
    from dragoman.coding.discourse import Discourse

_DESCRIBING = ("acl", "acl:relcl")
_SUBJECTS = ("nsubj", "nsubj:pass")
_TRUST = 0.7


def departed_from(discourse: Discourse, token: Token) -> list[Who]:
    """Parties of the place from which arms were sent or armed men came; none for other nouns."""
    lang = discourse.analysis.lang
    if token.lemma not in cues(lang, "setting_out"):
        return []
    for place in _starts(token, lang):
        found = [p for p in discourse.resolve(place) if p.entity]
        if found:
            return [replace(p, route="place", trust=_TRUST) for p in found]
    return []


def _starts(token: Token, lang: str) -> Iterator[Token]:
    """Who sent it, or what stands behind "from": on the noun, on what describes it, on the verb that tells of its start."""
    for whence in grammar(lang, "whence"):
        if whence not in grammar(lang, "genitive"):
            yield from introduced(obliques(token, lang), whence, lang)
    told = token.all(*_DESCRIBING) + ([token.head] if token.dep in _SUBJECTS else [])
    for verb in told:
        if verb.lemma in cues(lang, "set_out"):
            yield from verb.all("obl:agent")
            for whence in grammar(lang, "whence"):
                yield from introduced(obliques(verb, lang), whence, lang)
