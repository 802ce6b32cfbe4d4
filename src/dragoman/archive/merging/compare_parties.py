"""What the parties of two reports, and the people named for them, say about their being one happening."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.archive.merging.alliances import members
from dragoman.archive.merging.names import one_person
from dragoman.archive.merging.reasons import Reason, Veto, reason
from dragoman.archive.merging.reports import Facts, Side
from dragoman.archive.merging.weights import weights
from dragoman.knowledge.office_families import OfficeFamilies

Codes = frozenset[str]


def parties(a: Facts, b: Facts) -> Iterator[Reason]:
    """Who acts on whom.  A list may name some of those that another names, or the alliance in which they act."""
    if not a.entities & b.entities and not _allied(a.entities, b.entities):
        raise Veto("parties.other")
    if weights().undirected >= {a.type, b.type}:
        yield _alike(a.entities, b.entities)
        if bool(a.recipients) and bool(b.recipients) and a.doers != b.doers and not a.mode:
            yield reason("parties.other_direction")
        return
    if not a.recipients or not b.recipients:
        yield _alike(a.entities, b.entities)
        return
    doers = _alike(a.doers, b.doers)
    sufferers = _alike(a.sufferers, b.sufferers)
    if doers.name == "parties.overlap" or sufferers.name == "parties.overlap":
        raise Veto("parties.other_direction")
    yield min(doers, sufferers, key=lambda r: (r.weight, r.name))


def persons(a: Facts, b: Facts) -> Iterator[Reason]:
    """People named for the same party in both: the same, or others, which makes two meetings."""
    same, once = 0, 0
    for code in sorted(a.entities & b.entities):
        mine, yours = _people(a, code), _people(b, code)
        if mine and yours:
            found = _who(a, b, mine, yours)
            same += found.name == "person.same"
            yield found
        once += bool(mine) != bool(yours)
    if a.type == "CONSULT" and "visit" not in (a.mode, b.mode):
        # Who names one side's minister would name the other's, had he met the one whom the other report names.
        yield from [reason("person.other_unnamed" if same else "person.named_once")] * once


def _who(a: Facts, b: Facts, mine: list[Side], yours: list[Side]) -> Reason:
    if any(one_person(x.person, y.person) for x in mine for y in yours):
        return reason("person.same")
    if _named_in(mine, b) or _named_in(yours, a):
        return reason("person.other_side")
    if a.type == "CONSULT" or all(_offices_differ(x, y) for x in mine for y in yours):
        raise Veto("person.other")
    return reason("person.other_office")


def _named_in(people: list[Side], other: Facts) -> bool:
    """True where the other report names one of these people too, for another party or for none: who is whose is misread."""
    named = {*(s.person for s in (*other.actors, *other.recipients) if s.person), *other.beside}
    return any(one_person(side.person, name) for side in people for name in named)


def _people(facts: Facts, code: str) -> list[Side]:
    return [s for s in (*facts.actors, *facts.recipients) if s.entity == code and s.person]


def _offices_differ(a: Side, b: Side) -> bool:
    if not a.office or not b.office:
        return False
    return b.office not in OfficeFamilies.load().asked(a.entity, a.office)


def _alike(a: Codes, b: Codes) -> Reason:
    if not a or not b:
        return reason("parties.unresolved")
    if a == b:
        return reason("parties.same")
    if a < b or b < a:
        return reason("parties.contained")
    return reason("parties.alliance" if _allied(a, b) else "parties.overlap")


def _allied(a: Codes, b: Codes) -> bool:
    """True where an organisation in one list stands for members in the other, and all else is named in both."""
    mine, yours = a - b, b - a
    return _stand_for(mine, yours) or _stand_for(yours, mine)


def _stand_for(organisations: Codes, states: Codes) -> bool:
    standing = frozenset(m for code in organisations for m in members(code))
    return bool(organisations) and bool(states) and states <= standing
