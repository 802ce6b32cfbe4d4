"""Offices that the article gives to people."""

from __future__ import annotations

from dragoman.coding.discourse import Discourse
from dragoman.records import Office, Span


def read_offices(discourse: Discourse) -> list[Office]:
    """One entry for each person whom the article's own words give an office."""
    text = discourse.analysis.text
    found: list[Office] = []
    for person in discourse.people.all:
        if person.office is None or person.office_span is None:
            continue
        start, end = person.office_span
        found.append(
            Office(
                person=person.name, office=person.office, entity=person.entity, former=person.former,
                evidence=(Span(start=start, end=end, text=text[start:end]),), as_of=discourse.analysis.published,
            )
        )  # fmt: skip
    return found
