"""The summary of what is known between two parties: sentences made from facts alone, each with its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from dragoman.dossier.wording import day, listed, named, number, of, plural, town
from dragoman.ontology.plover import Ontology
from dragoman.records import AgreementStatus, Measure, Qualifier

_CHANGING = ("material-conflict", "material-cooperation")
_CONFLICT = ("verbal-conflict", "material-conflict")


@dataclass(frozen=True, slots=True)
class Act:
    """A case that occurred; `day` is YYYY, YYYY-MM, YYYY-MM-DD or empty, `place` English, `sources` what tells it."""

    type: str
    mode: str | None
    day: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FollowedAgreement:
    """An agreement in its newest state, and since when."""

    title: str
    status: AgreementStatus
    day: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownFigure:
    """The newest point of a series, with the value that is shown first."""

    measure: Measure
    value: float
    unit: str
    qualifier: Qualifier
    period: str | None
    disputed: bool
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """Counts of cases, by the one function that counts, in a period and in the one before it."""

    cooperation: tuple[int, int]
    conflict: tuple[int, int]


@dataclass(frozen=True)
class Known:
    """All that a summary is made from; `gaps` are months without an article, `silent` sources with the day they fell silent.

    `acts` may be the newest alone: `counts` then says how many there are of each type.
    """

    codes: tuple[str, str]
    cases: int
    independent: int
    articles: int
    acts: tuple[Act, ...] = ()
    agreements: tuple[FollowedAgreement, ...] = ()
    figures: tuple[KnownFigure, ...] = ()
    trend: Trend | None = None
    gaps: tuple[tuple[str, str], ...] = ()
    silent: tuple[tuple[str, str], ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, and the articles or cases that it stands on."""

    text: str
    sources: tuple[str, ...] = ()


def summary(known: Known, lang: str) -> list[Sentence]:
    """The summary in "fr" or "en", in a fixed order; what is not known makes no sentence."""
    return list(_Summary(known, lang).sentences())


@cache
def _words(lang: str) -> dict[str, Any]:
    text = files("dragoman.dossier").joinpath("data", "summary.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text)[lang])


class _Summary:
    def __init__(self, known: Known, lang: str) -> None:
        self._known, self._lang, self._words = known, lang, _words(lang)
        self._acts = sorted(known.acts, key=lambda a: (a.day, a.sources))

    def sentences(self) -> Iterator[Sentence]:
        pair = listed([named(code, self._lang) for code in self._known.codes], self._lang)
        if not self._known.cases:
            yield Sentence(self._say("nothing", pair=pair))
        else:
            counts = {"sources": self._known.independent, "articles": self._known.articles}
            yield Sentence(self._count("opening", self._known.cases, pair=pair, **counts))
        yield from self._newest()
        yield from self._agreements()
        yield from self._last("meetings", lambda type: type == "CONSULT")
        yield from self._conflict()
        yield from map(self._figure, self._known.figures)
        yield from self._trend()
        yield from self._missing()

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
            yield Sentence(self._say("newest_act", act=self._act(found), day=when), found.sources)
        else:
            title = self._say("quoted", title=found.title)
            status = self._words["states"][found.status]
            yield Sentence(self._say("newest_instrument", title=title, status=status, day=when), found.sources)

    def _agreements(self) -> Iterator[Sentence]:
        found = self._known.agreements
        if found:
            by_status = Counter(a.status for a in found)
            order = [s for s in self._words["states"] if s in by_status]
            states = [self._say("counted", n=by_status[s], state=self._words["states"][s]) for s in order]
            sources = tuple(dict.fromkeys(s for a in found for s in a.sources))
            yield Sentence(self._count("instruments", len(found), states=listed(states, self._lang)), sources)

    def _conflict(self) -> Iterator[Sentence]:
        found = list(self._last("conflict", lambda type: _quad(type) in _CONFLICT))
        if found or not self._known.cases:
            yield from found
        else:
            yield Sentence(self._say("no_conflict"))

    def _last(self, name: str, meant: Callable[[str], bool]) -> Iterator[Sentence]:
        """How many acts of some types, and the last of them."""
        acts = [a for a in self._acts if meant(a.type)]
        if acts:
            last = acts[-1]
            counted = sum(n for type, n in self._known.counts.items() if meant(type))
            when = day(last.day, self._lang) if last.day else self._words["undated"]
            yield Sentence(self._count(name, counted or len(acts), act=self._act(last), day=when), last.sources)

    def _figure(self, figure: KnownFigure) -> Sentence:
        unit = self._words["units"].get(figure.unit, figure.unit)
        value = f"{number(figure.value, self._lang)} {unit}".strip()
        text = self._say(
            "figure_disputed" if figure.disputed else "figure",
            measure=self._words["measures"][figure.measure],
            value=self._words["qualifiers"][figure.qualifier].format(value=value),
            period=figure.period or self._words["no_period"],
        )
        return Sentence(text, figure.sources)

    def _trend(self) -> Iterator[Sentence]:
        trend = self._known.trend
        if trend:
            names = ("cooperation_now", "cooperation_before", "conflict_now", "conflict_before")
            counts = dict(zip(names, (*trend.cooperation, *trend.conflict), strict=True))
            yield Sentence(self._say("trend", **counts))

    def _missing(self) -> Iterator[Sentence]:
        for first, last in self._known.gaps:
            yield Sentence(self._say("gap", first=day(first, self._lang), last=day(last, self._lang)))
        for source, since in self._known.silent:
            yield Sentence(self._say("silent", source=source, day=day(since, self._lang)), (source,))

    def _act(self, act: Act) -> str:
        """What an act is called, with who did it to whom and where."""
        text = self._say(
            _pattern(act),
            label=Ontology.load().label(act.mode or act.type, self._lang, type=act.type),
            actors=listed([named(c, self._lang) for c in act.actors], self._lang),
            recipients=listed([named(c, self._lang) for c in act.recipients], self._lang),
            of_actors=listed([of(c) for c in act.actors], self._lang),
            of_recipients=listed([of(c) for c in act.recipients], self._lang),
        )
        return self._say("at", act=text, place=town(act.place, self._lang)) if act.place else text

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
    return "visit" if act.mode == "visit" else "towards"
