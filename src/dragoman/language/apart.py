"""Sentences parsed in a process of its own, which loads spaCy and a model while this one loads the rest.

A single article is told sooner so, where there are two cores; many are read faster by several processes that each do all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context
from typing import NamedTuple

from dragoman.language.parsers import Cut, SentenceParser, parser_here
from dragoman.language.tokens import Sentence, Token


class Row(NamedTuple):
    """A token without its links, to be sent from process to process; `head` is the index of its governor."""

    start: int
    end: int
    text: str
    lower: str
    lemma: str
    pos: str
    dep: str
    morph: dict[str, str]
    head: int


class Apart:
    """A process that parses; it begins to load at once, and ends with the program or with this object."""

    def __init__(self) -> None:
        self._pool = ProcessPoolExecutor(1, get_context("spawn"))
        self._pool.submit(_warm)

    def parser(self, lang: str, package: str) -> ParserApart:
        """The parser of a language by a model's package, which the process loads from now on."""
        return ParserApart(self._pool, lang, package)


class ParserApart:
    """What `Parser` is, elsewhere; where the process dies, sentences are parsed in this one."""

    parsed = True
    """Whether what it says of a sentence is a parse."""

    def __init__(self, pool: ProcessPoolExecutor, lang: str, package: str) -> None:
        self.lang = lang
        self._package = package
        self._pool = pool
        self._version: Future[str] | None = self._asked_version()

    @property
    def version(self) -> str:
        """The model's package with its version; LanguageError where there is none."""
        try:
            return self._version.result() if self._version is not None else self._here().version
        except BrokenProcessPool:
            return self._here().version

    def parse(
        self,
        sentences: Iterable[Sentence],
        cuts: Iterable[tuple[int, int]] = (),
        masks: Iterable[Cut] = (),
        *,
        insertions: bool = False,
    ) -> None:
        """Fill in the tokens of each sentence, as `SentenceParser` has it."""
        todo, gone, masked = list(sentences), list(cuts), list(masks)
        bare = [Sentence(s.index, s.block, s.start, s.end, s.text) for s in todo]
        try:
            found = self._pool.submit(_parsed, self.lang, self._package, bare, gone, masked, insertions).result()
        except BrokenProcessPool:
            self._here().parse(todo, gone, masked, insertions=insertions)
            return
        for sentence, rows in zip(todo, found, strict=True):
            link(sentence, rows, self.lang)

    def _asked_version(self) -> Future[str] | None:
        try:
            return self._pool.submit(_version, self.lang, self._package)
        except BrokenProcessPool:
            return None

    def _here(self) -> SentenceParser:
        return _parser(self.lang, self._package)


def rows_of(sentence: Sentence) -> list[Row]:
    """The tokens of a sentence without their links."""
    return [Row(t.start, t.end, t.text, t.lower, t.lemma, t.pos, t.dep, t.morph, t.head.i) for t in sentence.tokens]


def link(sentence: Sentence, rows: Sequence[Row], lang: str) -> None:
    """Give a sentence the tokens of its rows; children stand in the order of the text, as parsing leaves them."""
    sentence.lang = lang
    sentence.tokens = [Token(i, *row[:-1], sentence) for i, row in enumerate(rows)]
    for token, row in zip(sentence.tokens, rows, strict=True):
        token.head = sentence.tokens[row.head]
        if token.head is not token:
            token.head.children.append(token)


_parser = cache(parser_here)


def _warm() -> None:
    import dragoman.language.parse  # noqa: F401


def _version(lang: str, package: str) -> str:
    return _parser(lang, package).version


def _parsed(
    lang: str,
    package: str,
    sentences: list[Sentence],
    cuts: list[tuple[int, int]],
    masks: list[Cut],
    insertions: bool,
) -> list[list[Row]]:
    _parser(lang, package).parse(sentences, cuts, masks, insertions=insertions)
    return [rows_of(sentence) for sentence in sentences]
