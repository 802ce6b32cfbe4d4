"""Single things: dossiers, happenings, agreements, people and articles, as JSON."""

from __future__ import annotations

from typing import Generic, TypeVar

from pydantic import BaseModel, Field

from dragoman.records import Agreement, Event, Figure, Office, Record, Statement
from dragoman.web.api.quoting import Passage, Quotation
from dragoman.web.api.rows import (
    AgreementRow,
    CaseRow,
    ContradictionRow,
    FigureRow,
    MeetingRow,
    OfficeRow,
    PartnerRow,
    StatementRow,
)

T = TypeVar("T", bound=BaseModel)
Told = TypeVar("Told", Event, Agreement)


class Section(BaseModel, Generic[T]):
    """The newest rows of a section; `told` of `total` things are in them (of agreements and so on, mentions)."""

    told: int
    total: int
    rows: list[T]


class Sections(BaseModel):
    """All sections of a dossier; only that of one party has partners."""

    partners: Section[PartnerRow]
    timeline: Section[CaseRow]
    meetings: Section[MeetingRow]
    not_occurred: Section[CaseRow] = Field(alias="not-occurred")
    agreements: Section[AgreementRow]
    statements: Section[StatementRow]
    figures: Section[FigureRow]
    offices: Section[OfficeRow]
    contradictions: Section[ContradictionRow]
    withdrawn: Section[CaseRow]


class Count(BaseModel):
    """How many happenings of a type occurred in a year; 0 for those without a date."""

    year: int
    type: str
    number: int


class Sentence(BaseModel):
    """A sentence of the summary, with what it stands on."""

    text: str
    sources: list[str]


class Gap(BaseModel):
    """Months, YYYY-MM, in which no article that tells of it appeared."""

    first: str
    last: str


class Coverage(BaseModel):
    """What the archive could know."""

    first: str | None
    last: str | None
    gaps: list[Gap]
    sources: list[tuple[str, int, str | None]] = Field(description="Outlet, articles, reliability (A to F).")
    failing: list[tuple[str, str]] = Field(description="Followed addresses that cannot be fetched, since when.")


class DossierOf(BaseModel):
    """The dossier of a pair or of one party."""

    codes: list[str]
    collection: str | None
    counts: list[Count]
    summary: list[Sentence]
    sections: Sections
    coverage: Coverage


class ArticleRef(BaseModel):
    """An article as others name it."""

    id: str
    title: str | None
    source: str | None
    published: str | None
    url: str | None
    lang: str | None


class Report(BaseModel, Generic[Told]):
    """What one article tells of a thing, as it was read; offsets count characters of the article's text."""

    article: ArticleRef
    withdrawn: bool
    item: Told


class Attendee(BaseModel):
    """A person at a happening, with office (in English) and level where they are known."""

    entity: str
    person: str
    office: str | None
    level: str | None


class Decision(BaseModel):
    """Why a report belongs with another; of two articles that are one source, only the grounds."""

    article: str
    with_: str = Field(alias="with")
    probability: float | None = Field(None, description="Null where a person decided, or where the two are one source.")
    grounds: list[str]


class EventOf(BaseModel):
    """A happening with all its reports; `id` is where an older id leads today."""

    event: CaseRow
    attendees: list[Attendee]
    reports: list[Report[Event]]
    together: list[Decision]


class AgreementOf(BaseModel):
    """An agreement with all that is told of it."""

    agreement: AgreementRow
    reports: list[Report[Agreement]]


class Held(BaseModel):
    """An office, and when somebody was seen in it."""

    office: str
    entity: str
    first_seen: str
    last_seen: str
    over_by: str | None


class Said(BaseModel):
    """What somebody said, as one article gives it."""

    date: str | None
    text: Quotation
    source: str | None


class Person(BaseModel):
    """A person; `articles` of the `named` articles with such a name tell of him or her, of more where `at_least`."""

    id: str
    names: list[str]
    entities: list[str]
    articles: int
    named: int
    at_least: bool
    offices: list[Held]
    cases: list[CaseRow]
    all_cases: int
    statements: list[Said]
    all_statements: int


class People(BaseModel):
    """All whom a name may mean, those told of most first."""

    persons: list[Person]


class Version(BaseModel):
    """A version of an article."""

    number: int
    title: str
    published: str | None
    fetched: str
    stored_at: str


class Gone(BaseModel):
    """What an older version told, and the newest tells no more."""

    version: int
    item: Event | Agreement | Statement | Figure | Office


class ArticleOf(BaseModel):
    """An article with its record, as it was read last."""

    id: str
    versions: list[Version]
    record: Record
    passages: list[Passage] | None = Field(
        description="Null where the record holds the whole text. Where that may not be shown its text is empty: these may."
    )
    withdrawn: list[Gone]
