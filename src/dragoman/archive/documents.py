"""What the index of words holds of an article: one document, under an id that puts the newest first."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, Integer, literal_column

from dragoman.archive.word_index import mark

_ARTICLE_BITS = 40


def document_id(day: str, article: int) -> int:
    """Id of an article in the index: the newest day has the highest, so that hits come newest first."""
    return first_of(date.fromisoformat(day)) | article


def day_of(document: int) -> date:
    """The day that is in the id of a document: of publication, or of storing where that is not known."""
    return date.fromordinal(document >> _ARTICLE_BITS)


def day_in(document: ColumnElement[int]) -> ColumnElement[int]:
    """As `day_of`, of a column, as an ordinal; written out, so that PostgreSQL knows it again where rows are grouped by it."""
    return document.op(">>", return_type=Integer())(literal_column(str(_ARTICLE_BITS)))


def first_of(day: date) -> int:
    """An id below those of all documents of a day, and above those of all days before."""
    return day.toordinal() << _ARTICLE_BITS


def indexed_words(stems: str, collection: int) -> str:
    """The sign of the collection, and the stems of title and text (`derived.stems_of`)."""
    return f"{mark(collection)} {stems}"
