"""The summary of what is known between two parties: sentences made from facts alone, each with its sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from dragoman.dossier.labels import labels
from dragoman.dossier.naming import Language, name
from dragoman.dossier.wording import day, listed, named, number, of, plural, town
from dragoman.ontology.plover import Ontology
from dragoman.records import AgreementStatus, Measure, Qualifier
from dragoman.yaml_text import load_yaml

_CHANGING = ("material-conflict", "material-cooperation")
_MOST_TITLES = 3
_VISIT = "visit"
_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")
_CONFLICT = ("verbal-conflict", "material-conflict")


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a sentence leads to: cases and agreements by their ids, articles by theirs."""

    cases: tuple[str, ...] = ()
    agreements: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()

    def __add__(self, other: Grounds) -> Grounds:
        """Both, each id once."""
        pairs = ((self.cases, other.cases), (self.agreements, other.agreements), (self.articles, other.articles))
        return Grounds(*(tuple(dict.fromkeys((*mine, *theirs))) for mine, theirs in pairs))


NO_GROUNDS = Grounds()


@dataclass(frozen=True, slots=True)
class Act:
    """A case that occurred; `day` is YYYY, YYYY-MM, YYYY-MM-DD or empty, `place` English, `sources` what tells it.

    `level` is that at which people met (`levels`), empty where it is not known or the act is no meeting.
    """

    type: str
    mode: str | None
    day: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str
    sources: tuple[str, ...]
    level: str = ""
    grounds: Grounds = NO_GROUNDS


@dataclass(frozen=True, slots=True)
class FollowedAgreement:
    """An agreement in its newest state, and since when."""

    title: str
    status: AgreementStatus
    day: str
    sources: tuple[str, ...]
    grounds: Grounds = NO_GROUNDS


@dataclass(frozen=True, slots=True)
class KnownFigure:
    """The newest point of a series, with the value that is shown first.

    `period` is a date, a stretch of dates with a stroke, or None where none is given; `told` is the month of telling.
    """

    measure: Measure
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    value: float
    unit: str
    qualifier: Qualifier
    period: str | None
    disputed: bool
    sources: tuple[str, ...]
    told: str = ""
    grounds: Grounds = NO_GROUNDS


@dataclass(frozen=True, slots=True)
class Trend:
    """Counts of cases, by the one function that counts, in the year that ends on a day and in the year before it."""

    cooperation: tuple[int, int]
    conflict: tuple[int, int]
    end: str


