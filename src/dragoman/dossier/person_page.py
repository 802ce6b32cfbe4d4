"""A person as lines of text: spellings, offices, acts and words."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.dossier.naming import Language
from dragoman.dossier.page_words import page_words
from dragoman.dossier.people import PersonPage
from dragoman.dossier.wordings import Line, Wordings


def person_lines(page: PersonPage, lang: Language) -> Iterator[Line]:
    """The page of a person."""
    words, told = page_words(lang), Wordings(lang)
    yield Line("title", page.names[0])
    if len(page.names) > 1:
        yield Line("remark", words("spellings", names=", ".join(page.names[1:])))
    named = words("at_least" if page.at_least else "exactly", m=f"{page.named:,}")
    yield Line("remark", words("named", states=told.names(page.entities), n=f"{page.articles:,}", m=named))
    offices = [Line("entry", told.spell(spell)) for spell in page.offices]
    yield from _section(lang, "held", offices, len(offices), len(offices))
    acts = [line for case in page.cases for line in told.case(case)]
    yield from _section(lang, "acts", acts, len(page.cases), page.all_cases)
    said = [line for statement in page.statements for line in told.said(statement)]
    yield from _section(lang, "said", said, len(page.statements), page.all_statements)


def _section(lang: Language, name: str, entries: list[Line], shown: int, total: int) -> Iterator[Line]:
    if entries:
        words = page_words(lang)
        yield Line("heading", words.section(name))
        yield Line("remark", words.counted("of", shown, m=f"{total:,}"))
        yield from entries
