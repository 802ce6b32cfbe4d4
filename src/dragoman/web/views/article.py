"""The page of an article: its text with every item marked, the items beside it, and how it came here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.archive.packing import KINDS, Item, Kind
from dragoman.archive.queries.fact_ids import fact_id, name_of
from dragoman.archive.queries.records import Fact
from dragoman.archive.queries.versions import Version
from dragoman.dossier.article_page import ArticlePage
from dragoman.dossier.fair_quotation import Stretch, cut_pieces, quotable
from dragoman.dossier.naming import Language
from dragoman.dossier.quoting import Piece, excerpt, stretches
from dragoman.dossier.told import FactLine
from dragoman.web.views.facts import FactView, fact_view, named_people
from dragoman.web.views.links import thing
from dragoman.web.views.marks import Mark, Segment, paragraphs, part_of, parts, segments


@dataclass(frozen=True)
class ItemView:
    """An item by its label ("E3"); `ref` names it in addresses, `part` is that of the text in which it stands, `home` the page
    of the case or agreement that it tells of; `marked` is False where its words may not be shown.

    `id` is that of what can be judged, empty in an older version; `judged` confirmed or corrected it, `rejected` said that
    there is no such thing.
    """

    label: str
    kind: Kind
    ref: str
    fact: FactView
    part: int
    home: str | None
    marked: bool
    id: str
    judged: tuple[str, ...]
    rejected: tuple[str, ...]


@dataclass(frozen=True)
class GoneView:
    """What only an older version told, with its words."""

    kind: Kind
    fact: FactView
    version: int
    pieces: tuple[Piece, ...]
    home: str | None


@dataclass(frozen=True)
class Block:
    """Lines of the text that follow each other, and how many characters are left out before them."""

    left_out: int
    lines: list[list[Segment]]


@dataclass(frozen=True)
class ArticleView:
    """One part of the text with the items that begin in it, of `all_items`; `counts` says how many there are of each kind.

    `quoted` is how many characters are shown where the whole may not be; `left_out` is how many are missing at the end.
    """

    blocks: tuple[Block, ...]
    left_out: int
    quoted: int | None
    part: int
    parts: int
    items: tuple[ItemView, ...]
    all_items: int
    counts: Mapping[Kind, int]
    gone: tuple[GoneView, ...]


def article_view(
    page: ArticlePage, letters: Mapping[str, str], lang: Language, part: int = 1, item: str | None = None,
    limit: int | None = None,
) -> ArticleView:  # fmt: skip
    """The part of a number, or that in which an item (by its reference) stands; `letters` are those of the labels.

    With a `limit` only so many characters are shown (`fair_quotation`), all in one part.
    """
    text = page.record.text
    facts = _ordered(page.facts)
    allowed = quotable(text, (stretch for fact in facts for stretch in stretches(fact.item)), limit)
    whole = allowed == (Stretch(0, len(text)),)
    begins = parts(text) if whole else [0]
    items = tuple(_items(page, facts, letters, lang, begins, allowed))
    shown = next((one.part for one in items if one.ref == item), min(max(part, 1), len(begins)))
    end = begins[shown] if shown < len(begins) else len(text)
    marks = [mark for one, fact in zip(items, facts, strict=True) for mark in _marks(one, fact.item)]
    blocks = tuple(_blocks(text, marks, (Stretch(begins[shown - 1], end),) if whole else allowed, begins[shown - 1]))
    here = tuple(one for one in items if one.part == shown)
    counts = Counter(one.kind for one in here)
    return ArticleView(
        blocks, 0 if whole else len(text) - allowed[-1].end, None if whole else sum(one.length for one in allowed),
        shown, len(begins), here, len(items), {kind: counts[kind] for kind in KINDS if counts[kind]},
        tuple(_gone(page, version, fact, lang, limit) for version, fact in page.gone),
    )  # fmt: skip


def _ordered(facts: Iterable[Fact]) -> list[Fact]:
    return sorted(facts, key=lambda fact: (_position(fact.item), KINDS.index(fact.kind), fact.id))


def _position(item: Item) -> int:
    return next(iter(stretches(item)), (0, 0))[0]


def _items(
    page: ArticlePage, facts: Iterable[Fact], letters: Mapping[str, str], lang: Language, begins: Sequence[int],
    allowed: Sequence[Stretch],
) -> Iterator[ItemView]:  # fmt: skip
    """Items in the order of the text, numbered by kind."""
    numbers: Counter[Kind] = Counter()
    people = named_people(fact.item for fact in page.facts)
    for fact in facts:
        numbers[fact.kind] += 1
        label, at = f"{letters[fact.kind]}{numbers[fact.kind]}", _position(fact.item)
        marked = any(one.start <= at < one.end for one in allowed)
        home = thing(fact.kind, page.homes[fact.id]) if fact.id in page.homes else None
        ref = name_of(fact.item, fact.position)
        yield ItemView(
            label, fact.kind, ref, fact_view(fact.item, lang, people), part_of(begins, at), home, marked,
            _judgeable(page, fact, ref), page.judged.get(fact.id, ()), page.rejected.get(fact.id, ()),
        )  # fmt: skip


def _judgeable(page: ArticlePage, fact: Fact, ref: str) -> str:
    if page.shown is not page.versions[-1]:
        return ""
    return page.homes.get(fact.id) or fact_id(page.line.uid, ref)


def _blocks(text: str, marks: Sequence[Mark], shown: Iterable[Stretch], first: int) -> Iterator[Block]:
    """The stretches that are shown, from a character on; a mark that goes on in a later one has its anchor in the first."""
    at, begun = first, set[str]()
    for one in shown:
        here = [mark for mark in marks if mark.start < one.end and mark.end > one.start]
        once = [replace(mark, anchor="") if mark.anchor in begun else mark for mark in here]
        begun |= {mark.anchor for mark in here}
        yield Block(one.start - at, paragraphs(segments(text, once, *one)))
        at = one.end


def _marks(view: ItemView, item: Item) -> Iterator[Mark]:
    for n, (start, end) in enumerate(stretches(item)):
        yield Mark(start, end, view.label, view.kind, view.ref, "" if n else f"m-{view.ref}")


def _gone(page: ArticlePage, version: Version, fact: Fact, lang: Language, limit: int | None) -> GoneView:
    line = FactLine(fact.id, page.line, fact.item, version.text, withdrawn=True)
    home = thing(fact.kind, page.homes[fact.id]) if fact.id in page.homes else None
    return GoneView(fact.kind, fact_view(fact.item, lang), version.number, cut_pieces(excerpt(line), limit), home)
