"""The summary of a brief: sentences with the notes that they stand on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dragoman.dossier.contents import Contents
from dragoman.dossier.known import known, told_claim, told_series
from dragoman.dossier.naming import Language
from dragoman.dossier.summary import Sentence, summary
from dragoman.dossier.told import FactLine
from dragoman.web.brief.document import Block, Paragraph, Run
from dragoman.web.brief.inlines import calling
from dragoman.web.brief.notes import Notebook

_FEW = 3
"""Agreements that a sentence names."""


def sentences(found: Contents, notebook: Notebook, lang: Language) -> Iterator[Block]:
    """The sentences of the summary."""
    told = _told(found)
    figures = iter([[found.claims[told_claim(series)]] for series in told_series(found)])
    for sentence in summary(known(found), lang):
        grounds = [next(figures)] if sentence.topic == "figure" else _grounds(sentence, told)
        calls = (call for lines in grounds for call in notebook.cite(lines, 1))
        yield Paragraph(calling((Run(sentence.text),), calls), "item")


def _grounds(sentence: Sentence, told: Mapping[str, Sequence[FactLine]]) -> list[Sequence[FactLine]]:
    named = (*sentence.grounds.cases, *sentence.grounds.agreements[:_FEW])
    return [told[id] for id in named if id in told]


def _told(found: Contents) -> Mapping[str, Sequence[FactLine]]:
    """What tells of each happening and agreement, by its id."""
    cases = (*found.timeline.lines, *found.meetings.lines, *found.conflict.lines)
    return {case.id: case.reports for case in cases} | {entry.id: entry.lines for entry in found.agreements.entries}
