"""On what an article depends: is it another's copy, excerpt or translation, or does it tell the same agency's news?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from dragoman.archive.merging.copies.agencies import agencies, agency_of
from dragoman.archive.merging.copies.fingerprints import fingerprint, promising
from dragoman.archive.merging.copies.passages import Passage, covered, replaced, shared_passages
from dragoman.archive.merging.copies.translations import anchors, is_translation
from dragoman.knowledge.words import Word, words_of
from dragoman.language.blocks import split_blocks
from dragoman.records import Record
from dragoman.settings import LANGUAGES

Kind = Literal["copy", "excerpt", "communique", "translation", "agency", "outlet"]

_COPY_OF_SHORTER, _COPY_OF_LONGER = 0.5, 0.3
"""Two cuts of 30 % of one text share at least 4/7 of each; a digest that holds a copy is none."""
_LEAST_COPIED = 25
_LEAST_SEEDS = 9
"""Fewer shared seeds make no `_LEAST_COPIED` words in passages of at least eight."""
_LEAST_COMMUNIQUE = 40
"""Words shared outside quotations from which two articles print the same text of somebody else."""
_REPLACED, _OTHER_NUMBERS = 2, 0.25
"""From so many replaced stretches and figures, and such a share of figures, two texts are two of a series."""
_RUNNING = ("paragraph", "bullet", "quote-paragraph")
_DAYS = 3
"""Days within which a translation appears."""


@dataclass(frozen=True, slots=True)
class Witness:
    """What of an article tells on what it depends.  `quoted` marks the words that stand in quotations."""

    article: str
    outlet: str
    lang: str
    day: int | None
    words: tuple[str, ...]
    quoted: frozenset[int]
    fingerprint: tuple[int, ...]
    anchors: tuple[str, ...]
    agencies: frozenset[str]


@dataclass(frozen=True, slots=True)
class Dependence:
    """Two articles that are one source; `share` of the shorter's words (0 to 1) or `detail` says how far."""

    a: str
    b: str
    kind: Kind
    share: float = 0.0
    detail: str = ""


def witness(record: Record, *, article: str | None = None, outlet: str | None = None, day: int | None = None) -> Witness:
    """The witness of a record; `day` is the ordinal of its publication."""
    found = _running(record)
    words = tuple(w.folded for w in found)
    parts = [(p.start, p.end) for s in record.statements if s.kind == "direct" for p in s.parts]
    quoted = frozenset(i for i, inside in enumerate(_inside(found, parts)) if inside)
    return Witness(
        article or record.id, outlet or record.source or "", record.lang or "", day, words, quoted,
        fingerprint(words), anchors(record.text), agencies(record.text),
    )  # fmt: skip


def _running(record: Record) -> list[Word]:
    """The words of running text: headings, menus and credits are a site's, and stand under many of its articles."""
    blocks = split_blocks(record.text, record.lang if record.lang in LANGUAGES else LANGUAGES[0])
    spans = [(b.start, b.end) for b in blocks if b.kind in _RUNNING]
    words = words_of(record.text)
    running = [w for w, inside in zip(words, _inside(words, spans), strict=True) if inside]
    return running if len(running) >= _LEAST_COPIED else words


def _inside(words: Sequence[Word], spans: Iterable[tuple[int, int]]) -> Iterator[bool]:
    """Of each word, in the order of the text, whether it begins in a span; in one pass, since texts may be long."""
    ahead = sorted(spans, reverse=True)
    until = 0
    for word in words:
        while ahead and ahead[-1][0] <= word.start:
            until = max(until, ahead.pop()[1])
        yield word.start < until


def worth_comparing(mine: frozenset[tuple[str, ...]], yours: frozenset[tuple[str, ...]]) -> bool:
    """False where two texts, by the `seeds` of all their words, share no more than formulas of the trade."""
    return len(mine & yours) >= _LEAST_SEEDS


def copied(a: Witness, b: Witness) -> Dependence | None:
    """Copy, excerpt or shared text of two articles whose fingerprints meet; None where they share too little."""
    if not promising(a.fingerprint, b.fingerprint):
        return None
    short, long = sorted((a, b), key=lambda w: (len(w.words), w.article))
    passages = shared_passages(short.words, long.words)
    words = covered(passages)
    share = words / len(short.words)
    if words >= _LEAST_COPIED and share >= _COPY_OF_SHORTER and not _next_of_series(short, long, passages):
        kind: Kind = "copy" if words >= _COPY_OF_LONGER * len(long.words) else "excerpt"
        return Dependence(a.article, b.article, kind, share)
    unquoted = sum(1 for p in passages for i in range(p.a, p.a + p.length) if i not in short.quoted)
    return Dependence(a.article, b.article, "communique", share) if unquoted >= _LEAST_COMMUNIQUE else None


def _next_of_series(short: Witness, long: Witness, passages: Sequence[Passage]) -> bool:
    """One form filled in twice, as for yesterday's and today's stage of a race: figures stand in each other's place."""
    numbers = {w for w in short.words if w[0].isdigit()}
    other = numbers - {w for w in long.words if w[0].isdigit()}
    return replaced(passages) >= _REPLACED and len(other) >= _REPLACED and len(other) > _OTHER_NUMBERS * len(numbers)


def dependence(a: Witness, b: Witness) -> Dependence | None:
    """Why two articles of one case are not independent; None where nothing says that they depend on each other."""
    if a.outlet and a.outlet == b.outlet:
        return Dependence(a.article, b.article, "outlet", detail=a.outlet)
    if found := copied(a, b):
        return found
    near = a.day is None or b.day is None or abs(a.day - b.day) <= _DAYS
    if near and a.lang != b.lang and is_translation(a.anchors, b.anchors):
        return Dependence(a.article, b.article, "translation")
    shared = (a.agencies | {agency_of(a.outlet)}) & (b.agencies | {agency_of(b.outlet)}) - {""}
    if near and shared:
        return Dependence(a.article, b.article, "agency", detail=min(shared))
    return None
