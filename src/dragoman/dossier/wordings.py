"""Cases, agreements, sayings, figures, offices and disputes as lines of text in a language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from dragoman.archive.case_view import when_text
from dragoman.archive.merging.series import Claim, Point, Series
from dragoman.archive.merging.spells import OfficeSpell
from dragoman.dossier.attendance import Attendance
from dragoman.dossier.disputes import Contradiction, telling
from dragoman.dossier.labels import labels
from dragoman.dossier.naming import Language, name
from dragoman.dossier.office_names import office_name
from dragoman.dossier.offices import OfficeEntry
from dragoman.dossier.page_words import page_words
from dragoman.dossier.participants import Participant, stood_for
from dragoman.dossier.partners import Partner
from dragoman.dossier.quoting import different, quoted
from dragoman.dossier.registers import AgreementEntry, SayingEntry
from dragoman.dossier.told import CaseLine, FactLine
from dragoman.dossier.wording import town
from dragoman.ontology.plover import Ontology
from dragoman.records import Party, Statement

_MOST_WORDS = 3
"""Wordings shown of one case; the others are in its row."""
_LONG = 31
"""Days of telling from which a case is shown as told of from one day to another."""
_DAY = 10
UNDATED = "~"
"""Stands before the month of telling, in place of a period."""


@dataclass(frozen=True)
class Line:
    """One line: a title, a heading, an entry, words of an article under it, or a remark."""

    kind: Literal["title", "heading", "entry", "words", "remark"]
    text: str


class Wordings:
    """The entries of a dossier in a language, each with its words below it."""

    def __init__(self, lang: Language) -> None:
        self._lang: Language = lang
        self._words = page_words(lang)
        self._labels = labels(lang)

    def case(self, case: CaseLine, attended: Attendance | None = None) -> Iterator[Line]:
        """A case; of a meeting also at which level, and who in which office."""
        view = case.view
        level = self._labels.level(attended.level) if attended and attended.level else ""
        parts = (
            view.date or self._words("undated"), self.type(view.type, view.mode), self._words.status(view.status), level,
            self.sides(case, attended), town(view.place, self._lang) or (self.name(view.country) if view.country else ""),
            *self._counts(case), self._words("withdrawn") if view.withdrawn else "", case.id,
        )  # fmt: skip
        yield Line("entry", joined(parts))
        yield from self._told(case.reports)

    def _counts(self, case: CaseLine) -> Iterator[str]:
        """How many tell of it, where more than one article does, and since when."""
        if case.view.articles > 1:
            yield self._words.counted("independent", case.view.independent)
            yield self._words.counted("articles", case.view.articles)
        if stretch := told_from_to(case):
            yield self._words("told_of", first=stretch[0], last=stretch[1])

    def sides(self, case: CaseLine, attended: Attendance | None = None) -> str:
        """Who does it, and to whom."""
        event = case.shown
        doers, whom = self._parties(event.actors, attended), self._parties(event.recipients, attended)
        return f"{doers} → {whom}" if whom else doers

    def _parties(self, parties: Iterable[Party], attended: Attendance | None) -> str:
        return ", ".join(dict.fromkeys(self._party(p, attended) for p in parties))

    def _party(self, party: Party, attended: Attendance | None) -> str:
        return "; ".join(map(self.participant, stood_for(party, attended)))

    def participant(self, one: Participant) -> str:
        """A person with office and party, else the party by its name, else by the words of the article."""
        state = self.name(one.entity) if one.entity else ""
        person = joined((one.person, one.office and office_name(one.office, self._lang)), ", ")
        return (f"{person} ({state})" if state else person) if person else state or self._words("unknown", words=one.words)

    def agreement(self, entry: AgreementEntry) -> Iterator[Line]:
        """An agreement with its life."""
        life = " → ".join(f"{self._labels.state(s.status)} {when_text(s.when)}".strip() for s in entry.stages)
        yield Line("entry", joined((entry.title, self._labels.kind(entry.kind), self.names(entry.parties), life)))
        yield from self._told(entry.lines)

    def said(self, line: FactLine) -> Iterator[Line]:
        """What one article says that somebody said."""
        if isinstance(line.item, Statement):
            about = self._words("about", names=self.names(line.item.about)) if line.item.about else None
            how = None if line.item.kind == "direct" else self._words("reported")
            yield Line("entry", joined((line.article.day, about, how)))
            yield self._quoted(line)

    def statement(self, entry: SayingEntry) -> Iterator[Line]:
        """What somebody said, and on which day it was told."""
        first = entry.wordings[0]
        state = self.name(entry.entity) if entry.entity else None
        who = joined((entry.speaker or self._words("somebody"), entry.role), ", ")
        about = self._words("about", names=self.names(entry.about)) if entry.about else None
        how = None if entry.direct else self._words("reported")
        yield Line("entry", joined((first.article.day, f"{who} ({state})" if state else who, about, how)))
        yield from self._told(entry.wordings)

    def figure(self, series: Series, point: Point, lines: Mapping[Claim, FactLine]) -> Iterator[Line]:
        """All claims on the figure of one period: each value once, with who tells it and the words of the first."""
        whom = f" → {self.names(series.recipients)}" if series.recipients else ""
        told = point.period.removeprefix(UNDATED) if point.period.startswith(UNDATED) else ""
        period = self._words("told_in", period=told) if told else point.period
        by_amount = self.amounts(series, point, lines)
        disputed = self._words("disputed") if point.disputed else ""
        measured = (self._labels.measure(series.measure), f"{self.names(series.actors)}{whom}")
        yield Line("entry", joined((period, *measured, " / ".join(by_amount), disputed)))
        quoted: set[str] = set()
        for amount, told_by in by_amount.items():
            if len(by_amount) > 1 or len(told_by) > 1:
                who = ", ".join(dict.fromkeys(line.named for line in told_by))
                yield Line("words", self._words("claims", what=amount, who=who))
            words = self._quoted(told_by[0])
            if words.text not in quoted:  # one sentence may tell two amounts
                yield words
            quoted.add(words.text)

    def amounts(self, series: Series, point: Point, lines: Mapping[Claim, FactLine]) -> dict[str, list[FactLine]]:
        """The values that are given for a period, each with the lines that give it."""
        return {
            self._labels.amount(alike[0].value, series.unit, alike[0].qualifier): [lines[claim] for claim in alike]
            for alike in point.alike
        }

    def office(self, entry: OfficeEntry) -> Line:
        """A person in an office."""
        return Line("entry", joined((entry.name, self.spell(entry.spell))))

    def spell(self, spell: OfficeSpell) -> str:
        """An office, whose it is, and when somebody was seen in it."""
        seen = self._words("seen_once" if spell.first == spell.last else "seen", first=spell.first, last=spell.last)
        over = self._words("over_by", day=spell.over_by) if spell.over_by else ""
        doubt = self._words("doubtful") if spell.doubtful else ""
        return joined((office_name(spell.office, self._lang), self.name(spell.entity), seen, over, doubt))

    def partner(self, partner: Partner, of: str) -> Line:
        """Another party, how many cases lie between the two, and the command that lists them."""
        counted = self._words.counted("counts", partner.cases)
        return Line("entry", joined((self.name(partner.code), counted, f"dragoman dossier {of} {partner.code}")))

    def contradiction(self, found: Contradiction) -> Iterator[Line]:
        """What is in dispute, and below it who claims what."""
        case, dispute = found.case, found.dispute
        field = dispute.field if dispute else "status"
        kind = self.type(case.view.type, None)
        yield Line("entry", joined((case.view.date, kind, self.sides(case), self._labels.field(field), case.id)))
        for what, told_by in self.claims(found):
            who = ", ".join(dict.fromkeys(line.named for line in told_by))
            yield Line("words", self._words("claims", what=what, who=who))

    def claims(self, found: Contradiction) -> Iterator[tuple[str, Sequence[FactLine]]]:
        """What is claimed, with the reports that claim it."""
        if found.dispute is None:
            for status, case in (("occurred", found.case), ("negated", found.other)):
                if case:
                    yield self._labels.claim(status), case.reports
            return
        for version in found.dispute.versions:
            yield self._version(found, version.value), telling(version, found.case)

    def _version(self, found: Contradiction, value: Any) -> str:
        field = found.dispute.field if found.dispute else ""
        if field == "date":
            return date.fromordinal(value).isoformat()
        if field == "mode":
            return Ontology.load().label(value, self._lang, type=found.case.view.type)
        if field == "figure":
            measure, unit, number = value
            return f"{self._labels.measure(measure)} {self._labels.amount(number, unit, 'exact')}"
        return town(str(value), self._lang)

    def _told(self, reports: Iterable[FactLine]) -> Iterator[Line]:
        """The first lines of different words, and how many articles more tell it."""
        found = different(reports)
        shown = found[:_MOST_WORDS]
        yield from map(self._quoted, shown)
        if more := len(found) - len(shown):
            yield Line("words", self._words.counted("more_wordings", more))

    def _quoted(self, line: FactLine) -> Line:
        gone = self._words("withdrawn") if line.withdrawn else ""
        return Line("words", f"{quoted(line, self._lang)} — {joined((line.named, line.article.day, gone))}")

    def type(self, kind: str, mode: str | None) -> str:
        """What a type of act is called, with its mode."""
        ontology = Ontology.load()
        label = ontology.label(kind, self._lang)
        return f"{label} ({ontology.label(mode, self._lang, type=kind)})" if mode else label

    def names(self, codes: Iterable[str]) -> str:
        """Names of codes, with commas."""
        return ", ".join(map(self.name, codes))

    def name(self, code: str) -> str:
        """The name of a code."""
        return name(code, self._lang)


def told_from_to(case: CaseLine) -> tuple[str, str] | None:
    """First and last day of telling of a case that is told of for long; None of the others."""
    days = sorted(day for report in case.reports if len(day := report.article.day) == _DAY)
    if not days or (date.fromisoformat(days[-1]) - date.fromisoformat(days[0])).days <= _LONG:
        return None
    return days[0], days[-1]


def joined(parts: Iterable[str | None], separator: str = " · ") -> str:
    """The parts that say something."""
    return separator.join(part for part in parts if part)
