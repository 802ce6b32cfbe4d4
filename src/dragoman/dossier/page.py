"""A dossier as lines of text: headings, entries, and below each entry its words with their sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dragoman.dossier.contents import Contents
from dragoman.dossier.known import known
from dragoman.dossier.naming import Language
from dragoman.dossier.notables import notable
from dragoman.dossier.offices import OfficeEntry
from dragoman.dossier.sections import NAMES, sections
from dragoman.dossier.summary import summary
from dragoman.dossier.wordings import Line, Wordings

_PAIR = 2
_MOST_SOURCES = 5


def lines(found: Contents, lang: Language, section: str | None = None) -> Iterator[Line]:
    """The page of a dossier, or one section of it (a name of `sections.NAMES`) alone."""
    page = _Page(found, lang)
    yield from page.lines() if section is None else page.section(section)


class _Page(Wordings):
    def __init__(self, found: Contents, lang: Language) -> None:
        super().__init__(lang)
        self._found = found
        self._sections = sections(found)

    def lines(self) -> Iterator[Line]:
        yield Line("title", " – ".join(self.name(code) for code in self._found.codes))
        yield from self._numbers()
        yield from self._summary()
        for name in NAMES:
            if self._sections[name].rows:
                yield from self._section(name, self._offices() if name == "offices" else self._entries(name))
        yield from self._coverage()

    def section(self, name: str) -> Iterator[Line]:
        """One section alone, all of it; where nothing stands in it, it says so."""
        yield from self._section(name, self._entries(name))

    def _section(self, name: str, entries: Iterator[Line]) -> Iterator[Line]:
        section = self._sections[name]
        yield Line("heading", self._words.section(name))
        yield Line("remark", self._words.counted(section.what, section.told, m=f"{section.total:,}"))
        yield from entries

    def _entries(self, name: str) -> Iterator[Line]:
        found = self._found
        cases = {"timeline": found.timeline, "not-occurred": found.not_occurred, "withdrawn": found.withdrawn}
        if name in cases:
            return (line for case in cases[name].lines for line in self.case(case))
        if name == "offices":
            return map(self.office, self._everybody())
        parts: dict[str, Iterable[Iterable[Line]]] = {
            "meetings": (self.case(case, found.attended[case.id]) for case in found.meetings.lines),
            "agreements": map(self.agreement, found.agreements.entries),
            "statements": map(self.statement, found.statements.entries),
            "figures": self._figures(),
            "partners": ((self.partner(partner, self._found.codes[0]),) for partner in self._found.partners),
            "contradictions": map(self.contradiction, found.contradictions),
        }
        return (line for part in parts[name] for line in part)

    def _numbers(self) -> Iterator[Line]:
        counts = self._found.counts
        years: Counter[int] = Counter()
        types: Counter[str] = Counter()
        for (year, kind), number in counts.items():
            years[year] += number
            types[kind] += number
        by_type = ", ".join(f"{self.type(kind, None)} {n:,}" for kind, n in sorted(types.items(), key=lambda p: (-p[1], p[0])))
        by_year = ", ".join(f"{year or self._words('undated')} {n:,}" for year, n in sorted(years.items()))
        yield Line("remark", self._words.counted("counts", sum(counts.values())))
        yield from (Line("remark", text) for text in (by_type, by_year) if text)
        collection = self._found.asked.collection
        yield Line("remark", self._words("collection", name=collection) if collection else self._words("collections"))

    def _summary(self) -> Iterator[Line]:
        if len(self._found.codes) == _PAIR:
            yield Line("heading", self._words.section("summary"))
            for sentence in summary(known(self._found), self._lang):
                sources = f" [{'; '.join(sentence.sources[:_MOST_SOURCES])}]" if sentence.sources else ""
                yield Line("remark", f"{sentence.text}{sources}")

    def _figures(self) -> Iterator[Iterator[Line]]:
        for series in self._found.figures.entries:
            yield from (self.figure(series, point, self._found.claims) for point in series.points)

    def _everybody(self) -> list[OfficeEntry]:
        return [entry for register in self._found.offices.values() for entry in register.entries]

    def _offices(self) -> Iterator[Line]:
        """Of a pair only those who count between two states; the section alone holds all."""
        everybody = self._everybody()
        shown = notable(everybody, self._found) if len(self._found.codes) == _PAIR else everybody
        yield from map(self.office, shown)
        if more := len(everybody) - len(shown):
            yield Line("remark", self._words.counted("more_offices", more))

    def _source(self, name: str, articles: int, reliability: str | None) -> str:
        rated = self._words("rated", letter=reliability) if reliability else ""
        return f"{name or self._words('no_source')}{rated} {articles:,}"

    def _coverage(self) -> Iterator[Line]:
        known = self._found.coverage
        yield Line("heading", self._words.section("coverage"))
        yield from (Line("remark", self._words("failing", url=url, since=since)) for url, since in known.failing)
        if known.first is None:
            yield Line("remark", self._words("nothing"))
            return
        told = "told_in_one" if known.first == known.last else "told"
        yield Line("remark", self._words(told, first=known.first, last=known.last))
        yield from (Line("remark", self._words("gap", first=gap.first, last=gap.last)) for gap in known.gaps)
        sources = ", ".join(self._source(*source) for source in known.sources)
        yield Line("remark", self._words("sources", sources=sources))
        if len(self._found.codes) == _PAIR:
            a, b = self._found.codes
            yield Line("remark", self._words("others", a=a, b=b))
