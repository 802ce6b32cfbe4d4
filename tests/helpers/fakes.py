"""A reader without models: it finds the events that a test writes into the text, one a line.

KEN > TUN SUPPORT | words of evidence
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256

from dragoman.errors import NoPack
from dragoman.records import Article, Date, Event, Party, Place, ReaderVersion, Record, Span

_LINE = re.compile(r"^(\w+) >(?: (\w+))? ([A-Z]+) \| (.+)$", re.M)
VERSION = ReaderVersion(version="0", extraction="0", lexicon="0", knowledge="0", models={})


@dataclass(frozen=True)
class FakeExplanation:
    """As `dragoman.reader.Explanation`."""

    item: str | None
    sentence: str
    entry: str
    parse: str
    reason: str


@dataclass(frozen=True)
class FakeReading:
    """As `dragoman.reader.Reading`."""

    record: Record
    explanations: list[FakeExplanation]


class FakeReader:
    """As `dragoman.reader.Reader`, for texts in the form above."""

    def read(self, article: Article) -> Record:
        if "Unlucky" in article.text:
            raise ZeroDivisionError("division by zero")
        if article.lang == "de":
            raise NoPack("There is no language pack for 'de'.")
        events = [_event(n, m) for n, m in enumerate(_LINE.finditer(article.text))]
        warnings = () if article.published else ("No date of publication.",)
        return Record(
            id=article.id or "hash",
            lang=article.lang or "en",
            published=article.published,
            title=article.title,
            extraction=article.extraction,
            text_hash=sha256(article.text.encode()).hexdigest(),
            text=article.text,
            events=tuple(events),
            warnings=warnings,
            reader=VERSION,
        )

    def unread(self, article: Article) -> Record:
        found = self.read(article.model_copy(update={"lang": None, "text": article.text.lower()}))
        return found.model_copy(update={"lang": article.lang, "text": article.text})

    def explain(self, article: Article) -> FakeReading:
        record = self.read(article)
        found = [FakeExplanation(e.id, e.evidence[0].text, "an entry", "a parse", "a reason") for e in record.events]
        return FakeReading(record, [*found, FakeExplanation(None, "A promising one.", "", "", "no verb")])


def _event(n: int, m: re.Match[str]) -> Event:
    def party(group: int) -> tuple[Party, ...]:
        code = m[group]
        return (Party(entity=code, start=m.start(group), end=m.end(group), text=code),) if code else ()

    return Event(
        id=f"e{n}",
        type=m[3],
        actors=party(1),
        recipients=party(2),
        cameo="057",
        quad="verbal-cooperation",
        goldstein=-8.0,
        date=Date(value="2024-03", precision="month"),
        place=Place(name="Nairobi", country="KEN"),
        evidence=(Span(start=m.start(4), end=m.end(4), text=m[4]),),
        why="because",
        confidence=0.9,
    )
