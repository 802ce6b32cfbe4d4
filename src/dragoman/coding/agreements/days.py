"""When an instrument that no event tells of was made, or came into its state."""

from __future__ import annotations

from dragoman.coding.act_dates import dated
from dragoman.coding.agreements.instruments import Instrument
from dragoman.coding.agreements.words import has
from dragoman.coding.analysis import Analysis
from dragoman.coding.candidates import Candidate
from dragoman.language.dates import DateMention
from dragoman.language.tokens import Token
from dragoman.records import Date

# States that an act brings about, which has a day.
_ACTS = ("signed", "not-signed", "announced", "negotiated", "ratified", "suspended", "terminated")
_VERBS = ("VERB", "AUX")
# How many sentences before may tell of the dealings at which it was made.
_BACK = 2


def is_past_year(date: Date | None, published: str | None) -> bool:
    """True for a date of a year before that of the article."""
    return _years_after(date, published) < 0


def is_coming_year(date: Date | None, published: str | None) -> bool:
    """True for a date of a year after that of the article."""
    return _years_after(date, published) > 0


def is_ahead(date: Date | None, published: str | None) -> bool:
    """True for a day, month or year behind that of the article."""
    value = date.value if date is not None else None
    return bool(value and published) and str(value) > str(published)[: len(str(value))]


def _years_after(date: Date | None, published: str | None) -> int:
    """How many years a date lies after the article's; 0 where either is not known."""
    return int(date.value[:4]) - int(published[:4]) if date is not None and date.value and published else 0


def day_of(m: Instrument, analysis: Analysis, candidates: list[Candidate]) -> Date | None:
    """The date in its words, else the year there, else that of its clause or of what its parties did there."""
    if m.status == "announced" and has(analysis.lang, "awaited", m.teller):
        return None  # the day beside it is that of what is to come
    named = _in_words(m)
    if named is not None:
        return named
    if m.year:
        return Date(value=m.year, precision="year")
    coming = m.status == "signed" and has(analysis.lang, "entering", m.teller)  # "will take effect in May" tells no signing
    if m.status not in _ACTS or m.teller is m.noun or coming:
        return None
    return beside(m.teller, analysis) or _of_dealings(m, candidates)


def _in_words(m: Instrument) -> Date | None:
    """The date beside the instrument, where the year in its words does not speak against it."""
    value = m.date.value if m.date is not None else None
    if m.date is None or value is None or (m.year is not None and not value.startswith(m.year)):
        return None
    return dated(value, m.date)


def beside(teller: Token, analysis: Analysis) -> Date | None:
    """The date next to the word that tells the state, with no other verb between."""
    sentence = teller.sentence
    here = [d for d in analysis.dates if sentence.start <= d.start < sentence.end and d.kind != "duration" and not d.bound]
    led_to = teller.pos == "NOUN" or teller.morph.get("VerbForm") == "Inf"  # "decided on Wednesday to open talks"
    over = [*teller.ancestors()] if led_to else []
    for d in sorted(here, key=lambda d: (_is_of_other(d, teller), abs(d.start - teller.start))):
        between = analysis.tokens(min(teller.end, d.end), max(teller.start, d.start))
        barring = (t for t in between if t.pos in _VERBS and t is not teller and t not in over)
        if d.value and all(t.head is teller for t in barring):
            return dated(d.value, d)
    return None


def _is_of_other(d: DateMention, teller: Token) -> bool:
    """True for the date of another verb before it: "signed last June, entered into force on Tuesday"."""
    before = [t for t in teller.sentence.tokens if t.start < d.start and t.pos == "VERB"]
    return bool(before) and before[-1] is not teller


def _of_dealings(m: Instrument, candidates: list[Candidate]) -> Date | None:
    """The day of what its parties did in the same sentence, or just before."""
    index = m.noun.sentence.index
    around = [c for c in candidates if c.date is not None and 0 <= index - c.token.sentence.index <= _BACK]
    dealt = [c for c in around if set(m.parties) <= c.codes]
    coming = m.status == "announced" and m.kind != "declaration"  # what is to be signed has no day yet
    before = [c for c in dealt if c.status == "occurred" and not coming]
    near = [c for c in dealt if c.token.sentence.index == index] or before
    return max(near, key=lambda c: c.token.start).date if near else None
