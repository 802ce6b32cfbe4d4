"""Agreements with their lives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.archive.case_view import when_text
from dragoman.archive.merging.agreements import Stage
from dragoman.dossier.labels import labels
from dragoman.dossier.naming import Language
from dragoman.dossier.registers import AgreementEntry
from dragoman.dossier.wording import day
from dragoman.dossier.wordings import Wordings
from dragoman.web.views.quotes import Quotes, quotes

BROKEN = ("not-signed", "suspended", "terminated")


@dataclass(frozen=True)
class Step:
    """A step in the life of an agreement; `day` in words, empty where it is not known, `articles` that tell of it."""

    label: str
    day: str
    articles: int
    broken: bool


@dataclass(frozen=True)
class AgreementItem:
    """An agreement; the last of its steps is its state, `articles` tell of it."""

    id: str
    title: str
    kind: str
    parties: str
    steps: tuple[Step, ...]
    articles: int
    quotes: Quotes


def agreement_items(entries: Iterable[AgreementEntry], lang: Language) -> tuple[AgreementItem, ...]:
    """Agreements in their order."""
    return tuple(_item(entry, lang) for entry in entries)


def _item(entry: AgreementEntry, lang: Language) -> AgreementItem:
    articles = len({line.article.uid for line in entry.lines})
    return AgreementItem(
        entry.id, entry.title, labels(lang).kind(entry.kind), Wordings(lang).names(entry.parties),
        tuple(step(stage, lang) for stage in entry.stages), articles, quotes(entry.lines, lang),
    )  # fmt: skip


def step(stage: Stage, lang: Language) -> Step:
    """A step in words."""
    when = when_text(stage.when)
    articles = len({member.article for member in stage.members})
    return Step(labels(lang).state(stage.status), when and day(when, lang), articles, stage.status in BROKEN)
