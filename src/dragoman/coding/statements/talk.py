"""What all readers of statements share: the article, the words of saying, who speaks; and what they find."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dragoman.coding.discourse import Discourse
from dragoman.coding.statements.sayings import Sayings
from dragoman.coding.statements.speaker import Speaker
from dragoman.coding.statements.speakers import Speakers
from dragoman.language.lines import Span
from dragoman.language.speech import Speech, speech
from dragoman.language.tokens import Token

SPACE = " \u00a0\u202f\u2009"
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Found:
    """A statement before it becomes part of the record; `outer` is all of the text it takes, its marks too."""

    parts: tuple[Span, ...]
    speaker: Speaker
    kind: Literal["direct", "indirect"]
    why: str
    outer: Span
    trust: float = 0.9


@dataclass(frozen=True, slots=True)
class Talk:
    """One article as its statements are read."""

    discourse: Discourse
    words: Speech
    sayings: Sayings
    speakers: Speakers

    @staticmethod
    def of(discourse: Discourse) -> Talk:
        """The talk of an analysed article."""
        analysis = discourse.analysis
        words = speech(analysis.lang)
        sayings = Sayings(analysis.lang, words, lambda offset: analysis.quote_at(offset) is not None)
        return Talk(discourse, words, sayings, Speakers(discourse, words))

    @property
    def text(self) -> str:
        """The article's text."""
        return self.discourse.analysis.text

    @property
    def lang(self) -> str:
        """Its language."""
        return self.discourse.analysis.lang

    def is_quoted(self, offset: int) -> bool:
        """True inside a quotation that makes a statement of its own."""
        q = self.discourse.analysis.quote_at(offset)
        return q is not None and is_long(self.text[q.start : q.end])


def is_long(text: str) -> bool:
    """True where a quotation has the words that make a statement by themselves."""
    return count_words(text) >= _FEWEST_WORDS


def count_words(text: str) -> int:
    """Number of words between spaces."""
    return len([w for w in text.split() if any(c.isalnum() for c in w)])


def noun_run(tokens: list[Token]) -> list[Token]:
    """Tokens up to the first stop or verb."""
    run: list[Token] = []
    for t in tokens:
        if t.pos in ("PUNCT", "VERB", "AUX") and t.text not in ("-", "'"):
            break
        run.append(t)
    return run
