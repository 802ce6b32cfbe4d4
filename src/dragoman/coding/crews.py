"""A crew is its ship's: "a arraisonné un chalutier laotien et arrêté ses six marins", "the dhow ... its crew"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.coding.classes import noun_class
from dragoman.coding.parties import Who, renewed
from dragoman.language.tokens import Token

if TYPE_CHECKING:
    from dragoman.coding.discourse import Discourse


def ships_party(discourse: Discourse, crew: Token) -> list[Who]:
    """Parties of the ship or aircraft told of last before a word for those aboard it; none for other words."""
    lang = discourse.analysis.lang
    if crew.lemma not in noun_class(lang, "crew"):
        return []
    for t in _before(discourse, crew):
        if t.lemma in noun_class(lang, "crewed"):
            return [renewed(p, crew, "possessive") for p in discourse.single(t) if p.entity]
    return []


def _before(discourse: Discourse, token: Token) -> Iterator[Token]:
    """The words before a token in its sentence and in the one before, nearest first."""
    sentence = token.sentence
    yield from reversed(sentence.tokens[: token.i])
    if sentence.index:
        yield from reversed(discourse.analysis.sentences[sentence.index - 1].tokens)
