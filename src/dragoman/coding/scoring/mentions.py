"""All that a sentence mentions of parties, once for each sentence, as the weighing of sides looks at it."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.coding.discourse import Discourse
from dragoman.coding.parties import Who
from dragoman.language.tokens import Sentence, Token

_READ = ("NOUN", "PROPN", "PRON", "NUM", "X")


@dataclass(frozen=True, slots=True)
class Link:
    """One mention of a party in a sentence: its word, who is meant, and what kind of mention it is."""

    token: Token
    who: Who
    kind: str


class Mentions:
    """The links of the sentences of one article, read when first asked for."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._read: dict[int, list[Link]] = {}

    def of(self, sentence: Sentence) -> list[Link]:
        """Links of a sentence in the order of its words."""
        if sentence.index not in self._read:
            self._read[sentence.index] = [link for t in sentence.tokens for link in self._links(t)]
        return self._read[sentence.index]

    def _links(self, token: Token) -> list[Link]:
        owned = token.dep == "nmod:poss" and token.pos == "PRON"
        if owned or (token.pos == "DET" and token.morph.get("Poss") == "Yes"):
            return [Link(token, w, "possessive") for w in self._d.owners(token.head) if w.entity]
        name = self._d.analysis.name_at(token)
        if name is None and token.pos not in _READ:
            return []
        return [Link(token, w, self._kind(token, w)) for w in self._d.single(token) if w.entity]

    def _kind(self, token: Token, who: Who) -> str:
        name = self._d.analysis.name_at(token)
        if name is not None:
            return name.kind
        if who.person is not None:
            return "person"
        return "pronoun" if token.pos == "PRON" else f"noun-{who.route}" if len(who.route) < 12 else "noun"
