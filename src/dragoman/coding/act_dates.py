"""When an act happened, by rule: from the words of its clause, of what was told before, of its article."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.discourse import Discourse
from dragoman.coding.tenses import is_earlier, is_future, is_present
from dragoman.language.dates import DateMention
from dragoman.language.tokens import Sentence, Token
from dragoman.records import Date

_DAY = len("2000-01-01")
_PRECISION = {4: "year", 7: "month", 10: "day"}
# What a verb has below it and no time of its own.
_LOWER = ("xcomp", "obj", "obl")
# What a date limits that lies ahead ("until 2030"), and so may tell only of what is still to come ("by 2030").
_ENDS, _LIMITS = ("until",), ("until", "by", "before")
_TALK = ("CONSULT", "AGREE", "SUPPORT", "REQUEST", "REJECT", "ACCUSE")


class ActDates:
    """Dates the acts of one article, in the order of the text."""

    def __init__(self, discourse: Discourse) -> None:
        self._a = discourse.analysis
        self._day: Date | None = None
        self._block = -1

    def fill(self, c: Candidate) -> None:
        """Set the date of a candidate, and whether its own words tell it."""
        mention = self._date(c)
        if mention is not None and mention.value:
            c.date = dated(told(mention, c, self._a.published) or mention.value, mention)
            c.own_date = True
            self._note(c, c.date)
        else:
            c.date = self._inherited(c)

    def in_sentence(self, sentence: Sentence) -> list[DateMention]:
        """The dates of a sentence, without durations and what cannot be told."""
        return [d for d in self._a.dates if sentence.start <= d.start < sentence.end and d.value and d.kind != "duration"]

    def of_act(self, c: Candidate) -> list[DateMention]:
        """The dates of an act's sentence that can be its own: not the end, still ahead, of what it begins or goes on with."""
        return [d for d in self.in_sentence(c.token.sentence) if not self._limit(c, d)]

    def _limit(self, c: Candidate, d: DateMention) -> bool:
        published = self._a.published
        if published is None or d.value is None or d.value <= published[: len(d.value)]:
            return False
        return d.bound in (_ENDS if c.status == "planned" else _LIMITS)

    def governed(self, c: Candidate, d: DateMention) -> bool:
        """True where a date hangs on the predicate, or on a verb that shares its time with it."""
        anchor = self.anchor(c.token, d)
        if anchor is None:
            return False
        own = {id(c.token), id(c.frame.support) if c.frame.support else 0}
        for a in [anchor, *anchor.ancestors()]:
            if id(a) in own:
                return True
            if a.pos in ("VERB", "AUX") and not (a.dep in _LOWER and a.child("nsubj", "nsubj:pass") is None):
                return self._shares(a, c)
        return False

    def anchor(self, token: Token, d: DateMention) -> Token | None:
        """The word beside which the date stands: the one before, across a comma the one behind."""
        tokens = token.sentence.tokens
        before = [t for t in tokens if t.end <= d.start and t.pos not in ("ADP", "DET", "PUNCT")]
        behind = [t for t in tokens if t.start >= d.end and t.pos not in ("ADP", "DET", "PUNCT")]
        if before and not (behind and "," in self._a.text[before[-1].end : d.start]):
            return before[-1]
        return behind[0] if behind else None

    def _date(self, c: Candidate) -> DateMention | None:
        """The date of the clause: inside the predicate's own words, else the nearest of the sentence."""
        found = self.of_act(c)
        inside = [d for d in found if self.governed(c, d) and not self._promised(c, d)]
        return min(inside, key=lambda d: abs(d.start - c.token.start), default=None)

    def _promised(self, c: Candidate, d: DateMention) -> bool:
        """A coming date is that of what is promised, not of the promise."""
        published = self._a.published
        if c.type != "AGREE" or published is None or d.value is None:
            return False
        return d.value > published[: len(d.value)] or is_future(c.token)

    def _shares(self, verb: Token, c: Candidate) -> bool:
        """A date on a verb also dates its complements and what is joined to it."""
        chain = {id(c.token), *(id(a) for a in c.token.ancestors() if c.token.sentence is verb.sentence)}
        if id(verb) not in chain:
            return False
        for a in [c.token, *c.token.ancestors()]:
            if a is verb:
                return True
            if a.dep in ("acl:relcl",):
                return False
        return False

    def _inherited(self, c: Candidate) -> Date | None:
        """Of an event without a date: today where told in the present, the day of the event before, else the month."""
        published = self._a.published
        if published is None:
            return None
        if c.status == "occurred" and not is_earlier(c.token):
            if len(published) == _DAY and is_present(c.token):
                return dated(published)
            if self._day is not None and self._goes_on(c):
                return dated(self._day.value)
        return dated(published[:7])

    def _goes_on(self, c: Candidate) -> bool:
        """True where an event is told right behind the last dated one: in its paragraph, or as its talk goes on."""
        apart = c.token.sentence.block - self._block
        return apart == 0 or (apart == 1 and c.type in _TALK)

    def _note(self, c: Candidate, date: Date) -> None:
        """Remember the day on which the scene plays, which is one shortly before the article."""
        published = self._a.published
        recent = published is not None and date.precision == "day" and date.value[:7] == published[:7]
        self._day = date if recent and c.status == "occurred" and not is_earlier(c.token) else None
        self._block = c.token.sentence.block


def dated(value: str, mention: DateMention | None = None) -> Date:
    """The date of a record, with the words that tell it."""
    precision = _PRECISION[len(value)]
    if mention is None:
        return Date(value=value, precision=precision)  # type: ignore[arg-type]
    return Date(value=value, precision=precision, start=mention.start, end=mention.end, text=mention.text)  # type: ignore[arg-type]


def told(mention: DateMention, c: Candidate, published: str | None) -> str | None:
    """The other reading of a date where the verb asks for it: next Saturday for what will be, last March for what was."""
    other = mention.alternative
    if other is None or mention.value is None or published is None or c.status == "hypothetical":
        return None
    coming = c.status == "planned" or is_future(c.token)
    if coming:
        return other if mention.value < published[: len(mention.value)] < other else None
    return other if mention.value > published[: len(mention.value)] > other else None
