"""Who cannot be meant where somebody is called by an office alone: "the two ministers" are no presidents."""

from __future__ import annotations

from dragoman.coding.persons import Person
from dragoman.coding.titles import Title
from dragoman.knowledge.office_families import OfficeFamilies


def called_otherwise(title: Title | None, person: Person | None) -> bool:
    """True where all that is known of a person's offices stands on another rung than the office of a title."""
    if title is None or person is None or person.office is None:
        return False
    rung = OfficeFamilies.load().rung
    called, held = rung(title.phrase.office), {rung(o) for o in (person.office, *(t.phrase.office for t in person.also))}
    return called is not None and None not in held and called not in held
