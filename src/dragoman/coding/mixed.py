"""Articles in two languages: each stretch is read by the pack of its own language, and the records become one."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, Protocol, Self, TypeVar

from dragoman.language.passages import passages
from dragoman.records import Agreement, Article, Event, Figure, Office, ReaderVersion, Record, Span
from dragoman.settings import LANGUAGES

_NO_LINE_END = re.compile(r"[^\n]")


class _Shown(Protocol):
    """An item with the words that show it."""

    @property
    def evidence(self) -> tuple[Span, ...]: ...

    def model_copy(self, *, update: Mapping[str, Any] | None = None) -> Self: ...


T = TypeVar("T", bound=_Shown)


def by_language(article: Article) -> list[Article]:
    """A checked article as it is to be read: its own language first, then one article for each other that has a pack.

    In each, what is in other languages is blank, so that all offsets hold.  A stretch in a language without a pack stays
    blank in all of them.
    """
    main, foreign = passages(article.text)
    if main != article.lang or not foreign:
        return [article]
    langs = [main, *sorted({lang for _, _, lang in foreign} & set(LANGUAGES))]
    return [_in(article, lang, foreign) for lang in langs]


def _in(article: Article, lang: str, foreign: Sequence[tuple[int, int, str]]) -> Article:
    if lang == article.lang:
        text = _blanked(article.text, [(start, end) for start, end, _ in foreign])
        return article.model_copy(update={"text": text})
    ours = [(start, end) for start, end, code in foreign if code == lang]
    edges = [0, *(edge for stretch in ours for edge in stretch), len(article.text)]
    others = list(zip(edges[::2], edges[1::2], strict=True))
    return article.model_copy(update={"text": _blanked(article.text, others), "lang": lang, "title": None})


def _blanked(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    for start, end in stretches:
        text = text[:start] + _NO_LINE_END.sub(" ", text[start:end]) + text[end:]
    return text


def as_one(records: Sequence[Record], article: Article) -> Record:
    """The record of an article of which each language was read by itself; the first record is that of its own language.

    What two stretches tell alike, as the two halves of a communiqué do, becomes one item with the words of both.
    """
    first = records[0]
    if first.text == article.text:
        return first
    agreements = _told_once((r.agreements for r in records), _instrument)
    return first.model_copy(update={
        "text": article.text, "text_hash": hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
        "events": _linked(_told_once((r.events for r in records), _happening), _same_instruments(records, agreements)),
        "figures": _told_once((r.figures for r in records), _measured),
        "offices": _told_once((r.offices for r in records), _held),
        "agreements": agreements,
        "statements": tuple(s for r in records for s in r.statements),
        "warnings": (*dict.fromkeys(w for r in records for w in r.warnings), *_unread(article)),
        "reader": _version(records),
    })  # fmt: skip


def _told_once(parts: Iterable[Sequence[T]], key: Callable[[T], Hashable]) -> tuple[T, ...]:
    """All items; one that an earlier stretch told already lends it its words, each of several alike its own."""
    items: list[T] = []
    for part in parts:
        earlier: dict[Hashable, list[int]] = {}
        for n, item in enumerate(items):
            earlier.setdefault(key(item), []).append(n)
        for item in part:
            if alike := earlier.get(key(item)):
                n = alike.pop(0)
                items[n] = items[n].model_copy(update={"evidence": (*items[n].evidence, *item.evidence)})
            else:
                items.append(item)
    return tuple(items)


def _same_instruments(records: Sequence[Record], kept: Sequence[Agreement]) -> dict[str, str]:
    """For the id of each agreement that an earlier stretch told already, the id under which it is kept."""
    ids = {a.id for a in kept}
    named = {_instrument(a): a.id for a in kept}
    return {a.id: named[_instrument(a)] for r in records for a in r.agreements if a.id not in ids}


def _linked(events: Sequence[Event], same: Mapping[str, str]) -> tuple[Event, ...]:
    """Events that sign an agreement, under the id by which it is kept."""
    return tuple(e.model_copy(update={"agreement": same.get(e.agreement, e.agreement)}) if e.agreement else e for e in events)


def _happening(event: Event) -> Hashable:
    sides = (frozenset(p.entity for p in side) for side in (event.actors, event.recipients))
    return event.type, event.mode, event.status, *sides, event.date.value if event.date else None


def _instrument(agreement: Agreement) -> Hashable:
    day = agreement.date.value if agreement.date else None
    return agreement.kind, frozenset(agreement.parties), agreement.status, day


def _measured(figure: Figure) -> Hashable:
    return figure.measure, figure.value, figure.unit, frozenset(figure.actors), frozenset(figure.recipients), figure.period


def _held(office: Office) -> Hashable:
    return office.person, office.office, office.entity, office.former


def _unread(article: Article) -> list[str]:
    left = sorted({lang for _, _, lang in passages(article.text)[1]} - set(LANGUAGES))
    return [f"A passage in {lang!r} is left unread: there is no language pack for it." for lang in left]


def _version(records: Sequence[Record]) -> ReaderVersion:
    versions = [record.reader for record in records]
    models = {lang: model for version in versions for lang, model in version.models.items()}
    lexicon = "+".join(dict.fromkeys(version.lexicon for version in versions))
    return versions[0].model_copy(update={"models": models, "lexicon": lexicon})
