"""What follows from what one version of an article tells, without a look at any other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dragoman.archive.fact_places import names_in
from dragoman.archive.kinds import KINDS
from dragoman.archive.merging.copies.dependence import Witness, witness
from dragoman.archive.packing import Kind
from dragoman.archive.ready_items import ReadyItem, ready_item
from dragoman.archive.search.stems import stems
from dragoman.records import Record


@dataclass(frozen=True)
class Derived:
    """Stems of title and text, what is compared to find copies, names of people, and what is put together by kind."""

    stems: str
    witness: Witness
    names: list[str]
    items: dict[Kind, list[ReadyItem]]


def derive(record: Record, article: str, outlet: str) -> Derived:
    """Of a record of the article of a public id, from an outlet (empty where none is known)."""
    return Derived(
        stems=stems_of(record.title or "", record.text, record.lang),
        witness=witness_of(record, article, outlet),
        names=names_in(record),
        items={kind.name: [ready_item(kind, item) for item in kind.of(record, article)] for kind in KINDS.values()},
    )


def witness_of(record: Record, article: str, outlet: str) -> Witness:
    """What is compared of an article to find its copies."""
    day = date.fromisoformat(record.published[:10]).toordinal() if record.published else None
    return witness(record, article=article, outlet=outlet, day=day)


def stems_of(title: str, text: str, lang: str | None) -> str:
    """What an article is found by."""
    return " ".join(stems(f"{title}\n{text}", lang))
