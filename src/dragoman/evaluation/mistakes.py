"""What was missed and what was invented, each with its sentence and a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dragoman.evaluation.items import Item, Json
from dragoman.evaluation.scores import ArticleScore
from dragoman.evaluation.words import folded_words, overlap

LISTED = ("events.strict", "agreements", "statements.direct", "figures", "offices")
# What tells two items of a field apart, in the order in which a person would name it.
_TOLD_APART = {
    "events": ("type", "status", "actors", "recipients"),
    "agreements": ("parties", "status", "date"),
    "statements": ("speaker", "entity", "text"),
    "figures": ("measure", "value", "unit"),
    "offices": ("person", "entity"),
}
_SENTENCE_END = re.compile(r"[.!?…][»”\"')]*\s+|\n+")
Reasons = Mapping[str, Sequence[tuple[str, str]]]
"""Article id -> (sentence, why it gave nothing)."""


@dataclass(frozen=True)
class Mistake:
    """One missed, invented or ungrounded item; `sentence` is empty where no words of the text show it."""

    article: str
    level: str
    kind: str
    item: str
    sentence: str
    reason: str


def mistakes(score: ArticleScore, text: str, reasons: Reasons | None = None) -> Iterator[Mistake]:
    """All mistakes in one article, by level; `reasons` explains sentences that gave nothing."""
    silent = (reasons or {}).get(score.id, ())
    for level in LISTED:
        compared = score.levels[level]
        field = level.partition(".")[0]
        found, right = {i for i, _ in compared.pairs}, {j for _, j in compared.pairs}
        for i, item in enumerate(compared.gold):
            if i not in found:
                free = [p for j, p in enumerate(compared.predicted) if j not in right]
                sentence = sentence_of(item, text)
                why = _why_missed(item, free, field, sentence, silent)
                yield Mistake(score.id, level, "missed", describe(item.raw, field), sentence, why)
        for j, item in enumerate(compared.predicted):
            if j not in right:
                why = str(item.raw.get("why") or "")
                yield Mistake(score.id, level, "invented", describe(item.raw, field), sentence_of(item, text), why)
    for field, item in score.ungrounded:
        yield Mistake(score.id, field, "ungrounded", describe(item.raw, field), "", "its evidence is not in the text")


def describe(raw: Json, field: str) -> str:
    """An item in one line."""
    parts = [_short(raw.get(name)) for name in _TOLD_APART[field]]
    if field == "events":
        kind, _, actors, recipients = parts
        mode = f"/{raw['mode']}" if raw.get("mode") else ""
        return f"{kind}{mode} {actors} → {recipients} {raw.get('status', 'occurred')}"
    return " · ".join(parts)


def _short(value: Any) -> str:
    if isinstance(value, dict):
        value = next((value[k] for k in ("entity", "value", "name") if value.get(k)), value.get("text"))
    if isinstance(value, (list, tuple)):
        return "+".join(sorted(_short(v) for v in value)) or "–"
    return "–" if value is None or value == "" else str(value)


def sentence_of(item: Item, text: str) -> str:
    """The sentences around the item's first words in the text; empty where they are not found."""
    quote = next(iter(item.quotes), None) or item.raw.get("text") or item.raw.get("title") or ""
    start = text.find(quote) if quote else -1
    if start < 0:
        return ""
    before = [m.end() for m in _SENTENCE_END.finditer(text, 0, start)]
    after = _SENTENCE_END.search(text, max(start, start + len(quote) - 1))
    end = after.end() if after else len(text)
    return " ".join(text[before[-1] if before else 0 : end].split())


def _why_missed(item: Item, free: list[Item], field: str, sentence: str, silent: Sequence[tuple[str, str]]) -> str:
    near = max(free, key=lambda p: _closeness(item, p), default=None)
    if near is not None and _closeness(item, near) > 0:
        unlike = [name for name in _TOLD_APART[field] if _short(item.raw.get(name)) != _short(near.raw.get(name))]
        return f"nearest is {describe(near.raw, field)}, other in {', '.join(unlike) or 'detail'}"
    words = folded_words(sentence)
    said = [why for told, why in silent if overlap(words, folded_words(told)) > 0.5]
    return "; ".join(said) or "nothing was read here"


def _closeness(a: Item, b: Item) -> float:
    """How far two items show or hold the same words."""
    texts = [x.words or folded_words(str(x.raw.get("text") or x.raw.get("person") or "")) for x in (a, b)]
    return overlap(texts[0], texts[1])
