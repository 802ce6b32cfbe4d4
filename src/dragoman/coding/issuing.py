"""Whose announcement a text is, by the lines at its head: "Office of the Spokesperson", "Jane Doe, Secretary of State"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from dragoman.knowledge.names import Name
from dragoman.knowledge.offices import OfficePhrase
from dragoman.knowledge.people import PeopleIndex, PersonName
from dragoman.language.blocks import Block

_HEAD = 3  # lines at the head of a text in which it is said who issues it
_LINES = ("heading", "byline")
_ISSUERS = ("body", "seat")
_STATES = ("body", "seat", "state", "adjective", "organisation")
_BESIDE = 12  # characters that may stand beside the name of the body


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_P = TypeVar("_P", bound=_Placed)


def issuing(
    blocks: list[Block], names: list[Name], offices: list[OfficePhrase], people: list[PersonName], index: PeopleIndex,
    on: str | None,
) -> str | None:  # fmt: skip
    """The state or organisation whose body stands alone in a line at the head of a text, or whose officer signs there.

    `people` are the known ones that the text names, `on` is the day of the article.
    """
    for block in blocks[:_HEAD]:
        if block.kind not in _LINES:
            continue
        named = _within(names, block)
        code = _one(named, _ISSUERS) if len(named) == 1 and _alone(named[0], block) else None
        if code is None and block.kind == "byline" and _within(offices, block):
            code = _one(named, _STATES) or _acting(_within(people, block), index, on)
        if code is not None:
            return code
    return None


def _within(spans: Sequence[_P], block: Block) -> list[_P]:
    return [s for s in spans if block.start <= s.start < block.end]


def _alone(name: Name, block: Block) -> bool:
    return block.end - block.start - len(name.text) <= _BESIDE


def _one(names: list[Name], kinds: tuple[str, ...]) -> str | None:
    codes = {n.entities for n in names if n.kind in kinds}
    only = codes.pop() if len(codes) == 1 else ()
    return only[0] if len(only) == 1 else None


def _acting(people: list[PersonName], index: PeopleIndex, on: str | None) -> str | None:
    spells = [index.spell_at(m.person, on) for m in people]
    return next((s.entity for s in spells if s is not None), None)
