"""Why the reports of a case are together, and which of them are one source, each with its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from dragoman.archive.kinds import EVENT
from dragoman.archive.merging.clusters import Cluster
from dragoman.archive.merging.copies.dependence import Dependence
from dragoman.archive.merging.explain import Decision, explain, label
from dragoman.archive.queries.dependence import ties
from dragoman.archive.queries.homes import home
from dragoman.archive.queries.items import OF_CLUSTERS, find
from dragoman.dossier.naming import Language
from dragoman.dossier.page_words import page_words
from dragoman.dossier.quoting import quoted
from dragoman.dossier.rows import Row
from dragoman.dossier.told import FactLine, fact_lines
from dragoman.dossier.wordings import Line, joined

COLUMNS = ("article", "source", "published", "words", "with", "probability", "grounds")
_MOST_GROUNDS = 6


@dataclass(frozen=True)
class Together:
    """A case by its id today: one decision for each report but the first, and the articles that are one source.

    `reports` are all that it has, of which decisions may be told for the first alone.
    """

    id: str
    reports: int
    first: FactLine
    decisions: tuple[tuple[Decision, FactLine], ...]
    ties: tuple[Dependence, ...]


def together(connection: Connection, case: str, most: int | None = None) -> Together:
    """Why the reports of a case, or the first `most` of them, are in it; an old id leads to where it is now, NotFound where
    there is none such.

    Each report is compared with each other.
    """
    row, uid = home(connection, case)
    held = {h.item.key: h for _, h in find(connection, EVENT, OF_CLUSTERS, clusters=[row]).values()}
    members = tuple(sorted((h.item for h in held.values()), key=lambda item: item.order))
    lines = fact_lines(connection, [h.fact for h in held.values()])
    decisions = ((decision, lines[held[decision.report.key].fact]) for decision in explain(Cluster(uid, members), most))
    tied = ties(connection, sorted({h.article for h in held.values()}))
    return Together(uid, len(members), lines[held[members[0].key].fact], tuple(decisions), tuple(one for _, _, one in tied))


def together_rows(found: Together, lang: Language) -> list[Row]:
    """A row for each decision, then one for each pair of articles that are one source."""
    rows: list[Row] = [
        {
            "article": decision.report.article, "source": line.article.source, "published": line.article.published,
            "words": list(line.words), "with": decision.nearest.article,
            "probability": None if decision.probability is None else round(decision.probability, 3),
            "grounds": grounds(decision, lang),
        }
        for decision, line in found.decisions
    ]  # fmt: skip
    ties: list[Row] = [
        {"article": one.a, "with": one.b, "grounds": [page_words(lang).one_source(one.kind), one.detail]} for one in found.ties
    ]
    return rows + ties


def together_lines(found: Together, lang: Language) -> Iterator[Line]:
    """The same as lines of text."""
    words = page_words(lang)
    yield Line("remark", words.counted("together", found.reports, case=found.id))
    yield Line("entry", _report(found.first, lang))
    for decision, line in found.decisions:
        yield Line("entry", _report(line, lang))
        if decision.probability is None:
            yield Line("words", words("by_person", article=decision.nearest.article))
        else:
            told = ", ".join(grounds(decision, lang))
            share = f"{decision.probability:.0%}"
            yield Line("words", words("with", share=share, article=decision.nearest.article, grounds=told))
    for one in found.ties:
        why = joined((words.one_source(one.kind), one.detail), ", ")
        yield Line("remark", words("one_source", a=one.a, b=one.b, why=why))


def _report(line: FactLine, lang: Language) -> str:
    return joined((quoted(line, lang), line.named, line.article.day, line.article.uid))


def grounds(decision: Decision, lang: Language) -> list[str]:
    """The strongest grounds of a decision with their weights."""
    return [f"{label(r.name, lang)} {r.weight:+.1f}" for r in decision.reasons[:_MOST_GROUNDS]]
