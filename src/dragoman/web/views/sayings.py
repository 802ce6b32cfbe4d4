"""What was said, with who said it in which office."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.dossier.naming import Language, name
from dragoman.dossier.registers import SayingEntry
from dragoman.dossier.wording import listed, named
from dragoman.web.views.quotes import Quotes, quotes


@dataclass(frozen=True)
class SayingItem:
    """A saying: `role` in the words of its article, `state` by its name, `about` as a phrase; the fullest wording first;
    `judged` where a person confirmed or corrected who said it, and of whom."""

    id: str
    speaker: str | None
    role: str | None
    state: str | None
    about: str
    direct: bool
    articles: int
    quotes: Quotes
    judged: bool


def saying_items(entries: Iterable[SayingEntry], lang: Language) -> tuple[SayingItem, ...]:
    """Sayings in their order."""
    return tuple(_item(entry, lang) for entry in entries)


def _item(entry: SayingEntry, lang: Language) -> SayingItem:
    about = listed((named(code, lang) for code in entry.about), lang)
    articles = len({line.article.uid for line in entry.lines})
    return SayingItem(
        entry.id, entry.speaker, entry.role, entry.entity and name(entry.entity, lang), about, entry.direct, articles,
        quotes(entry.wordings, lang), any(line.judged for line in entry.lines),
    )  # fmt: skip
