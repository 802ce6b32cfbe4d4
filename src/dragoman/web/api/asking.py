"""What may be asked for in the query of an address: closed, so that a misspelt filter is told and not passed over."""

from __future__ import annotations

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, WithJsonSchema, model_validator

from dragoman.dossier.asked import Asked, Withdrawn, between
from dragoman.dossier.export.writing import MOST as WHOLE
from dragoman.dossier.facets import Within
from dragoman.dossier.naming import Language, code
from dragoman.errors import InputError
from dragoman.packs import LANGUAGES
from dragoman.records import Status
from dragoman.sources.dates import day

MOST = 1000
"""Rows of one answer."""
Text: TypeAlias = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=r"^[^\x00]*$")]


def _day(value: str) -> str:
    try:
        return day(value)
    except InputError as e:
        raise ValueError(str(e)) from e


Day: TypeAlias = Annotated[str, AfterValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]


def _read(value: str) -> str:
    if value not in LANGUAGES:
        raise ValueError(f"there is no language pack for it; there are {', '.join(LANGUAGES)}")
    return value


ArticleLanguage: TypeAlias = Annotated[str, AfterValidator(_read), WithJsonSchema({"type": "string", "enum": [*LANGUAGES]})]
_WITHDRAWN: dict[bool | str, Withdrawn] = {False: "without", True: "with", "only": "only"}


class Closed(BaseModel):
    """A query that takes nothing else."""

    model_config = ConfigDict(extra="forbid")


class Worded(Closed):
    """A question whose answer holds words in a language."""

    lang: Language | None = Field(None, description="Language of what is told; else as `Accept-Language` says.")


class Paged(Closed):
    """A list, from a place on."""

    limit: int = Field(50, ge=1, le=MOST, description="At most so many rows.")
    cursor: Text | None = Field(None, description="`next` of the answer before.")
    all: bool = Field(
        False, description=f"The whole list, at most {WHOLE:,} rows, whatever `limit` and `cursor` say: as a file, not as JSON."
    )
    about: bool = Field(
        False, description="In CSV and JSON lines: begin with what tells of the list (workbooks and Parquet hold it always)."
    )
    lang: Language | None = Field(None, description="Language in which a file tells of the list; else as `Accept-Language` says.")


class Of(Paged):
    """A list of what stands under a pair or a party."""

    pair: Annotated[Text, StringConstraints(pattern=r"^[^:\x00]+:[^:\x00]+$")] | None = Field(
        None, description="Between these two: codes, names, adjectives or capitals with a colon between, such as TUR:UZB."
    )
    country: Text | None = Field(None, description="Of this state or organisation: a code, name, adjective or capital.")
    collection: Text | None = Field(None, description="By articles of this collection alone.")

    @model_validator(mode="after")
    def _one(self) -> Self:
        if self.pair and self.country:
            raise ValueError("Give pair or country, not both.")
        return self

    def key(self) -> str:
        """The key that is meant, empty for all; InputError for names that are not known."""
        if self.pair:
            a, b = self.pair.split(":")
            return between(code(a), code(b))
        return code(self.country) if self.country else ""

    def keys(self) -> list[str] | None:
        """The keys whose marks tell whether an answer is still right."""
        return [self.key()] if self.pair or self.country else None


class OfSome(Of):
    """As `Of`, where one of the two must be given."""

    @model_validator(mode="after")
    def _some(self) -> Self:
        if not self.pair and not self.country:
            raise ValueError("Give pair=A:B or country=A.")
        return self


class Agreements(OfSome):
    """Agreements by words of their titles."""

    words: Text | None = Field(None, description="Words that a title holds, whatever their accents and endings.")


class Party(Paged):
    """A list of what stands under one party."""

    country: Text = Field(description="A state or organisation: a code, name, adjective or capital.")
    collection: Text | None = Field(None, description="By articles of this collection alone.")

    def keys(self) -> list[str]:
        """The key whose mark tells whether an answer is still right."""
        return [code(self.country)]


class Events(Of):
    """Happenings, by the filters of `dragoman events`."""

    since: Day | None = Field(None, alias="from", description="On this day or later.")
    until: Day | None = Field(None, alias="to", description="On this day or earlier.")
    type: list[Text] = Field([], description="PLOVER types (CONSULT, SUPPORT, …); may be repeated.")
    status: list[Status] = Field(["occurred"], description="How real; may be repeated.")
    place: Text | None = Field(None, description="In this city (English name) or country (code).")
    source: Text | None = Field(None, description="Told by this outlet.")
    withdrawn: bool | Literal["only"] = Field(False, description="Also, or only, what its source tells no more.")

    min_confidence: float = Field(0, ge=0, le=1, description="Whose surest report was read with at least this confidence.")

    def asked(self) -> Asked:
        """The question to the archive; InputError for a type or party that is not known."""
        return Asked(
            self.key(), tuple(kind.upper() for kind in self.type), tuple(self.status), self.since, self.until,
            self.place, self.collection, _WITHDRAWN[self.withdrawn], self.source,
            self.min_confidence,
        )  # fmt: skip


class Pairs(Paged):
    """Pairs over a time of whole months."""

    since: Text | None = Field(None, alias="from", description="In this month (2018-03) or year (2018), or later.")
    until: Text | None = Field(None, alias="to", description="In this month or year, or earlier.")
    collection: Text | None = Field(None, description="By articles of this collection alone.")


class Articles(Paged):
    """Articles, the newest first."""

    source: Text | None = Field(None, description="Of this outlet.")
    collection: Text | None = Field(None, description="Of this collection.")
    language: ArticleLanguage | None = Field(None, description="In this language.")
    since: Day | None = Field(None, alias="from", description="Published on this day or later.")
    until: Day | None = Field(None, alias="to", description="Published on this day or earlier.")


class OfPerson(Paged):
    """A list of what stands under one person."""

    name: Text = Field(description="A name, or a surname alone.")
    id: Text | None = Field(None, description="Id of one of several people of that name; else the one told of most.")
    collection: Text | None = Field(None, description="By articles of this collection alone.")


class Persons(Closed):
    """People of a name."""

    name: Text = Field(description="A name, or a surname alone.")
    collection: Text | None = Field(None, description="By articles of this collection alone.")


class Run(Paged):
    """What one run did, or all."""

    run: int | None = Field(None, ge=1, lt=2**62, description="Of this run.")


class Search(Paged):
    """A question of words, and within what."""

    q: Text = Field(description='Words, "phrases", -without, OR, prefixes*.')
    order: Literal["newest", "relevance"] = Field("newest", description="By relevance: the best of the newest 5,000 first.")
    collection: Text | None = Field(None, description="Among articles of this collection.")
    language: ArticleLanguage | None = Field(None, description="Among articles in this language.")
    source: Text | None = Field(None, description="Among articles of this outlet.")
    state: Text | None = Field(None, description="Among articles that tell of a happening of this state or organisation.")
    year: int | None = Field(None, ge=1, le=9999, description="Among articles of this year.")
    facets: bool = Field(False, description="Also count the newest 500 hits by language, source and so on (JSON alone).")

    def within(self) -> Within:
        """As `finding.search` takes it; InputError for a state that is not known."""
        return Within(self.language, self.source, code(self.state) if self.state else None, self.year)
