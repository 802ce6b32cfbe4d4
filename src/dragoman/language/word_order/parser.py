"""The parser of a language that has none: the same work as `language.parse`, by tables and the order of words."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.language.cuts import inside
from dragoman.language.insertions import insertions
from dragoman.language.tokens import Sentence
from dragoman.language.word_order.attaching import attach
from dragoman.language.word_order.tagging import tag
from dragoman.language.word_order.words import word_table

VERSION = "word order 1"


class WordOrderParser:
    """Reads the sentences of one language by the order of their words."""

    version = VERSION
    parsed = False

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._table = word_table(lang)
        self._insertions = insertions(lang)

    def parse(
        self,
        sentences: Iterable[Sentence],
        cuts: Iterable[tuple[int, int]] = (),
        masks: Iterable[tuple[int, int, str]] = (),
        *,
        insertions: bool = False,
    ) -> None:
        """Fill in the tokens of each sentence; `cuts`, `masks` and `insertions` are as `Parser.parse` takes them."""
        spans = sorted([*((start, end, "") for start, end in cuts), *masks])
        for sentence in sentences:
            sentence.lang = self.lang
            hidden = [] if insertions else [(*m.span(), "") for m in self._insertions.finditer(sentence.text)]
            hidden += [(*m.span(), m.group()) for m in self._table.phrase.finditer(sentence.text)]
            tag(sentence, _apart([*hidden, *inside(spans, sentence)]), self._table)
            attach(sentence, self._table)


def _apart(spans: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The spans in order, without those that overlap one before."""
    found: list[tuple[int, int, str]] = []
    for span in sorted(spans):
        if not found or found[-1][1] <= span[0]:
            found.append(span)
    return found
