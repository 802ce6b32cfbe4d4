"""The page of an agreement: its titles, its life step by step in the words of articles, and the happenings that are steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.archive.merging.agreements import Stage
from dragoman.dossier.instrument import InstrumentPage
from dragoman.dossier.labels import labels
from dragoman.dossier.naming import Language
from dragoman.dossier.told import FactLine
from dragoman.ontology.plover import Ontology
from dragoman.records import Agreement
from dragoman.web.views import links
from dragoman.web.views.agreements import BROKEN, Step, step
from dragoman.web.views.cases import CaseItem, case_items
from dragoman.web.views.facts import FactView, fact_view
from dragoman.web.views.links import Link
from dragoman.web.views.paging import ROWS
from dragoman.web.views.quotes import Quote, quote


@dataclass(frozen=True)
class TitleView:
    """A title that articles give, its language and how many give it."""

    text: str
    lang: str | None
    articles: int


@dataclass(frozen=True)
class MentionView:
    """What one article tells of a step, where its words stand, and why they were read so."""

    quote: Quote
    title: str
    mark: str
    fact: FactView


@dataclass(frozen=True)
class StepView:
    """A step with the first of `all_mentions`."""

    step: Step
    mentions: tuple[MentionView, ...]
    all_mentions: int


@dataclass(frozen=True)
class AgreementView:
    """An agreement; `state` is how far it has come, `pairs` are the dossiers of two of its parties."""

    id: str
    title: str
    lang: str | None
    kind: str
    state: str
    broken: bool
    titles: tuple[TitleView, ...]
    parties: tuple[Link, ...]
    pairs: tuple[Link, ...]
    subjects: tuple[str, ...]
    steps: tuple[StepView, ...]
    cases: tuple[CaseItem, ...]
    articles: int
    withdrawn: bool


def agreement_view(page: InstrumentPage, lang: Language) -> AgreementView:
    """An agreement with all its steps."""
    entry, told = page.entry, [(line, line.item) for line in page.entry.lines if isinstance(line.item, Agreement)]
    subjects = dict.fromkeys(name for _, item in told for name in item.subject)
    named = next(line for line, item in told if item.title == entry.title)
    pairs = tuple(links.pair(a, b, lang) for a, b in combinations(sorted(entry.parties), 2))
    steps = tuple(_step(stage, lines, lang) for stage, lines in page.life)
    return AgreementView(
        id=entry.id, title=entry.title, lang=named.article.lang, kind=labels(lang).kind(entry.kind),
        state=labels(lang).state(entry.status), broken=entry.status in BROKEN, titles=tuple(_titles(told)),
        parties=tuple(links.state(code, lang) for code in entry.parties), pairs=pairs,
        subjects=tuple(Ontology.load().label(name, lang) for name in subjects), steps=steps,
        cases=case_items(page.cases, lang), articles=len({line.article.uid for line in entry.lines}),
        withdrawn=all(line.withdrawn for line in entry.lines),
    )  # fmt: skip


def _titles(told: Iterable[tuple[FactLine, Agreement]]) -> list[TitleView]:
    """All titles, those that most articles give first."""
    times = Counter((item.title, line.article.lang) for line, item in told)
    return [
        TitleView(title, lang, number) for (title, lang), number in sorted(times.items(), key=lambda pair: (-pair[1], pair[0][0]))
    ]


def _step(stage: Stage, lines: Sequence[FactLine], lang: Language) -> StepView:
    mentions = (
        MentionView(quote(line, lang), line.article.title or "", links.mark(line), fact_view(line.item, lang))
        for line in lines[:ROWS]
    )
    return StepView(step(stage, lang), tuple(mentions), len(lines))
