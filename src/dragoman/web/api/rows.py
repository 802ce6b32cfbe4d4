"""The rows of lists; those of dossiers have the columns of `dossier.rows`."""

from __future__ import annotations

from typing import ClassVar, Literal, TypeAlias

from pydantic import BaseModel, Field

from dragoman.dossier.export.columns import Columns, Kind, columns
from dragoman.records import Status
from dragoman.web.api.quoting import Quotation, Quotations

ShownStatus: TypeAlias = Status | Literal["rejected"]
"""The status of a happening: that of its reports, or that a person rejected it."""


class CaseRow(BaseModel):
    """A happening, put together from all its reports; parties by code, or by their words where they have none."""

    id: str
    date: str | None = Field(description="YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known.")
    type: str = Field(description="PLOVER type.")
    mode: str | None
    status: ShownStatus
    actors: list[str]
    recipients: list[str]
    persons: list[str]
    place: str | None
    country: str | None
    cameo: str | None
    goldstein: float | None
    independent: int = Field(description="Reports that do not depend on each other.")
    articles: int
    confidence: float = Field(description="How likely its surest report was read right, from 0 to 1.")
    withdrawn: bool = Field(description="True where no source tells it any more.")
    words: Quotations = Field(description="The words of the articles that show it.")
    sources: list[str]
    urls: list[str]


class MeetingRow(BaseModel):
    """A meeting: as a happening, with its level, that of each party, and who was there in which office."""

    id: str
    date: str | None
    type: str
    mode: str | None
    status: Status
    actors: list[str]
    recipients: list[str]
    level: str | None
    levels: list[str]
    offices: list[str]
    persons: list[str]
    place: str | None
    country: str | None
    cameo: str | None
    goldstein: float | None
    independent: int
    articles: int
    confidence: float
    withdrawn: bool
    words: Quotations
    sources: list[str]
    urls: list[str]


class AgreementRow(BaseModel):
    """An instrument; `stages` are the steps of its life, "status day"."""

    id: str
    title: str
    kind: str
    parties: list[str]
    status: str
    stages: list[str]
    words: Quotations
    sources: list[str]
    urls: list[str]


class StatementRow(BaseModel):
    """What was said: the fullest wording, and the others."""

    id: str
    date: str | None
    speaker: str | None
    role: str | None
    entity: str | None
    about: list[str]
    direct: bool = Field(description="True for a quotation, false for reported speech.")
    text: Quotation
    variants: Quotations
    sources: list[str]
    urls: list[str]


class SaidRow(BaseModel):
    """What somebody said, as one article gives it."""

    date: str | None
    speaker: str | None
    role: str | None
    entity: str | None
    about: list[str]
    direct: bool = Field(description="True for a quotation, false for reported speech.")
    text: Quotation
    source: str | None
    url: str | None


class FigureRow(BaseModel):
    """One article's claim on a figure; `disputed` where claims on the same period exclude each other."""

    measure: str
    actors: list[str]
    recipients: list[str]
    period: str
    qualifier: str
    value: float
    unit: str
    disputed: bool
    published: str | None
    words: Quotations
    sources: list[str]
    urls: list[str]


class OfficeRow(BaseModel):
    """A person seen in an office from a first to a last day."""

    person: str
    office: str
    entity: str
    level: str
    first_seen: str
    last_seen: str
    over_by: str | None
    doubtful: bool
    articles: int


class PartnerRow(BaseModel):
    """Another party, with how many happenings lie between the two."""

    partner: str
    name: str
    cases: int


class ContradictionRow(BaseModel):
    """A field of a happening on which sources differ, with who claims what."""

    case: str
    date: str | None
    type: str
    field: str
    claims: list[str]


class ArticleRow(BaseModel):
    """An article of the archive."""

    id: str
    published: str | None
    lang: str | None
    source: str | None
    collection: str
    title: str | None
    url: str | None


class HitRow(BaseModel):
    """An article that answers, with the passage that does; `start`, `end` and `marks` count characters of its text."""

    article: str
    published: str | None
    source: str | None
    title: str | None
    passage: Quotation
    url: str | None
    start: int
    end: int
    marks: list[list[int]]


class SourceRow(BaseModel):
    """An outlet; `first` and `last` are days of publication of its articles."""

    source: str
    articles: int
    reliability: str | None = Field(description="A (reliable) to F (cannot be judged), as an analyst gave it.")
    rated_by: str | None
    note: str | None
    first: str | None
    last: str | None


class FollowedRow(BaseModel):
    """A followed address, and how the last looks at it went."""

    url: str
    state: str = Field(description="added, moved, ended or removed.")
    collection: str
    since: str
    last: str | None = Field(description="When it was looked at last.")
    failures: int = Field(description="Looks that failed since the last that did not.")
    failing_since: str | None
    reason: str | None


class RunRow(BaseModel):
    """A run of a command that adds articles; its counts are null where it was interrupted."""

    run: int
    command: str
    begun: str
    ended: str | None
    new: int | None
    unchanged: int | None
    changed: int | None
    failed: int | None


class FailureRow(BaseModel):
    """An input that could not be added, and why."""

    run: int
    at: str
    origin: str
    reason: str


class VisitRow(BaseModel):
    """A look at a followed address: new, nothing-new or not-fetched."""

    run: int
    at: str
    followed: str
    outcome: str
    new: int
    failed: int
    reason: str | None


class JudgementRow(BaseModel):
    """What somebody decided; `things` are the ids of what it speaks of today."""

    kinds: ClassVar[dict[str, Kind]] = {"value": "text", "words": "text"}
    """What stands in columns that elsewhere hold something else."""

    id: str
    kind: str = Field(description="merge, split, value, confirm, reject or undo.")
    undoes: str | None
    field: str | None
    value: str | None = Field(description="The right value; of a whole case that was confirmed, all its fields as JSON.")
    author: str
    note: str | None
    stored_at: str
    undone: bool
    things: list[str]
    words: Quotation = Field(description="The words of an article to which it is bound.")


class MonthRow(BaseModel):
    """How many articles that tell of happenings appeared in a month."""

    month: str
    articles: int


class PairRow(BaseModel):
    """Two parties with how many happenings occurred between them, and how many of these were conflict; no share is told of
    fewer than five."""

    a: str
    b: str
    happenings: int
    conflict: int
    share: float | None


def columns_of(row: type[BaseModel]) -> Columns:
    """The columns of rows of a model, with what stands in them."""
    return columns((field.alias or name for name, field in row.model_fields.items()), **getattr(row, "kinds", {}))
