"""Dates in running text, with exact offsets, precision, and what they mean on the day of writing.

The general libraries for this (dateparser, dateutil) give a day for every match: they fill in what
"September 2018" leaves open, have no spans or unreliable ones, and know neither "la veille" nor "that
September". Here a small grammar held as data (`fr/dates.yaml`, `en/dates.yaml`) finds the words, and
`date_values` resolves them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dragoman.language.date_points import Point, Precision
from dragoman.language.date_rules import Grammar, Rule, fields, grammar, rule_matches
from dragoman.language.date_values import RESOLVERS, Parts, Reading, Scene
from dragoman.language.folding import even, fold

Kind = Literal["absolute", "relative", "weekday", "range", "season", "duration"]
Bound = Literal["since", "from", "until", "before", "by", "for", "after"]

_SENTENCE_END = re.compile(r"[.!?](?:[\"»)]|\s\"?)*\s(?=\W*[^\W\d_a-z])|\n\s*\n|\n")
# Words of a bound ("jusqu'au mois de ") are looked for in so many characters before a date.
_BEFORE = 32
# "The day before" counts from a date of an earlier paragraph only if that is so near to the day of writing.
_NEAR_DAYS = 7


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text: `text == article[start:end]`.

    `value` is ISO 8601, as long as its precision (YYYY, YYYY-MM, YYYY-MM-DD), and for a range its first
    day; None where it cannot be told. `alternative` is the other reading a verb may ask for: the coming
    Tuesday instead of the last one, next March instead of last March, the evening of a night. `end_value`
    is the last day, month or year of a range. `bound` says that the date only limits ("since", "until").
    `future`: whether the value lies after the day of writing; None where that is unknown.
    """

    start: int
    end: int
    text: str
    value: str | None
    precision: Precision | None
    kind: Kind
    future: bool | None
    alternative: str | None = None
    end_value: str | None = None
    bound: Bound | None = None


def _published_day(published: str | None) -> date | None:
    """The day of writing; None where it is not given to the day."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


class _Reader:
    """One pass over a text; remembers the dates told so far."""

    def __init__(self, text: str, lang: str, published: str | None) -> None:
        self.text = text
        self.evened = even(text)
        self.folded = fold(text)
        self.grammar: Grammar = grammar(lang)
        self.published = _published_day(published)
        self.last: Point | None = None
        # Whether a sentence, a line ended since then, as far as the text was looked at.
        self.sentence_over = self.line_over = False
        self.seen = 0
        # The first day told: what the story's "the day before" counts from when nothing nearer was said.
        self.main: Point | None = None

    def mentions(self) -> list[DateMention]:
        """All mentions in order."""
        found = []
        for rule, match in rule_matches(self.folded, self.grammar):
            if rule.how != "skip" and (mention := self._mention(match, rule)):
                found.append(mention)
        return found

    def _mention(self, match: re.Match[str], rule: Rule) -> DateMention | None:
        start, end = match.span()
        parts = fields(match)
        if not self._is_written_right(match, rule, parts):
            return None
        bound = self._bound(start)
        self._look(start)
        scene = Scene(self.published, self.last, self._previous(), self._context(), bound)
        reading = RESOLVERS[rule.how](parts, rule, self.grammar, scene)
        if reading is None:
            return None
        self._remember(reading.value, end, rule)
        return self._filled(start, end, rule, reading, bound)

    def _remember(self, value: Point | None, end: int, rule: Rule) -> None:
        """Keep what later words may count from: no coming date, no "today" that a speaker said."""
        if value is None or self._is_future(value) or rule.settings.get("passing"):
            return
        self.last, self.seen = value, end
        self.sentence_over = self.line_over = False
        if self.main is None and value.precision == "day" and self._is_near(value):
            self.main = value

    def _is_near(self, point: Point) -> bool:
        return self.published is not None and abs((point.day - self.published).days) <= _NEAR_DAYS

    def _filled(self, start: int, end: int, rule: Rule, reading: Reading, bound: Bound | None) -> DateMention:
        value, other = reading.value, reading.alternative
        future = True if rule.settings.get("future") else self._is_future(value)
        # "For" limits only what is to come: "for the 2019 attack" is no limit.
        if bound == "for" and not future:
            bound = None
        return DateMention(
            start,
            end,
            self.text[start:end],
            value.iso() if value else None,
            value.precision if value else None,
            rule.kind,  # type: ignore[arg-type]
            future,
            other.iso() if other else None,
            reading.end.iso() if reading.end else None,
            bound,
        )

    def _is_future(self, value: Point | None) -> bool | None:
        if value is None or self.published is None:
            return None
        if value.day > self.published:
            return True
        return False if value.last_day() < self.published or value.precision == "day" else None

    def _is_written_right(self, match: re.Match[str], rule: Rule, parts: Parts) -> bool:
        """Whether capitals and the words around let this be a date ("may", "March", bare years)."""
        rules, start, end = self.grammar, match.start(), match.end()
        before = self.folded[max(0, start - _BEFORE) : start]
        for name in ("month", "weekday"):
            if name in parts and rules.capitalised and not self.evened[match.start(name)].isupper():
                return False
        if rule.how == "year":
            after = rules.year_after.match(self.folded, end)
            return bool(rules.year_before.search(before)) and not after
        bare = set(parts) == {"month"} and match.group() == match.group("month")
        if bare and parts["month"].rstrip(".") in rules.short_months:
            return False
        if bare and parts["month"].rstrip(".") in rules.doubtful_months:
            return self._stands_as_date(before, match)
        if set(parts) == {"weekday"} and parts["weekday"] in rules.short_weekdays:  # "Sun Weidong", "Pham Thu Hang"
            return match.group() != match.group("weekday") or self._stands_as_date(before, match)
        return True

    def _stands_as_date(self, before: str, match: re.Match[str]) -> bool:
        """Whether a month, or a short weekday, that is also a name or a verb is a date here."""
        rules = self.grammar
        if rules.month_before is None:
            return not self.evened[match.start()].isupper()
        return bool(rules.month_before.search(before)) or self.folded.startswith("'s ", match.end())

    def _bound(self, start: int) -> Bound | None:
        before = self.folded[max(0, start - _BEFORE) : start]
        if self.grammar.coming_before.search(before):
            return "for"
        found = self.grammar.bounds.search(before)
        return self.grammar.bound_of[found.group(1)] if found else None  # type: ignore[return-value]

    def _look(self, start: int) -> None:
        """Look for ends of sentences and lines up to `start`, each stretch of the text once."""
        # One sign further: only a capital after it makes a stop the end of a sentence.
        ended = _SENTENCE_END.search(self.evened, self.seen, start + 1)
        self.sentence_over = self.sentence_over or ended is not None
        self.line_over = self.line_over or "\n" in self.evened[self.seen : start]
        self.seen = start

    def _context(self) -> Point | None:
        """The date told before in the same sentence."""
        return None if self.last is None or self.sentence_over else self.last

    def _previous(self) -> Point | None:
        """The date told before if the story can still be there, else the story's own day."""
        if self.last and (self._is_near(self.last) or not self.line_over):
            return self.last
        return self.main


def find_dates(text: str, lang: str, published: str | None = None) -> list[DateMention]:
    """The dates, ranges and durations of `text` in order, without overlap.

    `published` is the day of writing (ISO); without it what is relative or has no year keeps no value.
    Raises LanguageError for a language without a `dates.yaml`.
    """
    return _Reader(text, lang, published).mentions()
