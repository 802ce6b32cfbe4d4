"""Who signed a communiqué and in what office: "Jane Doe, Spokesperson", "attributable to Spokesperson X"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.coding.analysis import Analysis
from dragoman.knowledge.offices import OfficePhrase

_UNREAD = ("byline", "noise")
_NAME = r"[A-ZÀ-Ý][\w'’-]+(?:[ -](?:[A-ZÀ-Ý]\.|[A-ZÀ-Ý][\w'’-]+|al|el|bin|ben|de|da|von|van)){1,3}"
_FIRST = re.compile(rf"(?P<name>{_NAME}),(?: [A-ZÀ-Ý][\w'’-]+| of| the| le| la| du| de){{0,3}} ?$")
_LAST = re.compile(
    rf"(?: (?:du|de la|de l['’]|of the|of) ?[\w'’ -]{{2,40}})?,?\s+"
    rf"(?:M\. |Mme |Mr\.? |Ms\.? )?(?P<name>{_NAME})(?=\s*(?:$|[:\n]))"
)


@dataclass(frozen=True, slots=True)
class Signature:
    """A person with the office that a line outside of the running text gives, and its words."""

    person: str
    office: str
    entity: str | None
    start: int
    end: int


def signed(analysis: Analysis) -> list[Signature]:
    """Signatures in the lines that are not read as text."""
    found: list[Signature] = []
    for block in analysis.blocks:
        if block.kind not in _UNREAD:
            continue
        for phrase in [o for o in analysis.offices if block.start <= o.start < block.end and not o.plural][:1]:
            name = _name(analysis.text, block.start, phrase)
            if name is not None:
                found.append(Signature(name, phrase.office, _state(analysis, phrase), phrase.start, phrase.end))
    return found


def _name(text: str, start: int, phrase: OfficePhrase) -> str | None:
    """The name in front of the office on its line, else right behind it."""
    match = _FIRST.search(text, start, phrase.start) or _LAST.match(text, phrase.end)
    return match["name"] if match else None


def _state(analysis: Analysis, phrase: OfficePhrase) -> str | None:
    """The state of the words beside it, else the first that the text names."""
    near = analysis.names_between(phrase.start - 30, phrase.end + 30)
    found = next((n.entities[0] for n in [*near, *analysis.names] if len(n.entities) == 1 and n.kind != "city"), None)
    return found
