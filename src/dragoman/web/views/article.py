"""The page of an article: its text with every item marked, the items beside it, and how it came here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.archive.packing import KINDS, Item, Kind
from dragoman.archive.queries.records import Fact
from dragoman.archive.queries.versions import Version
from dragoman.dossier.article_page import ArticlePage
from dragoman.dossier.naming import Language
from dragoman.dossier.quoting import Piece, excerpt
from dragoman.dossier.told import FactLine
from dragoman.records import Statement
from dragoman.web.views.facts import FactView, fact_view, named_people
from dragoman.web.views.links import thing
from dragoman.web.views.marks import Mark, Segment, paragraphs, part_of, parts, segments


@dataclass(frozen=True)
class ItemView:
    """An item by its label ("E3"); `ref` names it in addresses, `part` is that of the text in which it stands, `home` the page
    of the case or agreement that it tells of."""

    label: str
    kind: Kind
    ref: str
    fact: FactView
    part: int
    home: str | None


@dataclass(frozen=True)
class GoneView:
    """What only an older version told, with its words."""

    kind: Kind
    fact: FactView
    version: int
    pieces: tuple[Piece, ...]
    home: str | None


@dataclass(frozen=True)
class ArticleView:
    """One part of the text with the items that begin in it, of `all_items`; `counts` says how many there are of each kind."""

    lines: list[list[Segment]]
    part: int
    parts: int
    items: tuple[ItemView, ...]
    all_items: int
    counts: Mapping[Kind, int]
    gone: tuple[GoneView, ...]


def article_view(
    page: ArticlePage, letters: Mapping[str, str], lang: Language, part: int = 1, item: str | None = None
) -> ArticleView:
    """The part of a number, or that in which an item (by its reference) stands; `letters` are those of the labels."""
    text = page.record.text
    begins = parts(text)
    items = tuple(_items(page, letters, lang, begins))
    shown = next((one.part for one in items if one.ref == item), min(max(part, 1), len(begins)))
    end = begins[shown] if shown < len(begins) else len(text)
    marks = [mark for one, fact in zip(items, _ordered(page.facts), strict=True) for mark in _marks(one, fact.item)]
    lines = paragraphs(segments(text, marks, begins[shown - 1], end))
    gone = tuple(_gone(page, version, fact, lang) for version, fact in page.gone)
    here = tuple(one for one in items if one.part == shown)
    counts = Counter(one.kind for one in here)
    return ArticleView(
        lines, shown, len(begins), here, len(items), {kind: counts[kind] for kind in KINDS if counts[kind]}, gone
    )  # fmt: skip


def stretches(item: Item) -> list[tuple[int, int]]:
    """Where the words of an item stand: what shows it, or all that somebody said."""
    spans = item.parts if isinstance(item, Statement) else item.evidence
    return sorted((span.start, span.end) for span in spans)


def _ordered(facts: Iterable[Fact]) -> list[Fact]:
    return sorted(facts, key=lambda fact: (_position(fact.item), KINDS.index(fact.kind), fact.id))


def _position(item: Item) -> int:
    return next(iter(stretches(item)), (0, 0))[0]


def _items(page: ArticlePage, letters: Mapping[str, str], lang: Language, begins: Sequence[int]) -> Iterator[ItemView]:
    """Items in the order of the text, numbered by kind."""
    numbers: Counter[Kind] = Counter()
    people = named_people(fact.item for fact in page.facts)
    for fact in _ordered(page.facts):
        numbers[fact.kind] += 1
        label, at = f"{letters[fact.kind]}{numbers[fact.kind]}", _position(fact.item)
        home = thing(fact.kind, page.homes[fact.id]) if fact.id in page.homes else None
        ref = fact.ref or f"office-{numbers[fact.kind]}"
        yield ItemView(label, fact.kind, ref, fact_view(fact.item, lang, people), part_of(begins, at), home)


def _marks(view: ItemView, item: Item) -> Iterator[Mark]:
    for n, (start, end) in enumerate(stretches(item)):
        yield Mark(start, end, view.label, view.kind, view.ref, "" if n else f"m-{view.ref}")


def _gone(page: ArticlePage, version: Version, fact: Fact, lang: Language) -> GoneView:
    line = FactLine(fact.id, page.line, fact.item, version.text, withdrawn=True)
    home = thing(fact.kind, page.homes[fact.id]) if fact.id in page.homes else None
    return GoneView(fact.kind, fact_view(fact.item, lang), version.number, excerpt(line), home)
