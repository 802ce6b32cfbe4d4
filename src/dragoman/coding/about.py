"""Whom a statement concerns besides the one who makes it."""

from __future__ import annotations

from dragoman.coding.discourse import Discourse
from dragoman.coding.talk import Found

_PARTIES = frozenset({"state", "capital", "seat", "organisation", "group", "demonym", "adjective", "body"})
_MOST = 3


def about(discourse: Discourse, found: Found) -> tuple[str, ...]:
    """Codes of the parties named in the words, else the party opposite to the speaker's own in the scene."""
    analysis = discourse.analysis
    own = {c for c in (found.speaker.entity, *found.speaker.entities) if c}
    named: list[str] = []
    for start, end in found.parts:
        for n in analysis.names:
            if start <= n.start < end and n.kind in _PARTIES:
                named += [e for e in n.entities if e not in own and e not in named]
        for m in discourse.people.mentions:
            code = m.person.entity
            if start <= m.start < end and code and code not in own and code not in named:
                named.append(code)
    if named:
        return tuple(named[:_MOST])
    sentence = analysis.sentence_at(found.parts[0][0])
    if sentence is None:
        return ()
    other = discourse.focus.other(frozenset(own), sentence.start, sentence.index)
    return (other,) if other else ()
