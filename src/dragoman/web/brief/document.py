"""A brief as a document, before it is set in a form: sections of blocks, and the notes that these call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from dragoman.dossier.naming import Language

Look: TypeAlias = Literal["plain", "strong", "quiet", "tag"]
Tone: TypeAlias = Literal["cooperation", "conflict", ""]


@dataclass(frozen=True)
class Run:
    """Words of one look.  `exact` are those of an article, which no typography may change, in the language `lang` (None: not
    known); all others are in the language of the document."""

    text: str
    look: Look = "plain"
    exact: bool = False
    lang: str | None = None


@dataclass(frozen=True)
class Call:
    """The raised number of a note; `again` where the note stands at an earlier call."""

    number: int
    again: bool = False


Inlines: TypeAlias = tuple[Run | Call, ...]


@dataclass(frozen=True)
class Note:
    """A numbered note; `address` is that of the article on the web (http or https), None where there is none."""

    number: int
    words: tuple[Run, ...]
    address: str | None = None


@dataclass(frozen=True)
class Heading:
    """A heading within a section."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, an item of a list, a remark in small letters, a quotation, or who is quoted above."""

    words: Inlines
    kind: Literal["text", "item", "remark", "quotation", "speaker"] = "text"


@dataclass(frozen=True)
class Entry:
    """Something of a day: `margin` says when, `below` stands under it in small letters."""

    margin: str
    words: Inlines
    below: tuple[Inlines, ...] = ()
    tone: Tone = ""


@dataclass(frozen=True)
class Grid:
    """A table; `widths` are shares of the line that add up to 100, `numeric` the columns set to the right."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    widths: tuple[int, ...]
    numeric: tuple[int, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A chart as SVG, with words for those who do not see it; one without a caption is a small one."""

    svg: str
    title: str
    caption: str = ""


Block: TypeAlias = Heading | Paragraph | Entry | Grid | Picture


@dataclass(frozen=True)
class Section:
    """A section; `told` says how much of what there is stands in it, `cut` whether that is not all."""

    name: str
    heading: str
    blocks: tuple[Block, ...]
    told: str = ""
    cut: bool = False


@dataclass(frozen=True)
class Document:
    """A whole brief: `facts` are what its head says of it (label and words), `made` the day on which it was made,
    `contents` whether a list of its sections stands in front."""

    lang: Language
    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    made: str
    contents: bool
