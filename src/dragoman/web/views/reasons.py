"""Why the reports of an event are together, and what people judged of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from dragoman.dossier.labels import labels
from dragoman.dossier.naming import Language
from dragoman.dossier.togetherness import Together, grounds
from dragoman.dossier.told import FactLine
from dragoman.dossier.wording import day
from dragoman.dossier.wordings import joined
from dragoman.web.views.links import Link, mark

_DAY = 10


@dataclass(frozen=True)
class ReasonView:
    """A report is in the event since it agrees best with another one; `share` (percent) is None where a person put it there.
    Of the grounds the strongest stand first, each with its weight."""

    report: Link
    nearest: Link
    share: int | None
    grounds: tuple[str, ...]


@dataclass(frozen=True)
class JudgementView:
    """What a person decided: `kind` is merge, split or value, of a value with the field and the right value."""

    kind: str
    field: str
    value: str
    author: str
    day: str
    note: str


def reason_views(found: Together, lang: Language) -> tuple[ReasonView, ...]:
    """One reason for each report but the first, as far as they are told."""
    known = {line.article.uid: _link(line, lang) for line in (found.first, *(line for _, line in found.decisions))}
    return tuple(
        ReasonView(
            _link(line, lang), known[decision.nearest.article],
            None if decision.probability is None else round(100 * decision.probability), tuple(grounds(decision, lang)),
        )
        for decision, line in found.decisions
    )  # fmt: skip


def judgement_views(found: Iterable[Row[Any]], lang: Language) -> tuple[JudgementView, ...]:
    """Judgements in their order."""
    return tuple(
        JudgementView(
            one.kind, labels(lang).field(one.field or ""), one.value or "", one.author, day(one.stored_at[:_DAY], lang),
            one.note or "",
        )
        for one in found
    )  # fmt: skip


def _link(line: FactLine, lang: Language) -> Link:
    return Link(joined((line.named, line.article.day and day(line.article.day, lang)), ", "), mark(line))
