"""The words around a quotation and inside it."""

from __future__ import annotations

from dragoman.coding.statements.talk import Talk, count_words
from dragoman.language.lines import Span
from dragoman.language.quotes import Quote
from dragoman.language.tokens import Sentence, Token


class Surroundings:
    """What stands before, behind and inside the quotations of an article."""

    def __init__(self, talk: Talk) -> None:
        self._a = talk.discourse.analysis

    def before(self, q: Quote) -> list[Token]:
        """Tokens of the sentence of a quotation in front of its opening mark."""
        sentence = self._a.sentence_at(q.start)
        return [t for t in sentence.tokens if t.end <= q.outer[0]] if sentence is not None else []

    def following(self, q: Quote) -> list[Token]:
        """Tokens between the closing mark and the end of its sentence or the next quotation."""
        end = q.outer[1]
        sentence = self._a.sentence_at(end - 1)
        if sentence is None:
            return []
        tokens = [t for t in sentence.tokens if t.start >= end] or self._next(sentence)
        after = next((o.outer[0] for o in self._a.quotes if o.outer[0] >= end), None)
        return [t for t in tokens if after is None or t.start < after]

    def inside(self, part: Span) -> list[Token]:
        """Tokens of a stretch that may run over several sentences."""
        found: list[Token] = []
        sentence = self._a.sentence_at(part[0])
        while sentence is not None and sentence.start < part[1]:
            found += sentence.at(*part)
            k = sentence.index + 1
            sentence = self._a.sentences[k] if k < len(self._a.sentences) else None
        return found

    def is_open(self, q: Quote) -> bool:
        """True where a comma, question or cry at its end says that an attribution follows."""
        return self._a.text[q.end - 1] in ",?!" or self._a.text[q.outer[1] : q.outer[1] + 1] == ","

    def leads(self, q: Quote) -> bool:
        """True for a quotation that begins its sentence, so that the verb behind it can only be one of saying."""
        sentence = self._a.sentence_at(q.start)
        return sentence is not None and not count_words(self._a.text[sentence.start : q.outer[0]])

    def _next(self, sentence: Sentence) -> list[Token]:
        """The next sentence of the paragraph where it only goes on with this one: "... !" s'écrie X."""
        k = sentence.index + 1
        if k >= len(self._a.sentences):
            return []
        after = self._a.sentences[k]
        goes_on = after.block == sentence.block and after.text.lstrip(" ,")[:1].islower()
        return after.tokens if goes_on else []
