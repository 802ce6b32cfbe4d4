"""Changes of state as a page shows them."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.dossier.changes import wording
from dragoman.dossier.changes.change import Change
from dragoman.dossier.changes.kinds import label, tone
from dragoman.dossier.naming import Language
from dragoman.dossier.told import CaseLine
from dragoman.dossier.wording import day
from dragoman.web.views import addresses
from dragoman.web.views.quotes import Quote, quote


@dataclass(frozen=True)
class ChangeItem:
    """A change: its name and tone ("cooperation", "conflict" or "neither"), of what, when that was in words (empty: not known),
    where it leads, and the words that told it first."""

    label: str
    tone: str
    what: str
    day: str
    href: str
    quote: Quote


def change_item(change: Change, lang: Language) -> ChangeItem:
    """A change in a language."""
    return ChangeItem(
        label(change.change, lang), tone(change.change), wording.what(change, lang), change.day and day(change.day, lang),
        href(change), quote(change.line, lang),
    )  # fmt: skip


def href(change: Change) -> str:
    """The page of what has changed."""
    of = addresses.event if isinstance(change.thing, CaseLine) else addresses.agreement
    return of(change.thing.id)
