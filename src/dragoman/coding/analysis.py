"""One article with all that text-level readers found in it: the common ground of the coding layer."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from dragoman.knowledge.names import Name, NameIndex
from dragoman.knowledge.offices import OfficePhrase
from dragoman.knowledge.people import PeopleIndex, PersonName
from dragoman.language.amounts import Amount
from dragoman.language.blocks import Block, Dateline
from dragoman.language.dates import DateMention
from dragoman.language.quotes import Quote
from dragoman.language.tokens import Sentence, Token

# More phrases of offices than this never begin inside one another.
_NESTED = 8


@dataclass(slots=True)
class Knowledge:
    """The indexes that answer who is who."""

    names: NameIndex
    people: PeopleIndex


@dataclass(slots=True, eq=False)
class Analysis:
    """An article's text with sentences, names, offices, people, dates, amounts and quotations."""

    text: str
    lang: str
    published: str | None
    title: str | None
    knowledge: Knowledge = field(repr=False)
    blocks: list[Block]
    dateline: Dateline | None
    sentences: list[Sentence]
    names: list[Name]
    offices: list[OfficePhrase]
    people: list[PersonName]
    dates: list[DateMention]
    amounts: list[Amount]
    quotes: list[Quote]
    issuer: str | None = None
    """Whose announcement the text is, where its head says so and it has no dateline."""
    without: frozenset[str] = frozenset()
    """Parts of reading that are switched off (`Settings.without`)."""
    further: dict[int, Token] = field(init=False, default_factory=dict, repr=False)
    """Ids of words for more of a kind ("a third was expelled") -> the noun they leave out."""
    _name_at: dict[int, Name] = field(init=False, repr=False)
    _starts: list[int] = field(init=False, repr=False)
    _quoted_to: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._starts = [s.start for s in self.sentences]
        self._quoted_to = list(accumulate((q.end for q in self.quotes), max))
        self._name_at = {id(t): n for n in self.names for s in self._over(n.start, n.end) for t in s.at(n.start, n.end)}

    def _over(self, start: int, end: int) -> list[Sentence]:
        sentence = self.sentence_at(start)
        return [sentence] if sentence else []

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds an offset, or None between sentences."""
        k = bisect_right(self._starts, offset) - 1
        if k < 0 or self.sentences[k].end <= offset:
            return None
        return self.sentences[k]

    def name_at(self, token: Token) -> Name | None:
        """The known name that the token is part of."""
        return self._name_at.get(id(token))

    def tells_of(self, code: str) -> bool:
        """True where the text names a state or body behind its dateline."""
        start = self.dateline.end if self.dateline is not None else 0
        return any(code in n.entities for n in self.names if n.start >= start)

    def tokens(self, start: int, end: int) -> list[Token]:
        """Tokens of the sentence at `start` that lie in the stretch."""
        sentence = self.sentence_at(start)
        return sentence.at(start, end) if sentence else []

    def quote_at(self, offset: int) -> Quote | None:
        """The quotation whose words hold the offset."""
        k = bisect_right(self._quoted_to, offset)
        return self.quotes[k] if k < len(self.quotes) and self.quotes[k].start <= offset else None

    def names_between(self, start: int, end: int) -> list[Name]:
        """The known names that begin in a stretch of the text."""
        return self.names[_place(self.names, start) : _place(self.names, end)]

    def office_at(self, offset: int) -> bool:
        """True where a phrase of an office holds the offset."""
        near = self.offices[max(0, _place(self.offices, offset + 1) - _NESTED) : _place(self.offices, offset + 1)]
        return any(o.end > offset for o in near)


def _place(found: Sequence[Name] | Sequence[OfficePhrase], offset: int) -> int:
    """The number of the first item, of items in the order of the text, that does not begin before the offset."""
    return bisect_left(found, offset, key=lambda item: item.start)
