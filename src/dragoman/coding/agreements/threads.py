"""Which mentions of an article tell of one instrument, and what they come to together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from dragoman.coding.agreements.words import is_bare, is_definite, is_further, is_many, takes_up
from dragoman.coding.candidates import Candidate
from dragoman.language.tokens import Token
from dragoman.records import AgreementKind, AgreementStatus, Date, Place, Span

# Kinds under whose names an instrument of another kind may be taken up again ("the treaty ... the accord").
_GENERAL: tuple[AgreementKind, ...] = ("agreement", "other")
# How far a state has gone: a later one tells more than an earlier one.
_AGE: dict[AgreementStatus | None, int] = {
    None: 0, "negotiated": 1, "announced": 2, "signed": 3, "not-signed": 3, "ratified": 4, "in-force": 5,
    "suspended": 6, "terminated": 6,
}  # fmt: skip
# Words of a title that tell what an instrument is about are longer than this.
_SHORT = 3
# How sure the parties of a mention are that its own words or its clause name (`Telling.sure`).
_SURE = 2


@dataclass(slots=True, eq=False)
class Telling:
    """A mention of an instrument: its words, state (None where none is told), parties, and the event that tells of it.

    `sure` says how the parties were found: 3 in its own words, 2 by its event or verb, 1 from what was told before, 0 not at all.
    `lasting` is true where it is only mentioned as one that stands, `opened` for papers that the text goes on to name.
    """

    noun: Token
    kind: AgreementKind
    title: str
    status: AgreementStatus | None
    parties: tuple[str, ...]
    sure: int
    evidence: Span
    why: str
    year: str | None = None
    date: Date | None = None
    place: Place | None = None
    subject: tuple[str, ...] = ()
    confidence: float = 0.6
    lasting: bool = False
    event: Candidate | None = None
    opened: bool = False

    @property
    def words(self) -> frozenset[str]:
        """Words of the title that tell what the instrument is about."""
        return frozenset(w for w in self.title.lower().split() if len(w) > _SHORT and w != self.noun.lower)

    @property
    def dated(self) -> bool:
        """True for a state with a day of its own, not that of the report."""
        return self.event.own_date if self.event is not None else self.date is not None

    @property
    def age(self) -> int:
        """How far the state that it tells has gone."""
        return 0 if self.lasting else _AGE[self.status]


@dataclass(slots=True, eq=False)
class Thread:
    """The mentions of one instrument, in the order of the text."""

    tellings: list[Telling] = field(default_factory=list)

    @property
    def stated(self) -> Telling | None:
        """The mention whose state holds: the one that goes furthest, the first of several."""
        told = [t for t in self.tellings if t.status is not None]
        return max(told, key=lambda t: (t.age, t.dated, -t.noun.start)) if told else None

    @property
    def made(self) -> Date | None:
        """When it was signed, where that is told."""
        return next((t.date for t in self.tellings if t.status == "signed" and t.date is not None), None)

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties of the mention that is surest of them."""
        return self._best(lambda t: t.sure).parties

    @property
    def is_known(self) -> bool:
        """True where its parties are known: two at least, or one that joins it alone or after which it is called."""
        best = self._best(lambda t: t.sure)
        return len(best.parties) > 1 or (len(best.parties) == 1 and (best.event is None or best.sure > _SURE))

    @property
    def is_named(self) -> bool:
        """True for more than papers that no event tells of, or that the text names one by one."""
        papers = all(t.kind == "other" for t in self.tellings)
        return not papers or (bool(self.events) and not any(t.opened for t in self.tellings))

    @property
    def named(self) -> Telling:
        """The mention that says most of what the instrument is."""
        return self._best(lambda t: t.kind not in _GENERAL and not is_bare(t.noun))

    @property
    def events(self) -> list[Candidate]:
        """The events that tell of it."""
        return [t.event for t in self.tellings if t.event is not None]

    def _best(self, key: Callable[[Telling], int]) -> Telling:
        return max(self.tellings, key=lambda t: (key(t), -t.noun.start))

    def takes(self, t: Telling) -> bool:
        """True where a mention takes up this instrument again."""
        if is_further(t.noun) or t.event in self.events or not all(_agree(own, t) for own in self.tellings):
            return False
        if takes_up(t.noun):
            awaited = t.status != "not-signed" or any(own.status in ("announced", "negotiated") for own in self.tellings)
            return awaited and t.noun.sentence.index - self.tellings[-1].noun.sentence.index <= 1
        if is_bare(t.noun):
            return self._akin(t) or t.sure < _SURE
        if t.kind in _GENERAL and not t.words and is_definite(t.noun):
            return self._akin(t)
        return self._akin(t) and any(t.words & own.words and t.kind == own.kind for own in self.tellings)

    def _akin(self, t: Telling) -> bool:
        """Of the same parties, as far as they are known."""
        mine, other = set(self.parties), set(t.parties)
        return mine <= other or mine >= other or (bool(mine & other) and t.sure < _SURE)


def _agree(a: Telling, b: Telling) -> bool:
    """True where two mentions may tell of one instrument: by number, kind, day and state."""
    kinds = a.kind == b.kind or a.kind in _GENERAL or b.kind in _GENERAL
    first, second = sorted((_made(a), _made(b)), key=len)
    states = {a.status, b.status} != {"signed", "not-signed"}
    return kinds and second.startswith(first) and states and is_many(a.noun) == is_many(b.noun)


def _made(t: Telling) -> str:
    """The year in its words, or when it was signed or began to stand; "" where neither is told."""
    stands = t.status == "in-force" and (t.lasting or t.event is not None)  # others tell when it took effect
    signed = t.date.value if (t.status == "signed" or stands) and t.date is not None else None
    return t.year or signed or ""


def threads(tellings: list[Telling]) -> list[Thread]:
    """One thread for each instrument, in the order in which they are first named."""
    found: list[Thread] = []
    for t in sorted(tellings, key=lambda t: t.noun.start):
        recent = sorted(found, key=lambda thread: -thread.tellings[-1].noun.start)
        same = next((thread for thread in recent if thread.takes(t)), None)
        if same is not None:
            same.tellings.append(t)
        elif not takes_up(t.noun):
            found.append(Thread([t]))
    return found
