"""For which time a figure holds: by the dates of its clause, of its act, of what was told before."""

from __future__ import annotations

import re
from bisect import bisect_right

from dragoman.coding.act_dates import ActDates
from dragoman.coding.candidates import Candidate
from dragoman.coding.discourse import Discourse
from dragoman.coding.figures.measure_words import clause_verb
from dragoman.coding.figures.measures import MeasureReader
from dragoman.coding.figures.patterns import pattern
from dragoman.coding.numbers import small_number
from dragoman.coding.tenses import is_future, is_present
from dragoman.language.amount_units import is_money
from dragoman.language.amounts import Amount
from dragoman.language.dates import DateMention
from dragoman.language.tokens import Sentence, Token
from dragoman.records import Figure, Measure

_TRADE: tuple[Measure, ...] = ("trade-turnover", "exports", "imports", "investment", "share", "rank", "energy-flow")
# Measures that hold for months and years, so that the day on which they are told is not theirs.
_LASTING: tuple[Measure, ...] = ("trade-turnover", "exports", "imports", "share", "rank", "energy-flow")
# Measures of acts, which are told as news of their day.
_TOLD: tuple[Measure, ...] = ("casualties", "prisoners", "other", "troops", "aid", "arms-sale", "loan", "migrants", "tariff")
# Those that are told so even where no act is read.
_NEWS: tuple[Measure, ...] = ("casualties", "prisoners", "other", "troops", "aid", "arms-sale", "migrants")

# Acts that tell of what is to come.
_UNDERTAKEN = ("AGREE", "THREATEN", "REQUEST")
_REACH = 40
_YEAR, _MONTH = len("2000"), len("2000-06")
_DECEMBER = 12
# A period that is told by its first and its last month, and how far before a year "the same period" stands.
_MONTHS = re.compile(r"\d{4}-\d{2}/\d{4}-\d{2}")
_SPELL = 5


