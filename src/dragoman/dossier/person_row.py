"""A person as plain data."""

from __future__ import annotations

from dragoman.archive.merging.spells import OfficeSpell
from dragoman.dossier.people import PersonPage
from dragoman.dossier.rows import Row, case_row


def person_row(page: PersonPage) -> Row:
    """Who it is, in which offices, and the newest cases and statements, each with how many there are."""
    said = [{"date": s.article.published, "text": s.words[0], "source": s.article.source} for s in page.statements]
    return {
        "id": page.id, "names": page.names, "entities": page.entities, "articles": page.articles, "named": page.named,
        "at_least": page.at_least, "offices": list(map(_office, page.offices)),
        "cases": list(map(case_row, page.cases)), "all_cases": page.all_cases, "statements": said,
        "all_statements": page.all_statements,
    }  # fmt: skip


def _office(spell: OfficeSpell) -> Row:
    return {
        "office": spell.office, "entity": spell.entity, "first_seen": spell.first, "last_seen": spell.last,
        "over_by": spell.over_by,
    }  # fmt: skip
