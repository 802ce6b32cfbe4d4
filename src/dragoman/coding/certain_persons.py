"""Who stands for a party beyond doubt: a counterpart, who says "I", whom an act is done to, "the two" who met before.

Where grammar leaves no choice the learned weights are not asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues, noun_class
from dragoman.coding.discourse import Discourse
from dragoman.coding.numbers import small_number
from dragoman.coding.parties import Who
from dragoman.coding.persons import Person
from dragoman.coding.statements.talk import Found
from dragoman.language.tokens import Token, span_head

_REACH = 8  # sentences back in which those who met may be "the two"
_CALLED = ("minister", "president", "secretary")
_CORE = ("subj", "obj", "iobj", "obl")


class CertainPersons:
    """Answers for the acts of one article, in the order of the text."""

    def __init__(self, discourse: Discourse, said: Sequence[Found]) -> None:
        self._d = discourse
        self._a = discourse.analysis
        self._said = [(f.outer, f.speaker.name) for f in said if f.speaker.name]
        self._told: list[tuple[int, dict[str, Person]]] = []

    def note(self, c: Candidate) -> None:
        """Take in who takes part by name in an act."""
        people = {w.entity: w.person for w in (*c.actors, *c.recipients) if w.entity and w.person is not None}
        self._told.append((c.token.sentence.index, people))

    def of(self, c: Candidate) -> dict[str, Person]:
        """The persons who are certain, by the parties of an act."""
        found: dict[str, Person] = {}
        for w in (*c.actors, *c.recipients):
            head = self._head(w)
            person = self._own(c, w, head) if head is not None else None
            if person is not None and w.entity:
                found[w.entity] = person
        return {**self._both(c), **found}

    def _head(self, w: Who) -> Token | None:
        tokens = self._a.tokens(w.start, w.end)
        return span_head(tokens) if tokens else None

    def _own(self, c: Candidate, w: Who, head: Token) -> Person | None:
        """Who is named in the party's own words, where they fill a place of the clause, or speaks in the first person."""
        if w.route == "voice":
            return self._speaker(w, head)
        slot = c.slots.of(head) if head.sentence is c.token.sentence else ""
        if w.route == "counterpart":
            return w.person if slot.split(":")[0] in _CORE else None
        official = w.person is not None and w.person.office is not None  # private people are often not told of
        return w.person if w.route == "person" and slot == "obj" and official else None

    def _speaker(self, w: Who, head: Token) -> Person | None:
        """ "I", "my" inside what somebody of the party says."""
        if head.lower.replace("’", "'").strip("-") not in cues(self._a.lang, "speaker_alone"):
            return None
        name = next((name for (start, end), name in self._said if start <= head.start < end), None)
        return next((p for p in self._d.people.all if p.name == name and p.entity == w.entity), None)

    def _both(self, c: Candidate) -> dict[str, Person]:
        """ "The two", "les deux dirigeants" who act: those who last took part in something, all by name."""
        parties = [w for w in (*c.actors, *c.recipients) if w.route == "group" and w.entity]
        head = self._head(parties[0]) if len(parties) > 1 else None
        if head is None or len({(w.start, w.end) for w in parties}) > 1 or not self._are_people(head):
            return {}
        if head.sentence is not c.token.sentence or c.slots.of(head) != "subj":
            return {}
        index, codes = c.token.sentence.index, [w.entity for w in parties if w.entity]
        for at, people in reversed(self._told):
            if index - at > _REACH:
                break
            if all(code in people and self._fits(head, people[code]) for code in codes):
                return {code: people[code] for code in codes}
        return {}

    def _are_people(self, head: Token) -> bool:
        """True for "the two" and for people whose number is told, but no names."""
        if any(self._d.people.at(t) is not None for t in head.subtree()):
            return False
        if self._d.groups.is_number(head):
            return True
        counted = any(small_number(c.lower, self._a.lang) for c in head.children)
        return counted and head.lemma in noun_class(self._a.lang, "person")

    def _fits(self, head: Token, person: Person) -> bool:
        """Whether the office of a person is the one that they are called by; any other noun fits all."""
        wanted = next((office for office in _CALLED if head.lemma in noun_class(self._a.lang, f"{office}_noun")), None)
        if wanted is None:
            return True
        words = (person.office or "").split()
        return wanted in words and not (wanted == "minister" and "prime" in words)
