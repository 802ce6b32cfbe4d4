"""A dossier as lines of text: headings, entries, and below each entry its words with their sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dragoman.dossier.contents import Contents
from dragoman.dossier.known import known
from dragoman.dossier.naming import Language
from dragoman.dossier.notables import notable
from dragoman.dossier.sections import sections
from dragoman.dossier.summary import summary
from dragoman.dossier.wordings import Line, Wordings

_PAIR = 2
_MOST_SOURCES = 5


def lines(found: Contents, lang: Language) -> Iterator[Line]:
    """The page of a dossier."""
    yield from _Page(found, lang).lines()


class _Page(Wordings):
    def __init__(self, found: Contents, lang: Language) -> None:
        super().__init__(lang)
        self._found = found
        self._sections = sections(found)

    def lines(self) -> Iterator[Line]:
        found = self._found
        yield Line("title", " – ".join(self.name(code) for code in found.codes))
        yield from self._numbers()
        yield from self._summary()
        yield from self._section("timeline", [part for case in found.timeline.lines for part in self.case(case)])
        meetings = (self.case(case, found.attended[case.id]) for case in found.meetings.lines)
        yield from self._section("meetings", [part for case in meetings for part in case])
        yield from self._section("not-occurred", [part for case in found.not_occurred.lines for part in self.case(case)])
        yield from self._section("agreements", [part for e in found.agreements.entries for part in self.agreement(e)])
        yield from self._section("statements", [part for e in found.statements.entries for part in self.statement(e)])
        yield from self._section("figures", [part for figure in self._figures() for part in figure])
        yield from self._offices()
        yield from self._section("contradictions", [part for one in found.contradictions for part in self.contradiction(one)])
        yield from self._section("withdrawn", [part for case in found.withdrawn.lines for part in self.case(case)])
        yield from self._coverage()

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

    def _section(self, name: str, entries: Sequence[Line]) -> Iterator[Line]:
        section = self._sections[name]
        if entries:
            yield Line("heading", self._words.section(name))
            yield Line("remark", self._words.counted(section.what, section.told, m=f"{section.total:,}"))
            yield from entries

    def _figures(self) -> Iterator[Iterator[Line]]:
        for series in self._found.figures.entries:
            for point in series.points:
                for claim in (claim for group in point.groups for claim in group):
                    yield self.figure(series, point, claim, self._found.claims[claim])

    def _offices(self) -> Iterator[Line]:
        """Of a pair only those who count between two states; the section as a table holds all."""
        everybody = [entry for register in self._found.offices.values() for entry in register.entries]
        shown = notable(everybody, self._found) if len(self._found.codes) == _PAIR else everybody
        yield from self._section("offices", [self.office(entry) for entry in shown])
        if more := len(everybody) - len(shown):
            yield Line("remark", self._words.counted("more_offices", more))

    def _source(self, name: str, articles: int, reliability: str | None) -> str:
        rated = self._words("rated", letter=reliability) if reliability else ""
        return f"{name}{rated} {articles:,}"

    def _coverage(self) -> Iterator[Line]:
        known = self._found.coverage
        yield Line("heading", self._words.section("coverage"))
        if known.first is None:
            yield Line("remark", self._words("nothing"))
            return
        yield Line("remark", self._words("told", first=known.first, last=known.last))
        yield from (Line("remark", self._words("gap", first=gap.first, last=gap.last)) for gap in known.gaps)
        sources = ", ".join(self._source(*source) for source in known.sources)
        yield Line("remark", self._words("sources", sources=sources))
        if len(self._found.codes) == _PAIR:
            a, b = self._found.codes
            yield Line("remark", self._words("others", a=a, b=b))
