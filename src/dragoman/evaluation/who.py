"""Who is who, scored alone: one mention in a short text, and the entity that it means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from dragoman.errors import GoldError
from dragoman.evaluation.gold import load_lines
from dragoman.evaluation.words import surname
from dragoman.records import Article, Party


class MentionReader(Protocol):
    """What resolves the mentions of an article."""

    def mentions(self, article: Article) -> Sequence[Party]:
        """All mentions of parties in an article, with their spans."""
        ...


@dataclass(frozen=True)
class WhoItem:
    """A mention at `text[start:end]` and what it means; `entity` None where it must be left open."""

    id: str
    lang: str
    text: str
    start: int
    end: int
    mention: str
    entity: str | list[str] | None
    kind: str
    person: str | None = None
    published: str | None = None

    def __post_init__(self) -> None:
        if self.text[self.start : self.end] != self.mention:
            raise GoldError(f"{self.id}: {self.mention!r} is not at {self.start}:{self.end}. Correct the offsets.")


@dataclass(frozen=True)
class Answer:
    """An item with what the reader made of it."""

    item: WhoItem
    parties: tuple[Party, ...]

    @property
    def right(self) -> bool:
        """The entity is right (left open where it should be), and so is the person where gold names one."""
        wanted = [self.item.entity] if isinstance(self.item.entity, str) else self.item.entity or []
        if {p.entity for p in self.parties if p.entity} != set(wanted):
            return False
        read = {surname(p.person) for p in self.parties if p.person}
        return self.item.person is None or surname(self.item.person) in read


def load_who(path: Path) -> list[WhoItem]:
    """Items of a file; GoldError where a line lacks a field or a mention is not at its place."""
    names = WhoItem.__dataclass_fields__
    lines = load_lines(path, "id", "lang", "text", "start", "end", "mention", "entity", "kind")
    return [WhoItem(**{k: v for k, v in line.items() if k in names}) for line in lines]


def resolve_mentions(reader: MentionReader, item: WhoItem) -> tuple[Party, ...]:
    """The parties that the reader finds at the item's mention: those of the span that shares most of it."""
    article = Article(text=item.text, lang=item.lang, published=item.published, id=item.id)
    found = [p for p in reader.mentions(article) if _shared(p, item) > 0]
    best = max((_shared(p, item) for p in found), default=0.0)
    return tuple(p for p in found if _shared(p, item) == best)


def _shared(party: Party, item: WhoItem) -> float:
    """Share of the joint stretch of two spans that both cover."""
    both = min(party.end, item.end) - max(party.start, item.start)
    either = max(party.end, item.end) - min(party.start, item.start)
    return max(both, 0) / either if either else 0.0


def answers(reader: MentionReader, items: Iterable[WhoItem]) -> list[Answer]:
    """What the reader makes of each item."""
    return [Answer(item, resolve_mentions(reader, item)) for item in items]


def accuracy(given: Iterable[Answer]) -> dict[str, tuple[int, int]]:
    """Right answers and all answers, in total, by language and by kind of mention."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for answer in given:
        item = answer.item
        for scope in ("all", item.lang, f"{item.lang}:{item.kind}"):
            counts[scope][0] += answer.right
            counts[scope][1] += 1
    return {scope: (right, asked) for scope, (right, asked) in sorted(counts.items())}


def told(answer: Answer) -> dict[str, Any]:
    """An answer as a line of a list of mistakes."""
    parties = answer.parties
    return {
        "id": answer.item.id,
        "kind": answer.item.kind,
        "mention": answer.item.mention,
        "means": answer.item.entity,
        "person": answer.item.person,
        "read": [p.entity for p in parties],
        "read_person": [p.person for p in parties if p.person],
        "text": answer.item.text,
    }
