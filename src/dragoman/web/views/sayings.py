"""What was said, with who said it in which office."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.dossier.naming import Language
from dragoman.dossier.registers import SayingEntry
from dragoman.dossier.wording import listed, named
from dragoman.dossier.wordings import Wordings
from dragoman.web.views.quotes import Quotes, quotes


@dataclass(frozen=True)
class SayingItem:
    """A saying: `role` in the words of its article, `state` by its name, `about` as a phrase; the fullest wording stands first."""

    speaker: str | None
    role: str | None
    state: str | None
    about: str
    direct: bool
    articles: int
    quotes: Quotes


def saying_items(entries: Iterable[SayingEntry], lang: Language) -> tuple[SayingItem, ...]:
    """Sayings in their order."""
    wordings = Wordings(lang)
    return tuple(
        SayingItem(
            entry.speaker, entry.role, entry.entity and wordings.name(entry.entity), listed((named(code, lang) for code in entry.about), lang), entry.direct,
            len({line.article.uid for line in entry.lines}), quotes(entry.wordings, lang),
        )
        for entry in entries
    )  # fmt: skip
