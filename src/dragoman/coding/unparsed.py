"""Marks on what was read without a parse: each item says so and is believed less."""

from __future__ import annotations

from typing import TypeVar

from dragoman.records import Agreement, Event, Figure, Record, Statement

TRUST = 0.75
"""Share of its confidence that an item keeps."""
WORDS = "by word order, without a parse"
T = TypeVar("T", Event, Agreement, Statement, Figure)


def marked(record: Record) -> Record:
    """A record whose items say that no parser saw their sentences; offices are told by titles and need none."""
    warning = (
        f"No parser knows {record.lang!r} here: it was read by the order of its words. Name one in {_variable(record.lang)}."
    )
    return record.model_copy(update={
        "events": tuple(map(_less_sure, record.events)), "agreements": tuple(map(_less_sure, record.agreements)),
        "statements": tuple(map(_less_sure, record.statements)), "figures": tuple(map(_less_sure, record.figures)),
        "warnings": (*record.warnings, warning),
    })  # fmt: skip


def _variable(lang: str | None) -> str:
    return f"DRAGOMAN_MODEL_{(lang or '').upper()}"


def _less_sure(item: T) -> T:
    why = f"{item.why}; {WORDS}" if item.why else WORDS
    return item.model_copy(update={"why": why, "confidence": round(item.confidence * TRUST, 2)})
