"""What a parser of sentences is, and who makes one; spaCy is imported when one by a model is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, TypeAlias

from dragoman.language.cuts import Cut
from dragoman.language.tokens import Sentence


class SentenceParser(Protocol):
    """Gives sentences of one language their tokens."""

    @property
    def parsed(self) -> bool:
        """Whether what it says of a sentence is a parse."""
        ...

    @property
    def version(self) -> str:
        """What parses, with its version."""
        ...

    def parse(
        self,
        sentences: Iterable[Sentence],
        cuts: Iterable[tuple[int, int]] = (),
        masks: Iterable[Cut] = (),
        *,
        insertions: bool = False,
    ) -> None:
        """Fill in the tokens of each sentence.

        `cuts` are stretches of the article that the parser does not see, such as dates, which
        mislead it; their words become no tokens.  `masks` are stretches that become one token each,
        for which the parser sees the given word.  With `insertions` it sees parentheses and
        adverbials that a clause can do without.
        """
        ...


Parsers: TypeAlias = Callable[[str, str], SentenceParser]
"""Makes the parser of a language by a model's package; LanguageError where the package is missing."""


def parser_here(lang: str, package: str) -> SentenceParser:
    """A parser in this process."""
    from dragoman.language.parse import Parser

    return Parser(lang, package)
