"""Who stands for a party at a happening, by name and office."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.dossier.attendance import Attendance
from dragoman.records import Party


@dataclass(frozen=True)
class Participant:
    """A party, or a person who stands for it in an office (in English); the words of the article where neither is known."""

    entity: str | None
    person: str | None = None
    office: str | None = None
    words: str = ""


def participants(parties: Iterable[Party], attended: Attendance | None) -> list[Participant]:
    """All who stand for some parties, each once; at a meeting also those whom other reports name."""
    return list(dict.fromkeys(one for party in parties for one in stood_for(party, attended)))


def stood_for(party: Party, attended: Attendance | None) -> list[Participant]:
    """A party as it is named; one without a person by those whom other reports of a meeting name for it."""
    there = attended.attendees if attended else ()
    if not party.person and party.entity:
        named = [Participant(a.entity, a.person, a.office) for a in there if a.entity == party.entity]
        return named or [Participant(party.entity)]
    office = next((a.office for a in there if (a.entity, a.person) == (party.entity, party.person)), None)
    return [Participant(party.entity, party.person, office, "" if party.person else party.text)]
