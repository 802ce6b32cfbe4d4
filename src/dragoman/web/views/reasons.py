"""Why the reports of an event are together, and what people judged of it."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.dossier.naming import Language
from dragoman.dossier.togetherness import Together, grounds
from dragoman.dossier.told import FactLine
from dragoman.dossier.wording import day
from dragoman.dossier.wordings import joined
from dragoman.web.views.links import Link, mark


@dataclass(frozen=True)
class ReasonView:
    """A report is in the event since it agrees best with another one; `share` (percent) is None where a person put it there.
    Of the grounds the strongest stand first, each with its weight."""

    report: Link
    nearest: Link
    share: int | None
    grounds: tuple[str, ...]


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


def _link(line: FactLine, lang: Language) -> Link:
    return Link(joined((line.named, line.article.day and day(line.article.day, lang)), ", "), mark(line))