class FigurePeriods:
    """Dates the figures of one article."""

    def __init__(self, discourse: Discourse, measures: MeasureReader) -> None:
        self._a = discourse.analysis
        self._measures = measures
        self._acts = ActDates(discourse)
        self._running: str | None = None  # the period of the trade told last, but not of what it was compared with

    def of(self, head: Token, own: Candidate | None, measure: Measure, last: Figure | None) -> str | None:
        """The nearest date of the clause or sentence, the event's own, for trade the one told before.

        `own` is the act that holds the amount with this head, `last` the figure told before.
        """
        found = self._found(head, own, measure, last)
        if measure in _TRADE and not self._stands_behind_comparison(head.start):
            self._running = found
        return found

    def _found(self, head: Token, own: Candidate | None, measure: Measure, last: Figure | None) -> str | None:
        sentence = head.sentence
        dates = [d for d in self._a.dates if sentence.start <= d.start < sentence.end and not self._parted(head, d)]
        if (earlier := self._year_before(head, dates, last)) is not None:
            return earlier
        spells = [d for d in dates if d.kind == "duration"]
        dates = self._fitting([d for d in dates if d.kind != "duration" and not self._is_compared(d)], measure)
        if self._stands_behind_comparison(head.start):
            dates = [d for d in dates if d.start > head.start] or dates
        if dates:
            nearest = min(dates, key=lambda d: self._distance(head, d))
            return self._same_spell(nearest, last) or self._told(head, own, nearest)
        if own is not None and own.date is not None and (own.own_date or measure in _TOLD):
            return own.date.value
        if measure in _TRADE and last is not None and last.measure in _TRADE and self._running:
            return self._running
        if measure in _TRADE and (told := self._dated_before(sentence)) is not None:
            return told
        if measure in _NEWS and self._a.published:
            return self._a.published[:7]
        return spells[0].value or spells[0].text if spells else None

    def _told(self, head: Token, own: Candidate | None, d: DateMention) -> str:
        """What a date means: of two months the one before the day of writing, unless the number is yet to come."""
        published = self._a.published or ""
        coming = d.value is not None and d.value > published[: len(d.value)]
        verb = clause_verb(head)
        open_ = is_future(verb) or is_present(verb) or (own is not None and own.type in _UNDERTAKEN)
        if coming and not open_ and d.alternative:
            return d.alternative
        whole = f"{d.value}/{d.end_value}" if d.kind == "range" and d.value and d.end_value else d.value
        return self._year_to(d) or whole or d.text

    def _year_to(self, d: DateMention) -> str | None:
        """The twelve months that end with a month: "in the year to June", "the 12 months ended March 31"; None elsewhere."""
        before = self._a.text[max(0, d.start - _REACH) : d.start].lower().split()[-_SPELL:]
        closing = any(w in self._measures.words("closing") for w in before[-2:])
        yearly = any(w in self._measures.words("yearly") for w in before)
        if not (closing and yearly) or d.value is None or d.kind == "range" or len(d.value) < _MONTH:
            return None
        year, month = int(d.value[:_YEAR]), int(d.value[_YEAR + 1 : _MONTH])
        first = f"{year}-01" if month == _DECEMBER else f"{year - 1}-{month + 1:02}"
        return f"{first}/{d.value[:_MONTH]}"

    def _same_spell(self, d: DateMention, last: Figure | None) -> str | None:
        """The months of the figure told last in another year: "from $4 billion in the same period of 2022"."""
        period = last.period if last is not None else None
        before = set(self._a.text[max(0, d.start - _REACH) : d.start].lower().split()[-_SPELL:])
        same = all(before & self._measures.words(name) for name in ("same", "spell"))
        if not same or d.precision != "year" or d.value is None or period is None or not _MONTHS.fullmatch(period):
            return None
        return _moved(period, int(d.value) - int(period.split("/")[1][:_YEAR]))

    def _fitting(self, dates: list[DateMention], measure: Measure) -> list[DateMention]:
        """Dates that a measure may have: no single day for what holds for months, where another date is told before or here."""
        coarse = [d for d in dates if d.precision != "day"]
        return coarse if measure in _LASTING and (coarse or self._coarse_before(dates)) else dates

    def _coarse_before(self, dates: list[DateMention]) -> bool:
        """True where a year or month is told before dates that are days."""
        first = min((d.start for d in dates), default=0)
        return any(d.start < first and d.value and d.precision != "day" and d.kind != "duration" for d in self._a.dates)

    def _distance(self, head: Token, d: DateMention) -> tuple[int, int]:
        """How far a date stands from a number: in its own clause, below its verb, elsewhere; then by signs."""
        verb, anchor = clause_verb(head), self._acts.anchor(head, d)
        words = verb.subtree()
        inside = words[0].start <= d.start < words[-1].end
        own = inside and anchor is not None and clause_verb(anchor) is verb
        return 0 if own else 1 if inside else 2, abs(d.start - head.start)

    def _year_before(self, head: Token, dates: list[DateMention], last: Figure | None) -> str | None:
        """The year before the period of the figure told last, for a number compared with it: "against 160 a year earlier"."""
        relative = any(self._is_earlier(d) and d.start > head.start for d in dates)
        period = last.period if last is not None else None
        if not relative or period is None or not period[:_YEAR].isdecimal() or not self._stands_behind_comparison(head.start):
            return None
        back = next(n for d in dates if self._is_earlier(d) and d.start > head.start and (n := self._years(d)))
        return _moved(period, -back) if _MONTHS.fullmatch(period) else str(int(period[:_YEAR]) - back)

    def _years(self, d: DateMention) -> int:
        """How many years a time is counted back: "five years earlier"; one where it does not say."""
        counts = (int(w) if w.isdecimal() else small_number(w, self._a.lang) or 0 for w in d.text.lower().split())
        return next((n for n in counts if n), 1)

    def _is_earlier(self, d: DateMention) -> bool:
        """True for a time counted back from another one: "a year earlier", "un an plus tôt"."""
        return bool(self._measures.words("earlier") & set(d.text.lower().split()))

    def _is_compared(self, d: DateMention) -> bool:
        """True for a date that the number is compared with: "9 per cent more than in 2023", "up 6% on the year before"."""
        share = self._amount_before(d) if self._is_earlier(d) else None
        since, compared = (pattern(self._a.lang, name) for name in ("since", "compared"))
        if share is not None and share.unit == "percent" and since.fullmatch(self._a.text[share.end : d.start]):
            return True
        return compared.search(self._a.text[max(0, d.start - _REACH) : d.start]) is not None

    def _parted(self, head: Token, d: DateMention) -> bool:
        """True for a date that is part of an amount ("kilowatt hours"), or behind another amount, which it dates."""
        if any(a.start <= d.start < a.end or (head.end < a.start < d.start and is_money(a.unit)) for a in self._a.amounts):
            return True
        dated = self._amount_before(d)
        return dated is not None and not dated.start <= head.start < dated.end and self._stands_behind_comparison(dated.start)

    def _amount_before(self, d: DateMention) -> Amount | None:
        """The amount told last before a date, in its sentence."""
        at = bisect_right(self._a.amounts, d.start, key=lambda a: a.start) - 1
        sentence = self._a.sentence_at(d.start)
        return self._a.amounts[at] if at >= 0 and sentence is not None and self._a.amounts[at].start >= sentence.start else None

    def _stands_behind_comparison(self, offset: int) -> bool:
        """True where the words right before an offset compare: "up from", "contre à peine"."""
        sentence = self._a.sentence_at(offset)
        before = [t for t in sentence.tokens if t.start < offset][-3:] if sentence is not None else []
        return self._measures.any("prior", before)

    def _dated_before(self, sentence: Sentence) -> str | None:
        """The year or month told last, for a figure of trade without one."""
        before = [d for d in self._a.dates if d.start < sentence.end and d.value and d.kind != "duration"]
        dates = [d for d in before if not self._is_compared(d) and not self._of_compared(d)]
        coarse = [d for d in dates if d.precision != "day"]
        return (coarse or dates)[-1].value if dates else None

    def _of_compared(self, d: DateMention) -> bool:
        """True for a date of what a number told before is compared with."""
        dated = self._amount_before(d)
        return dated is not None and self._stands_behind_comparison(dated.start)


def _moved(period: str, years: int) -> str:
    """A period told by its first and last month, so many years later."""
    return "/".join(f"{int(part[:_YEAR]) + years}{part[_YEAR:]}" for part in period.split("/"))
