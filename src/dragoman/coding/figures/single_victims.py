"""One who was killed or wounded, whom an article and no number counts: "a policeman was killed", "un mort"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import grammar
from dragoman.coding.figures.measures import MeasureReader
from dragoman.language.amounts import Amount
from dragoman.language.tokens import Token

_SUFFERING = ("obj", "nsubj:pass", "nsubj")


class SingleVictims:
    """Finds the single dead and wounded of one article."""

    def __init__(self, analysis: Analysis, measures: MeasureReader) -> None:
        self._a = analysis
        self._measures = measures
        self._one = grammar(analysis.lang, "one")

    def amounts(self) -> Iterator[tuple[Amount, Token]]:
        """An amount of one, from the article to the noun, and the noun."""
        for sentence in self._a.sentences:
            if sentence.heading:
                continue
            for noun in sentence.tokens:
                article = next((c for c in noun.children if c.lower in self._one and c.i < noun.i), None)
                if article is not None and self._is_victim(noun) and self._is_uncounted(noun):
                    words = self._a.text[article.start : noun.end]
                    yield Amount(article.start, noun.end, words, 1.0, "people", "exact", None, noun.text), noun

    def _is_uncounted(self, noun: Token) -> bool:
        return not any(a.start <= noun.start < a.end for a in self._a.amounts)

    def _is_victim(self, noun: Token) -> bool:
        """True for somebody who is killed or wounded by the verb over the noun, the noun "death", or the noun itself."""
        if noun.pos not in ("NOUN", "PROPN") or not (self._measures.is_person(noun) or self._is_national(noun)):
            return False
        if self._measures.has("casualties_noun", noun):
            return True
        first = noun.head if noun.dep == "conj" else noun
        over = first.head
        if first.dep == "nmod":
            return self._measures.has("dying", over)
        if self.is_among(noun):
            return True
        kills = first.dep == "nsubj" and bool(over.all("obj"))  # who did it, not whom it hit
        return first.dep in _SUFFERING and not kills and self._measures.has("casualties_verb", over)

    def _is_national(self, noun: Token) -> bool:
        """True for somebody told of by nationality: "a Belgian"."""
        name = self._a.name_at(noun)
        return name is not None and name.kind == "demonym"

    def is_among(self, noun: Token) -> bool:
        """True for somebody counted among the dead or wounded: "A Belgian is among the dead", "Les victimes sont un Belge et"."""
        first = noun.head if noun.dep == "conj" else noun
        over = first if first.child("cop") is not None else first.head
        others = [t for t in over.all("nsubj", "obl") if t is not first]
        counts = over is first or self._measures.has("counting", over)
        return counts and self._measures.any("casualties_noun", others)
