"""Offices of a person besides the one he is told of by: "deputy prime minister and foreign minister X", "X, a former mayor".

They are told in the list of offices alone: nobody acts for a state by an office that he has given up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.coding.analysis import Analysis
from dragoman.coding.persons import People, Person
from dragoman.coding.title_words import FROM_NAME, JOINING
from dragoman.knowledge.office_families import OfficeFamilies

if TYPE_CHECKING:
    from dragoman.coding.titles import Title

# How far behind a name the office stands that its holder has given up.
_NEAR = 24
# Heads of state, who are others than those told of beside them.
_HEADS = ("president", "king", "queen", "emir", "sultan", "emperor", "monarch")


def give_further(analysis: Analysis, people: People, titles: list[Title]) -> None:
    """Give people the offices that nobody was found to hold, where the words beside an office or a name say that they do."""
    held = {id(t): t.person for t in titles}
    for k, title in enumerate(titles):
        if held[id(title)] is not None or title.phrase.plural or title.phrase.kind != "office":
            continue
        before, behind = titles[k - 1] if k else None, titles[k + 1] if k + 1 < len(titles) else None
        holder = _who_left(analysis, people, title)
        if holder is None and before is not None and _are_joined(analysis, before, title):
            holder = held[id(before)]
        if holder is None and behind is not None and _are_joined(analysis, title, behind) and _is_named(analysis, title, behind):
            holder = behind.person
        if holder is not None:
            held[id(title)] = holder
            holder.also.append(title)


def _who_left(analysis: Analysis, people: People, title: Title) -> Person | None:
    """ "Jane Doe, former justice minister": who held an office that stands behind the name."""
    start = min(title.start, title.phrase.outer_start)
    near = [m for m in people.mentions if m.end <= start < m.end + _NEAR] if title.phrase.former else []
    if not near or not FROM_NAME.match(analysis.text[near[-1].end : start]):
        return None
    return near[-1].person


def _are_joined(analysis: Analysis, first: Title, second: Title) -> bool:
    """True for two offices with only "and" between them, and no article before the second: "minister and deputy leader"."""
    start = min(second.start, second.phrase.outer_start)
    same = first.phrase.office != second.phrase.office or first.phrase.former != second.phrase.former
    plain = not second.phrase.plural and not first.phrase.plural
    return same and plain and JOINING.fullmatch(analysis.text[first.end : start]) is not None


def _is_named(analysis: Analysis, first: Title, second: Title) -> bool:
    """True where the name behind two offices is that of one who holds both, and not the second holder's alone."""
    if second.person is None or first.phrase.office in _HEADS:
        return False
    apart = analysis.text[second.end : second.end + 1] in (",", ":")
    lower = OfficeFamilies.load().rank(first.phrase.office) == 3
    return apart or lower or not first.phrase.definite