@dataclass(frozen=True)
class Known:
    """All that a summary is made from.

    `gaps` are months of which nothing is told, `silent` sources with the day since which they could not be read.  `acts`
    may be the newest alone: `counts` then says how many there are of each type, `all_agreements` how many
    agreements.  Outlets and articles are None where there are too many to be counted.
    """

    codes: tuple[str, str]
    cases: int
    outlets: int | None
    articles: int | None
    acts: tuple[Act, ...] = ()
    agreements: tuple[FollowedAgreement, ...] = ()
    figures: tuple[KnownFigure, ...] = ()
    trend: Trend | None = None
    gaps: tuple[tuple[str, str], ...] = ()
    silent: tuple[tuple[str, str], ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    all_agreements: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, and the articles or cases that it stands on: `sources` to be read, `grounds` to be followed.

    `topic` says of what it tells: "all", "newest", "agreements", "meetings", "conflict", "figure", "trend", "gap", "silent".
    """

    text: str
    topic: str
    sources: tuple[str, ...] = ()
    grounds: Grounds = NO_GROUNDS


def summary(known: Known, lang: Language) -> list[Sentence]:
    """The summary in "fr" or "en", in a fixed order; what is not known makes no sentence."""
    return list(_Summary(known, lang).sentences())


@cache
def _words(lang: str) -> dict[str, Any]:
    text = files("dragoman.dossier").joinpath("data", "summary.yaml").read_text(encoding="utf-8")
    return dict(load_yaml(text)[lang])


class _Summary:
    def __init__(self, known: Known, lang: Language) -> None:
        self._known, self._words = known, _words(lang)
        self._lang: Language = lang
        self._labels = labels(lang)
        self._acts = sorted(known.acts, key=lambda a: (a.day, a.sources))

    def sentences(self) -> Iterator[Sentence]:
        pair = listed([named(code, self._lang) for code in self._known.codes], self._lang)
        if not self._known.cases:
            yield Sentence(self._say("nothing", pair=pair), "all")
        else:
            yield Sentence(self._count("opening", self._known.cases, pair=pair, tellers=self._tellers()), "all")
        yield from self._newest()
        yield from self._agreements()
        yield from self._last("meetings", lambda type: type == "CONSULT")
        yield from self._conflict()
        yield from map(self._figure, self._known.figures)
        yield from self._trend()
        yield from self._missing()

    def _tellers(self) -> str:
        """From how many articles of how many outlets it is known; nothing where they are not counted."""
        articles, outlets = self._known.articles, self._known.outlets
        if articles is None or outlets is None:
            return ""
        return self._say("tellers", articles=self._count("articles", articles), outlets=self._count("outlets", outlets))

    def _newest(self) -> Iterator[Sentence]:
        """The newest signing, force, sanction or other change of the state of things."""
        acts = [a for a in self._acts if _quad(a.type) in _CHANGING]
        dated: list[Act | FollowedAgreement] = [
            *(a for a in self._known.agreements if a.day), *(a for a in acts if a.day)
        ]  # fmt: skip
        if not dated:
            return
        found = max(dated, key=lambda a: (a.day, a.sources))
        when = day(found.day, self._lang)
        if isinstance(found, Act):
            text = self._say("newest_act", act=self._act(found), day=when)
        else:
            title = self._say("quoted", title=found.title)
            text = self._say("newest_instrument", title=title, status=self._labels.state(found.status), day=when)
        yield Sentence(text, "newest", found.sources, found.grounds)

    def _agreements(self) -> Iterator[Sentence]:
        found = self._known.agreements
        if found:
            by_status: Counter[str] = Counter(a.status for a in found)
            order = [s for s in self._labels.states() if s in by_status]
            states = [self._say("counted", n=by_status[s], state=self._labels.state(s, many=by_status[s] > 1)) for s in order]
            titles = [self._say("quoted", title=a.title) for a in found[:_MOST_TITLES]]
            sources = tuple(dict.fromkeys(s for a in found for s in a.sources))
            grounds = sum((a.grounds for a in found), NO_GROUNDS)
            told = {"states": listed(states, self._lang), "titles": listed(titles, self._lang)}
            if self._known.all_agreements > len(found):
                text = self._count("newest_instruments", len(found), all=number(self._known.all_agreements, self._lang), **told)
            else:
                text = self._count("instruments", len(found), **told)
            yield Sentence(text, "agreements", sources, grounds)

    def _conflict(self) -> Iterator[Sentence]:
        found = list(self._last("conflict", lambda type: _quad(type) in _CONFLICT))
        if found or not self._known.cases:
            yield from found
        else:
            yield Sentence(self._say("no_conflict"), "conflict")

    def _last(self, name: str, meant: Callable[[str], bool]) -> Iterator[Sentence]:
        """How many acts of some types, and the last of them."""
        acts = [a for a in self._acts if meant(a.type)]
        if acts:
            last = acts[-1]
            counted = sum(n for type, n in self._known.counts.items() if meant(type))
            when = day(last.day, self._lang) if last.day else self._words["undated"]
            if last.level:
                when = self._say("at_level", day=when, level=self._labels.level(last.level))
            text = self._count(name, counted or len(acts), act=self._act(last), day=when)
            yield Sentence(text, name, last.sources, last.grounds)

    def _figure(self, figure: KnownFigure) -> Sentence:
        text = self._say(
            "figure_disputed" if figure.disputed else "figure",
            measure=self._labels.measure(figure.measure),
            parties=self._direction(figure),
            value=self._labels.amount(figure.value, figure.unit, figure.qualifier),
            period=self._period(figure),
        )
        return Sentence(text, "figure", figure.sources, figure.grounds)

    def _direction(self, figure: KnownFigure) -> str:
        doers, whom = (listed([name(c, self._lang) for c in codes], self._lang) for codes in (figure.actors, figure.recipients))
        return self._say("direction", doers=doers, whom=whom) if figure.recipients else doers

    def _period(self, figure: KnownFigure) -> str:
        if figure.period is None:
            return self._say("told_in", day=day(figure.told, self._lang)) if figure.told else self._say("no_period")
        return " – ".join(day(part, self._lang) if _DATE.fullmatch(part) else part for part in figure.period.split("/"))

    def _trend(self) -> Iterator[Sentence]:
        trend = self._known.trend
        if trend:
            names = ("cooperation_now", "cooperation_before", "conflict_now", "conflict_before")
            counts = dict(zip(names, (*trend.cooperation, *trend.conflict), strict=True))
            yield Sentence(self._say("trend", day=day(trend.end, self._lang), **counts), "trend")

    def _missing(self) -> Iterator[Sentence]:
        for first, last in self._known.gaps:
            yield Sentence(self._say("gap", first=day(first, self._lang), last=day(last, self._lang)), "gap")
        for source, since in self._known.silent:
            yield Sentence(self._say("silent", source=source, day=day(since, self._lang)), "silent", (source,))

    def _act(self, act: Act) -> str:
        """What an act is called, with who did it to whom and where."""
        text = self._say(
            _pattern(act),
            label=self._label(act),
            actors=listed([named(c, self._lang) for c in act.actors], self._lang),
            recipients=listed([named(c, self._lang) for c in act.recipients], self._lang),
            of_actors=listed([of(c) for c in act.actors], self._lang),
            of_recipients=listed([of(c) for c in act.recipients], self._lang),
        )
        return self._say("at", act=text, place=town(act.place, self._lang)) if act.place else text

    def _label(self, act: Act) -> str:
        """A visit is named as one; any other mode stands behind its type, since alone it may name no act."""
        ontology = Ontology.load()
        if act.mode is None or act.mode == _VISIT:
            return ontology.label(act.mode or act.type, self._lang, type=act.type)
        label, mode = ontology.label(act.type, self._lang), ontology.label(act.mode, self._lang, type=act.type)
        return self._say("mode", label=label, mode=mode)

    def _say(self, name: str, **values: object) -> str:
        return str(self._words[name]).format(**values)

    def _count(self, name: str, count: int, **values: object) -> str:
        return str(self._words[name][plural(count, self._lang)]).format(n=number(count, self._lang), **values)


def _quad(type: str) -> str:
    return Ontology.load().quad(type)


def _pattern(act: Act) -> str:
    """The template that fits who acts on whom."""
    if not act.recipients:
        return "both" if len(act.actors) > 1 else "by"
    return "visit" if act.mode == _VISIT else "towards"
