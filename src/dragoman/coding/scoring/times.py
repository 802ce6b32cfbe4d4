"""When acts happen: for each act the dates that may be its own, and what speaks for each."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.coding.act_dates import ActDates, dated, told
from dragoman.coding.candidates import Candidate
from dragoman.coding.discourse import Discourse
from dragoman.coding.scoring.crossing import crossed
from dragoman.coding.scoring.paths import path
from dragoman.coding.tenses import is_earlier, is_future, is_present
from dragoman.language.dates import DateMention
from dragoman.records import Date

_FAR = 3  # sentences back
_ACTS = 4  # dates of acts told before


@dataclass(slots=True)
class Moment:
    """A date that an act may have, whether its own sentence tells it, with what is seen of it and stands around it."""

    date: Date
    own: bool = False
    seen: list[str] = field(default_factory=list)
    around: tuple[str, ...] = ()

    @property
    def features(self) -> list[str]:
        """All features: what is seen, alone and together with what stands around."""
        return crossed(self.seen, self.around)


@dataclass(frozen=True, slots=True)
class _Told:
    """An act told before, as the rules date it."""

    act: Candidate
    date: Date
    tense: str


class TimeReader:
    """Reads for the acts of one article, in the order of the text, when they may have happened."""

    def __init__(self, discourse: Discourse, rules: ActDates) -> None:
        self._a = discourse.analysis
        self._rules = rules
        self._before: list[_Told] = []
        self._published = self._a.published or ""
        self._main = self._first_day()

    def options(self, c: Candidate) -> list[Moment]:
        """The rule's date first, then those of the sentence, of what is told around it and of writing.

        None where the day of writing is not known.
        """
        if c.date is None or not self._published:
            return []
        found = {c.date.value: Moment(c.date, c.own_date, [f"rule={'own' if c.own_date else 'inherited'}"])}
        here = self._rules.of_act(c)
        self._here(c, here, found)
        self._acts(c, found)
        self._near(c, found)
        self._of_writing(found)
        tense = _tense(c)
        dates = f"{'own' if here else 'none'}-{tense}"
        around = (c.type, f"{c.status}-{tense}", dates, f"{c.type}&{dates}")
        for value, moment in found.items():
            moment.seen += self._kind(value)
            moment.around = around
        return list(found.values())

    def note(self, c: Candidate) -> None:
        """Take in when the rules let an act happen that its own words date."""
        if c.own_date and c.date is not None:
            self._before.append(_Told(c, c.date, _tense(c)))

    def _put(self, found: dict[str, Moment], value: str, mention: DateMention | None, *features: str) -> None:
        moment = found.get(value)
        if moment is None:
            moment = found[value] = Moment(dated(value, mention), mention is not None)
        elif mention is not None and not moment.own:
            moment.date, moment.own = dated(value, mention), True
        moment.seen += features

    def _here(self, c: Candidate, here: list[DateMention], found: dict[str, Moment]) -> None:
        """Dates that the sentence names, in both readings."""
        nearest = sorted(here, key=lambda d: abs(d.start - c.token.start))
        for d in here:
            meant = told(d, c, self._published) or d.value or ""
            self._put(found, meant, d, *self._told_here(c, d, nearest.index(d), len(here)))
            other = d.alternative if meant == d.value else d.value
            if other:
                self._put(found, other, d, "other-reading", f"other-reading&{d.kind}")

    def _told_here(self, c: Candidate, d: DateMention, rank: int, count: int) -> list[str]:
        anchor = self._rules.anchor(c.token, d)
        governed = "governed" if self._rules.governed(c, d) else "free"
        side = "after" if d.start > c.token.start else "before"
        words = self._a.text[c.token.sentence.start : d.start].split()
        quotes = self._a.quote_at(d.start) is self._a.quote_at(c.token.start)
        found = [
            f"own={governed}", f"own={d.kind}&{governed}", f"own&{d.bound}&{governed}", f"own={min(count, 3)}&{min(rank, 2)}",
            f"own={governed}&{side}", f"own&word={words[-1].lower() if words else ''}", f"own&quote={quotes}",
            f"own={rank == 0}&{side}&{governed}",
        ]  # fmt: skip
        if anchor is not None:
            found += [f"own&path={path(c.token, anchor)}", f"own&slot={c.slots.of(anchor)}", f"own&at={anchor.pos}&{governed}"]
        return found

    def _acts(self, c: Candidate, found: dict[str, Moment]) -> None:
        """Dates of the acts told before."""
        seen: set[str] = set()
        for act in reversed(self._before):
            if act.date.value in seen:
                continue
            seen.add(act.date.value)
            rank = len(seen)
            same = "same" if act.act.codes == c.codes else "shared" if act.act.codes & c.codes else "others"
            blocks = min(c.token.sentence.block - act.act.token.sentence.block, 3)
            sentences = min(c.token.sentence.index - act.act.token.sentence.index, 3)
            self._put(found, act.date.value, None, f"told={rank}", f"told={rank}&{blocks}", f"told={blocks}&{same}",
                      f"told={sentences}&{rank}", f"told&from={act.tense}&{blocks}", f"told&after={act.act.type}")  # fmt: skip
            if rank == _ACTS:
                return

    def _near(self, c: Candidate, found: dict[str, Moment]) -> None:
        """The last date of each of the sentences before, and the first day that the article tells of."""
        index = c.token.sentence.index
        for back in range(1, min(_FAR, index) + 1):
            sentence = self._a.sentences[index - back]
            dates = self._rules.in_sentence(sentence)
            where = "same" if sentence.block == c.token.sentence.block else "other"
            for d in dates[-1:]:
                self._put(found, d.value or "", None, f"back={back}&{where}", f"back={where}&{d.kind}")
        if self._main is not None:
            self._put(found, self._main.value or "", None, "main", f"main&{min(c.token.sentence.block, 4)}")

    def _of_writing(self, found: dict[str, Moment]) -> None:
        self._put(found, self._published, None, "today")
        self._put(found, self._published[:7], None, "this-month")

    def _first_day(self) -> DateMention | None:
        """The first day of the month of writing, not after it, that the article names."""
        days = (d for d in self._a.dates if d.precision == "day" and d.value and d.value[:7] == self._published[:7])
        return next((d for d in days if d.value is not None and d.value <= self._published), None)

    def _kind(self, value: str) -> list[str]:
        """How exact a date is, and how far from the day of writing."""
        published = self._published[: len(value)]
        if value > published:
            ago = "coming"
        elif value == published:
            ago = "now"
        else:
            ago = "month" if value[:7] == published[:7] else "year" if value[:4] == published[:4] else "past"
        return [f"size={len(value)}", f"ago={ago}", f"ago={ago}&size={len(value)}"]


def _tense(c: Candidate) -> str:
    if is_earlier(c.token):
        return "earlier"
    if is_future(c.token):
        return "future"
    return "present" if is_present(c.token) else "noun" if c.frame.nominal else "other"
