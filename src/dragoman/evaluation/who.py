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
    entity: str | None
    kind: str
    person: str | None = None
    published: str | None = None

    def __post_init__(self) -> None:
        if self.text[self.start : self.end] != self.mention:
            raise GoldError(
                f"{self.id}: {self.mention!r} is not at {self.start}:{self.end}. Correct the offsets."
            )


@dataclass(frozen=True)
class Answer:
    """An item with what the reader made of it."""

    item: WhoItem
    party: Party | None

    @property
    def right(self) -> bool:
        """The entity is right (left open where it should be), and so is the person where gold names one."""
        entity = self.party.entity if self.party else None
        if entity != self.item.entity:
            return False
        read = self.party.person if self.party else None
        return self.item.person is None or surname(self.item.person) == surname(read)


def load_who(path: Path) -> list[WhoItem]:
    """Items of a file; GoldError where a line lacks a field or a mention is not at its place."""
    names = WhoItem.__dataclass_fields__
    lines = load_lines(path, "id", "lang", "text", "start", "end", "mention", "entity", "kind")
    return [WhoItem(**{k: v for k, v in line.items() if k in names}) for line in lines]


def resolve_mentions(reader: MentionReader, item: WhoItem) -> Party | None:
    """The party that the reader finds at the item's mention: the one that shares most of its span, if any."""
    article = Article(text=item.text, lang=item.lang, published=item.published, id=item.id)
    found = max(reader.mentions(article), key=lambda p: _shared(p, item), default=None)
    return found if found is not None and _shared(found, item) > 0 else None


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
    party = answer.party
    return {
        "id": answer.item.id,
        "kind": answer.item.kind,
        "mention": answer.item.mention,
        "means": answer.item.entity,
        "person": answer.item.person,
        "read": party.entity if party else None,
        "read_person": party.person if party else None,
        "text": answer.item.text,
    }
