"""A dossier as lines of text: headings, entries, and below each entry its words with their sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from dragoman.dossier.contents import Contents
from dragoman.dossier.known import known
from dragoman.dossier.naming import Language, name
from dragoman.dossier.page_words import Words, page_words
from dragoman.dossier.registers import AgreementEntry
from dragoman.dossier.rows import agreement_row
from dragoman.dossier.sections import Section, sections
from dragoman.dossier.summary import summary
from dragoman.dossier.told import CaseLine, FactLine
from dragoman.ontology.plover import Ontology
from dragoman.records import Party

_PAIR = 2
_MOST_SOURCES = 5
_MOST_WORDS = 3
"""Wordings shown of one case; the others are in its row."""


@dataclass(frozen=True)
class Line:
    """One line: a title, a heading, an entry, words of an article under it, or a remark."""

    kind: Literal["title", "heading", "entry", "words", "remark"]
    text: str


def lines(found: Contents, lang: Language) -> Iterator[Line]:
    """The page of a dossier."""
    yield from _Page(found, lang).lines()


class Wordings:
    """Cases, parties and words of articles in a language."""

    def __init__(self, lang: Language) -> None:
        self._lang = lang
        self._words: Words = page_words(lang)

    def case(self, case: CaseLine) -> Iterator[Line]:
        """A case, and below it its words."""
        view, event = case.view, case.shown
        whom = self._parties(event.recipients)
        parts = (
            view.date or self._words("undated"), self._type(view.type, view.mode), self._words.status(view.status),
            f"{self._parties(event.actors)} → {whom}" if whom else self._parties(event.actors),
            view.place or (self._name(view.country) if view.country else ""),
            self._words.counted("independent", view.independent), self._words.counted("articles", view.articles),
            self._words("withdrawn") if view.withdrawn else "", case.id,
        )  # fmt: skip
        yield Line("entry", _joined(parts))
        yield from self._told(case.reports)

    def agreement(self, entry: AgreementEntry) -> Iterator[Line]:
        """An agreement with its life, and below it its words."""
        life = " → ".join(agreement_row(entry)["stages"])
        yield Line("entry", _joined((entry.title, entry.kind, self._names(entry.parties), life)))
        yield from self._told(entry.lines)

    def _told(self, reports: Iterable[FactLine]) -> Iterator[Line]:
        seen: dict[tuple[str, ...], FactLine] = {}
        for report in reports:
            seen.setdefault(report.words, report)
        yield from (self._quoted(words, line) for words, line in list(seen.items())[:_MOST_WORDS])

    def _quoted(self, words: tuple[str, ...], line: FactLine) -> Line:
        article = line.article
        gone = self._words("withdrawn") if line.withdrawn else ""
        return Line("words", f"“{' … '.join(words)}” — {_joined((article.source or article.uid, article.published, gone))}")

    def _parties(self, parties: Iterable[Party]) -> str:
        return ", ".join(dict.fromkeys(map(self._party, parties)))

    def _party(self, party: Party) -> str:
        state = self._name(party.entity) if party.entity else ""
        if party.person:
            return f"{party.person} ({state})" if state else party.person
        return state or f"“{party.text}”"

    def _names(self, codes: Iterable[str]) -> str:
        return ", ".join(map(self._name, codes))

    def _name(self, code: str) -> str:
        return name(code, self._lang)

    def _type(self, kind: str, mode: str | None) -> str:
        ontology = Ontology.load()
        label = ontology.label(kind, self._lang)
        return f"{label} ({ontology.label(mode, self._lang, type=kind)})" if mode else label


class _Page(Wordings):
    def __init__(self, found: Contents, lang: Language) -> None:
        super().__init__(lang)
        self._found = found
        self._sections = sections(found)

    def lines(self) -> Iterator[Line]:
        yield Line("title", " – ".join(self._name(code) for code in self._found.codes))
        yield from self._numbers()
        yield from self._summary()
        for listed in ("timeline", "meetings", "not-occurred"):
            cases = {"timeline": self._found.timeline, "meetings": self._found.meetings}.get(listed, self._found.not_occurred)
            yield from self._section(listed, [part for case in cases.lines for part in self.case(case)])
        yield from self._section("agreements", [part for e in self._found.agreements.entries for part in self.agreement(e)])
        yield from self._section("statements", [part for e in self._found.statements.entries for part in self._statement(e)])
        yield from self._section("figures", [part for row in self._sections["figures"].rows for part in self._figure(row)])
        yield from self._section("offices", [self._office(row) for row in self._sections["offices"].rows])
        disputes = [part for row in self._sections["contradictions"].rows for part in self._contradiction(row)]
        yield from self._section("contradictions", disputes)
        yield from self._coverage()

    def _numbers(self) -> Iterator[Line]:
        counts = self._found.counts
        years: Counter[int] = Counter()
        types: Counter[str] = Counter()
        for (year, kind), number in counts.items():
            years[year] += number
            types[kind] += number
        by_type = ", ".join(f"{self._type(kind, None)} {n:,}" for kind, n in sorted(types.items(), key=lambda p: (-p[1], p[0])))
        by_year = ", ".join(f"{year or self._words('undated')} {n:,}" for year, n in sorted(years.items()))
        yield Line("remark", self._words("counts", n=f"{sum(counts.values()):,}"))
        yield from (Line("remark", text) for text in (by_type, by_year) if text)
        collection = self._found.asked.collection
        yield Line("remark", self._words("collection", name=collection) if collection else self._words("collections"))

    def _summary(self) -> Iterator[Line]:
        if len(self._found.codes) == _PAIR:
            yield Line("heading", self._words.section("summary"))
            for sentence in summary(known(self._found), self._lang):
                sources = f" [{', '.join(sentence.sources[:_MOST_SOURCES])}]" if sentence.sources else ""
                yield Line("remark", f"{sentence.text}{sources}")

    def _section(self, name: str, entries: Sequence[Line]) -> Iterator[Line]:
        section: Section = self._sections[name]
        if entries:
            yield Line("heading", self._words.section(name))
            yield Line("remark", self._words(section.what, n=f"{section.told:,}", m=f"{section.total:,}"))
            yield from entries

    def _statement(self, entry: Any) -> Iterator[Line]:
        who = _joined((entry.speaker or "?", entry.role, self._name(entry.entity) if entry.entity else None), ", ")
        yield Line("entry", f"{who}: {self._names(entry.about)}" if entry.about else who)
        yield from self._told(entry.wordings)

    def _figure(self, row: dict[str, Any]) -> Iterator[Line]:
        whom = f" → {self._names(row['recipients'])}" if row["recipients"] else ""
        amount = f"{row['qualifier'] if row['qualifier'] != 'exact' else ''} {row['value']:,.10g} {row['unit']}".strip()
        disputed = self._words("disputed") if row["disputed"] else ""
        yield Line("entry", _joined((row["period"], row["measure"], f"{self._names(row['actors'])}{whom}", amount, disputed)))
        yield Line("words", f"“{' … '.join(row['words'])}” — {_joined((*row['sources'], row['published']))}")

    def _office(self, row: dict[str, Any]) -> Line:
        seen = self._words("seen", first=row["first_seen"], last=row["last_seen"])
        over = self._words("over_by", day=row["over_by"]) if row["over_by"] else ""
        return Line("entry", _joined((row["person"], row["office"], self._name(row["entity"]), seen, over)))

    def _contradiction(self, row: dict[str, Any]) -> Iterator[Line]:
        yield Line("entry", _joined((row["date"], self._type(row["type"], None), row["field"], row["case"])))
        yield from (Line("words", claim) for claim in row["claims"])

    def _coverage(self) -> Iterator[Line]:
        known = self._found.coverage
        yield Line("heading", self._words.section("coverage"))
        yield from (Line("remark", self._words("failing", url=url, since=since)) for url, since in known.failing)
        if known.first is None:
            yield Line("remark", self._words("nothing"))
            return
        yield Line("remark", self._words("told", first=known.first, last=known.last))
        yield from (Line("remark", self._words("gap", first=gap.first, last=gap.last)) for gap in known.gaps)
        sources = ", ".join(f"{source} {number:,}" for source, number in known.sources)
        yield Line("remark", self._words("sources", sources=sources))
        yield Line("remark", self._words("others"))


def _joined(parts: Iterable[str | None], separator: str = " · ") -> str:
    return separator.join(part for part in parts if part)
