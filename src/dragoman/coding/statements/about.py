"""Whom a statement concerns besides the one who makes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.coding.discourse import Discourse
from dragoman.coding.statements.talk import Found

_PARTIES = frozenset({"state", "capital", "seat", "organisation", "group", "demonym", "adjective", "body"})
_MOST = 3


def about(discourse: Discourse, found: Found) -> tuple[str, ...]:
    """Codes of the parties named in the words, else beside them, else the one opposite to the speaker's own."""
    own = {c for c in (found.speaker.entity, *found.speaker.entities) if c}
    named = _unique(c for a, b in found.parts for c in _codes(discourse, a, b) if c not in own)
    sentence = discourse.analysis.sentence_at(found.parts[0][0])
    if named or sentence is None:
        return tuple(named[:_MOST])
    if own:
        beside = _unique(c for c in _codes(discourse, found.speaker.at, found.parts[0][0]) if c not in own)
        if beside:
            return tuple(beside[-1:])
    if not own:
        return ()
    other = discourse.focus.other(frozenset(own), sentence.start, sentence.index)
    return (other,) if other else ()


def _codes(discourse: Discourse, start: int, end: int) -> Iterator[str]:
    """Codes of states, organisations and people named in a stretch."""
    for n in discourse.analysis.names:
        if start <= n.start < end and n.kind in _PARTIES:
            yield from n.entities
    for m in discourse.people.mentions:
        if start <= m.start < end and m.person.entity:
            yield m.person.entity


def _unique(codes: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(codes))
