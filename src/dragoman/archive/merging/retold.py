"""One act that an article tells twice: "met today with …", and further down "they discussed …"."""

from __future__ import annotations

from dragoman.archive.merging.names import one_person
from dragoman.archive.merging.reports import Facts, Side
from dragoman.archive.merging.words import told_by

_MEETING = "meet"
"""The concept of `words.yaml` by which a meeting is told, unlike what was discussed there."""
_DISCUSSING = "discuss"
"""The concept by which is told what was said at a meeting told before: "they discussed"."""


def retold(a: Facts, b: Facts) -> bool:
    """True where two events of one article are one act: mentions of one war, one meeting, or the same words coded twice."""
    if (a.type, a.status, a.standing) != (b.type, b.status, b.standing) or a.entities != b.entities:
        return False
    if a.standing:
        return True
    if (a.when, a.hours) != (b.when, b.hours) or (a.place and b.place and a.place != b.place):
        return False
    return _one_meeting(a, b) if a.type == "CONSULT" else _same_words(a, b)


def _one_meeting(a: Facts, b: Facts) -> bool:
    """The same parties on the same days, nobody else named for any of them; other words, and at most one says that they met."""
    if "visit" in (a.mode, b.mode) or (a.mode and b.mode and a.mode != b.mode) or _MEETING in a.words & b.words:
        return False
    if a.words == b.words or len(a.entities) == 1:
        return False
    named = [sorted((_named(a, code), _named(b, code)), key=len) for code in sorted(a.entities)]
    if not all(any(one_person(one, other) for other in more) for fewer, more in named for one in fewer):
        return False
    # Talks that name nobody, or not both ministers, may be others: "for the annual consultations".
    if _DISCUSSING in a.words | b.words:
        return True
    return any(fewer for fewer, _ in named) and all(fewer or not more for fewer, more in named)


def _named(facts: Facts, code: str) -> list[str]:
    sides: tuple[Side, ...] = (*facts.actors, *facts.recipients)
    return sorted({s.person for s in sides if s.entity == code and s.person})


def _same_words(a: Facts, b: Facts) -> bool:
    """The same sides by words of which one's are all among the other's, whatever the mode; other figures are other acts.

    Words that every third text has ("they agree") show no one act.
    """
    fewer, more = sorted((a.words, b.words), key=len)
    if told_by(fewer) < 1 or not fewer <= more or (a.numbers and b.numbers and not a.numbers & b.numbers):
        return False
    return (a.actors, a.recipients) == (b.actors, b.recipients)
