"""What a fact is: the record that one article becomes.

The contract is public: these names stand in JSON, in Python and on the page.  Offsets count
characters of `Record.text`; `text[start:end] == item.text` holds for every span of a record.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Status = Literal["occurred", "negated", "planned", "hypothetical"]
Precision = Literal["day", "month", "year"]
AgreementKind = Literal[
    "treaty", "agreement", "memorandum", "protocol", "declaration", "contract", "partnership",
    "plan", "ceasefire", "other",
]  # fmt: skip
AgreementStatus = Literal["signed", "in-force", "ratified", "negotiated", "announced", "not-signed", "suspended", "terminated"]
Measure = Literal[
    "trade-turnover", "exports", "imports", "investment", "aid", "loan", "debt", "arms-sale",
    "energy-flow", "tariff", "troops", "casualties", "prisoners", "migrants", "rank", "share", "other",
]  # fmt: skip
Qualifier = Literal["exact", "more-than", "less-than", "about", "up-to"]


class Model(BaseModel):
    """Base of all parts of a record: closed and immutable."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Span(Model):
    """A stretch of the article's text, `start` inclusive, `end` exclusive, in characters."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str


WitnessKind = Literal["export", "feed", "json-ld", "meta", "time", "dateline", "address", "markup", "document", "http"]


class DateWitness(Model):
    """One place that dates an article.

    `value` is its date (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`), None where the words give none; `zone` is the offset from UTC
    that it names (`+02:00`), so that `value` is the day there; `refused` says why it cannot be the date.
    """

    kind: WitnessKind
    words: str
    value: str | None = None
    precision: Precision | None = None
    zone: str | None = None
    refused: str | None = None


class Locus(Model):
    """Where a stretch of the text stood: an XPath of the HTML page, or a page of the document ("page 3")."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    where: str


class Passage(Model):
    """A stretch of the text in another language than the article's (ISO 639-1)."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    lang: str


class Extraction(Model):
    """How an article was taken out of a page or document, and what stood around its text.

    `dates` are all witnesses of the day of publication, `date_reason` says why one of them was chosen.
    """

    version: str
    standfirst: str | None = None
    dateline: str | None = None
    dates: tuple[DateWitness, ...] = ()
    date_reason: str | None = None
    loci: tuple[Locus, ...] = ()
    passages: tuple[Passage, ...] = ()


class Article(Model):
    """What is read: a text and what is known of it from outside."""

    text: str
    id: str | None = None
    title: str | None = None
    published: str | None = None
    lang: str | None = None
    url: str | None = None
    source: str | None = None
    author: str | None = None
    retrieved: str | None = None
    extraction: Extraction | None = None


class Party(Span):
    """Who acts or is acted on.  `entity` is a code (ISO 3166-1 alpha-3 or acronym), None where unresolved."""

    entity: str | None
    sector: str | None = None
    person: str | None = None
    role: str | None = None


class Date(Model):
    """A date at its own precision (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`), with its words where the text has some."""

    value: str
    precision: Precision
    start: int | None = None
    end: int | None = None
    text: str | None = None


class Place(Model):
    """A city or country in English; latitude and longitude in degrees."""

    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    start: int | None = None
    end: int | None = None
    text: str | None = None


class Event(Model):
    """One thing that happened, did not happen, is planned or possible between parties."""

    id: str
    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    quad: str | None = None
    goldstein: float | None = None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...] = ()
    status: Status = "occurred"
    date: Date | None = None
    place: Place | None = None
    agreement: str | None = None
    attributed_to: str | None = None
    evidence: tuple[Span, ...]
    why: str
    confidence: float = Field(ge=0, le=1)


class Agreement(Model):
    """One instrument that the article names, with its state."""

    id: str
    title: str
    kind: AgreementKind
    parties: tuple[str, ...]
    subject: tuple[str, ...] = ()
    status: AgreementStatus
    date: Date | None = None
    place: Place | None = None
    evidence: tuple[Span, ...]
    why: str = ""
    confidence: float = Field(ge=0, le=1)


class Part(Model):
    """One stretch of a statement that its verb of saying broke."""

    start: int
    end: int


class Statement(Model):
    """Words said by somebody, quoted (`direct`) or reported (`indirect`); `text` joins the parts by a space."""

    id: str
    speaker: str | None
    entity: str | None = None
    entities: tuple[str, ...] = ()
    role: str | None = None
    kind: Literal["direct", "indirect"]
    text: str
    parts: tuple[Part, ...]
    about: tuple[str, ...] = ()
    why: str = ""
    confidence: float = Field(ge=0, le=1)


class Figure(Model):
    """A number that measures a relation; `unit` is an ISO 4217 currency or a unit of the guidelines."""

    id: str
    measure: Measure
    value: float
    unit: str
    qualifier: Qualifier = "exact"
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    period: str | None = None
    evidence: tuple[Span, ...]
    why: str = ""
    confidence: float = Field(ge=0, le=1)


class Office(Model):
    """An office that the article gives to a person; `as_of` is the article's date."""

    person: str
    office: str
    entity: str | None
    former: bool = False
    evidence: tuple[Span, ...]
    as_of: str | None = None
    confidence: float | None = Field(default=None, ge=0, le=1, exclude_if=lambda value: value is None)
    """None, and left out, in records of before offices had one."""


class ReaderVersion(Model):
    """All that could change the outcome of reading."""

    version: str
    extraction: str
    lexicon: str
    knowledge: str
    models: dict[str, str]
    weights: str = ""
    """Fingerprint of the learned weights, empty where the rules alone decided."""
    min_confidence: float = Field(default=0.0, exclude_if=lambda value: not value)
    """Items of less confidence were left out; 0, and not told, where none were."""


class Record(Model):
    """All that one article tells of relations across borders."""

    id: str
    lang: str | None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    source: str | None = None
    author: str | None = None
    retrieved: str | None = None
    extraction: Extraction | None = None
    text_hash: str
    text: str
    events: tuple[Event, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    offices: tuple[Office, ...] = ()
    warnings: tuple[str, ...] = ()
    reader: ReaderVersion
