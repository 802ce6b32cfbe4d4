"""An article of what was taken out of a document: its date chosen, its foreign passages marked."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.errors import EmptyInput
from dragoman.language.blocks import dateline
from dragoman.language.passages import passages
from dragoman.records import Article, DateWitness, Extraction, Locus, Passage
from dragoman.settings import LANGUAGES
from dragoman.sources.dating import choose, dated, witness
from dragoman.sources.document import Document

_HEAD = 600


def joined(paragraphs: Iterable[tuple[str, str]]) -> tuple[str, tuple[Locus, ...]]:
    """The text of paragraphs (where each stands, words), and the places of its stretches; equal places are put together."""
    text = ""
    found: list[Locus] = []
    for where, words in paragraphs:
        text += "\n\n" if text else ""
        start, end = len(text), len(text) + len(words)
        text += words
        if found and found[-1].where == where:
            found[-1] = found[-1].model_copy(update={"end": end})
        else:
            found.append(Locus(start=start, end=end, where=where))
    return text, tuple(locus for locus in found if locus.where)


def made(
    document: Document,
    text: str,
    version: str,
    *,
    title: str | None = None,
    author: str | None = None,
    source: str | None = None,
    dates: Iterable[DateWitness] = (),
    loci: tuple[Locus, ...] = (),
) -> Article:
    """The article of a document that is no page: a dateline in it dates it before what its properties say.

    EmptyInput where there is no text.
    """
    if not any(c.isalnum() for c in text):
        raise EmptyInput("There is no text in it. Check the file.")
    lang, foreign = passages(text)
    line = _dateline(text, lang)
    witnesses = [witness("feed", document.feed_date)] if document.feed_date else []
    witnesses += [*dates, *([line] if line and line.value else [])]
    checked, chosen = choose(witnesses, document.retrieved)
    return Article(
        text=text, title=title or None, author=author or None, source=source or None, published=chosen.value, url=document.url,
        retrieved=document.retrieved,
        extraction=Extraction(
            version=version, dateline=line.words if line else None, dates=checked, date_reason=chosen.reason, loci=loci,
            passages=tuple(Passage(start=s, end=e, lang=code) for s, e, code in foreign),
        ),
    )  # fmt: skip


def _dateline(text: str, lang: str) -> DateWitness | None:
    head = text[:_HEAD].rpartition("\n")[0] or text[:_HEAD]
    found = dateline(head, lang if lang in LANGUAGES else LANGUAGES[0])
    return dated("dateline", head[found.start : found.end].strip(" -–—:"), found.date) if found is not None else None
