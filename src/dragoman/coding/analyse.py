"""Text-level reading: blocks, sentences, parses, names, offices, people, dates, amounts, quotations."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, cached_property

from dragoman.coding.analysis import Analysis, Knowledge
from dragoman.coding.belonging import written_from
from dragoman.coding.issuing import issuing
from dragoman.coding.masks import label, label_amounts, masks, title_masks
from dragoman.coding.namesakes import without_namesakes
from dragoman.coding.repairs import repair
from dragoman.knowledge.names import Name, NameIndex
from dragoman.knowledge.offices import OfficeLexicon
from dragoman.knowledge.people import PeopleIndex
from dragoman.language.amount_units import is_money
from dragoman.language.amounts import Amount, find_amounts
from dragoman.language.blocks import Block, Dateline, dateline, split_blocks, split_sentences
from dragoman.language.date_rules import grammar
from dragoman.language.dates import DateMention, find_dates
from dragoman.language.parsers import Parsers, SentenceParser, parser_here
from dragoman.language.quotes import find_quotes
from dragoman.language.shelf import shelf
from dragoman.language.tokens import Sentence
from dragoman.language.word_order.parser import WordOrderParser
from dragoman.records import Article
from dragoman.settings import Settings

_UNREAD = frozenset({"noise", "dateline", "byline"})
_HEADINGS = frozenset({"heading"})


class Analyser:
    """Prepares articles for coding; indexes, and models by `make`, are loaded when first needed."""

    def __init__(self, settings: Settings, make: Parsers = parser_here) -> None:
        self._settings = settings
        self._make = make
        self._parsers: dict[str, SentenceParser] = {}

    @cached_property
    def knowledge(self) -> Knowledge:
        """Names and people."""
        extra = self._settings.knowledge
        return Knowledge(NameIndex.load(extra), PeopleIndex.load(extra))

    def parser(self, lang: str) -> SentenceParser:
        """The parser of a language: that of its model, else the one that goes by the order of words."""
        if lang not in self._parsers:
            package = self._settings.models.get(lang)
            self._parsers[lang] = self._make(lang, package) if package is not None else WordOrderParser(lang)
        return self._parsers[lang]

    def prepare(self, lang: str) -> None:
        """Load what articles of a language need; a parser in a process of its own loads meanwhile."""
        self.parser(lang)
        _ = self.knowledge
        OfficeLexicon.load(lang)
        grammar(lang)

    def analyse(self, article: Article) -> Analysis:
        """All that can be read before anybody asks who did what."""
        text, lang = article.text, str(article.lang)
        blocks = split_blocks(text, lang)
        given = _day(article.published)
        line = dateline(text, lang, given, blocks)
        published = given or (line.date if line is not None else None)
        sentences = _sentences(text, blocks, lang)
        dates = find_dates(text, lang, published)
        people = self.knowledge.people.find(text, published)
        names = [n for n in self.knowledge.names.find(text, lang) if text[n.end : n.end + 1] != "$"]  # "US$" is no party
        offices = OfficeLexicon.load(lang).find(text)
        names = without_namesakes(text, lang, names, offices, people)
        issuer = issuing(blocks, names, offices, people, self.knowledge.people, published) if line is None else None
        without = self._settings.without
        cuts = [] if "cuts" in without else _time_words(text, dates, lang)
        masked = [] if "masks" in without else sorted([*masks(names, people, lang), *title_masks(text, offices, lang)])
        self.parser(lang).parse(sentences, cuts, masked, insertions="parentheses" in without)
        label(sentences, names)
        amounts = find_amounts(text, lang, country=_home(names, line) or issuer, named=_states(names), dates=dates)
        label_amounts(sentences, [(a.start, a.end, kind) for a in amounts if (kind := _kind(a))])
        analysis = Analysis(
            text, lang, published, article.title, self.knowledge, blocks, line, sentences,
            [n for n in names if not _of_money(n, amounts)], offices,
            people, dates,
            amounts,
            find_quotes(text, blocks, lang), issuer, without,
        )  # fmt: skip
        for sentence in sentences if "repairs" not in without else ():
            repair(analysis, sentence)
        return analysis


_ISO_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?!\d)")


def _day(published: str | None) -> str | None:
    """The day, month or year of publication without the hour; None where it is not written in ISO 8601."""
    found = _ISO_DAY.match(published or "")
    return found.group() if found is not None else None


@cache
def _before_date(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?:,\s*)?\b(?:{shelf(lang, 'dates')['led_by']})\s*$", re.I)


def _time_words(text: str, dates: list[DateMention], lang: str) -> list[tuple[int, int]]:
    """Spans of dates with the preposition before them; a clause says the same without."""
    spans, led = [], _before_date(lang)
    for d in dates:
        start = d.start
        for _ in range(2):
            before = led.search(text, max(0, start - 16), start)
            start = before.start() if before else start
        spans.append((start, d.end))
    return spans


# Datelines from which papers of the world write, in American dollars.
_WORLDWIDE = ("HKG", "SGP", "TWN")


def _home(names: list[Name], line: Dateline | None) -> str | None:
    """The state whose currency a dateline lets expect; none where it names towns of several states."""
    state = written_from(names, line)
    inside = [n.country or next(iter(n.entities), None) for n in names if line is not None and line.start <= n.start < line.end]
    return None if state in _WORLDWIDE or len({code for code in inside if code}) > 1 else state


def _kind(amount: Amount) -> str:
    """What the lexicon calls an amount of that unit; empty for those that it does not ask for."""
    return "~money" if is_money(amount.unit) else "~percent" if amount.unit == "percent" else ""


def _of_money(name: Name, amounts: list[Amount]) -> bool:
    """True for a name behind a sum that is part of its currency's and no party: "dollars américains"."""
    return any(a.start < name.start and name.end == a.end for a in amounts if is_money(a.unit))


def _states(names: list[Name]) -> list[str]:
    """Codes of the states that a text names, the most frequent first."""
    return [code for code, _ in Counter(e for n in names for e in n.entities).most_common()]


def _sentences(text: str, blocks: list[Block], lang: str) -> list[Sentence]:
    made: list[Sentence] = []
    for k, block in enumerate(blocks):
        if block.kind in _UNREAD:
            continue
        for start, end in split_sentences(text, block, lang):
            words = text[start:end]
            if any(c.isalnum() for c in words):
                made.append(Sentence(len(made), k, start, end, words, heading=block.kind in _HEADINGS))
    return made
