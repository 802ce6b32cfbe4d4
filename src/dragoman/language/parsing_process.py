"""Sentences parsed in a process of its own, which loads spaCy and a model while this one loads the rest.

A single article is told sooner so, where there are two cores; many are read faster by several processes that each do all.
"""

from __future__ import annotations

import signal
from collections.abc import Iterable, Sequence
from functools import cache
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

from dragoman.language.cuts import Cut
from dragoman.language.parsers import parser_here
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


class ParsingProcess:
    """A process that parses; it begins to load at once, and is ended with the program."""

    def __init__(self) -> None:
        context = get_context("spawn")
        self._line, theirs = context.Pipe()
        # A daemon is ended and not waited for: to put away what it holds would take as long as to load it.
        self.process = context.Process(target=_serve, args=(theirs,), daemon=True)
        self.process.start()
        theirs.close()

    def parser(self, lang: str, package: str) -> ProcessParser:
        """The parser of a language by a model's package, which the process loads from now on."""
        return ProcessParser(self._line, lang, package)


class ProcessParser:
    """What `Parser` is, elsewhere; where the process died, sentences are parsed in this one."""

    parsed = True
    """Whether what it says of a sentence is a parse."""

    def __init__(self, line: Connection, lang: str, package: str) -> None:
        self.lang = lang
        self._package = package
        self._line = line
        self._version = ""
        self._ask()

    @property
    def version(self) -> str:
        """The model's package with its version; LanguageError where there is none."""
        if not self._version:
            self.parse(())
        return self._version

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
            self._line.send((self.lang, self._package, (bare, gone, masked, insertions)))
            found = self._line.recv()
        except (OSError, EOFError):
            here = _parser(self.lang, self._package)
            here.parse(todo, gone, masked, insertions=insertions)
            self._version = here.version
            return
        if isinstance(found, Exception):
            raise found
        self._version, rows = found
        for sentence, its in zip(todo, rows, strict=True):
            link(sentence, its, self.lang)

    def _ask(self) -> None:
        """Have the model loaded; nothing comes back."""
        try:
            self._line.send((self.lang, self._package, None))
        except OSError:
            return  # it died; `parse` does without it


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


def _serve(line: Connection) -> None:
    """Load and parse as asked, until the other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the other process is interrupted too, and ends this one
    import dragoman.language.parse  # noqa: F401 (heavy; before it is known which language is wanted)

    while True:
        try:
            lang, package, asked = line.recv()
            answer = _answer(lang, package, asked)
            if answer is not None:
                line.send(answer)
        except (OSError, EOFError):
            return


def _answer(lang: str, package: str, asked: tuple[Any, ...] | None) -> tuple[str, list[list[Row]]] | Exception | None:
    """The version of what parses, and the rows of each sentence; what went wrong; nothing where only to load was asked."""
    try:
        parser = _parser(lang, package)
        if asked is None:
            return None
        sentences, cuts, masks, insertions = asked
        parser.parse(sentences, cuts, masks, insertions=insertions)
        return parser.version, [rows_of(sentence) for sentence in sentences]
    except Exception as e:
        return e if asked is not None else None
