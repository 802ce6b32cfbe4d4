"""Who held which office when: full names in text, surnames of the well known, holders of offices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dragoman.knowledge.office_families import OfficeFamilies
from dragoman.knowledge.people_files import PersonRow, read_own, read_shipped
from dragoman.knowledge.people_keys import SERVANT, add_key, name_key, word_key
from dragoman.knowledge.spells import Spell, earliest
from dragoman.knowledge.words import Word, joined, words_of

MAX_NAME_WORDS = 6
LEAST_KNOWN = 99
AROUND_DAYS = 120
"""How far from a term of office a surname alone still means its holder."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with dated offices; `aliases` are other spellings of `name`."""

    name: str
    aliases: tuple[str, ...]
    spells: tuple[Spell, ...]


@dataclass(frozen=True, slots=True)
class PersonName:
    """A full name in a text: `text == article[start:end]`."""

    start: int
    end: int
    text: str
    person: Person


class PeopleIndex:
    """All people known; made by `load`."""

    def __init__(self, rows: Iterable[PersonRow]) -> None:
        self._rows = list(rows)
        self._families = OfficeFamilies.load()
        self._made: dict[int, Person] = {}
        self._by_key: dict[str, list[int]] = {}
        self._starts: set[str] = {SERVANT}
        for i, row in enumerate(self._rows):
            for key in row.keys:
                self._by_key.setdefault(key, []).append(i)
                self._starts.add(key.partition(" ")[0])

    @classmethod
    def load(cls, extra: Path | None = None) -> PeopleIndex:
        """The shipped people behind those of the user's own file; KnowledgeError where that file is bad."""
        own = read_own(extra) if extra else []
        return cls([*own, *read_shipped()])

    def find(self, text: str, on: str | None = None) -> list[PersonName]:
        """Full names of known people in `text`, in order; of namesakes the one in office around `on`."""
        found: list[PersonName] = []
        words, i = words_of(text), 0
        while i < len(words):
            word = words[i]
            stop = 0
            if text[word.start].isupper() and word_key(word.folded) in self._starts:
                stop, rows = self._longest(text, words, i)
            if stop:
                stop = _whole(text, words, stop)
                start, end = word.start, words[stop - 1].end
                found.append(PersonName(start, end, text[start:end], self._best(rows, on)))
            i = stop or i + 1
        return found

    def _longest(self, text: str, words: list[Word], i: int) -> tuple[int, list[int]]:
        keys: list[str] = []
        best: tuple[int, list[int]] = (0, [])
        for j in range(i, min(i + MAX_NAME_WORDS, len(words))):
            if j > i and not _continues(text, words[j - 1], words[j]):
                break
            before = " ".join(keys)
            add_key(keys, words[j].folded)
            if len(keys) > 1 and " ".join(keys) != before and text[words[j].start].isupper():
                rows = self._by_key.get(" ".join(keys))
                if rows:
                    best = (j + 1, rows)
        return best

    def by_surname(
        self, surname: str, on: str | None = None, *, titled: bool = False, offices: Sequence[str] = ()
    ) -> list[Person]:
        """Heads of states, governments and organisations, foreign and defence ministers of that surname.

        Only those in office around `on`; without a day those in office now, else those of any time.  Words of the
        language ("Bush") match only behind a title.  Of several, whoever holds one of the `offices` by which the words
        call him, else those of the highest rank.
        """
        key = name_key(surname)
        if not key or (self._families.is_common(surname) and not titled):
            return []
        rows = self._surnames.get(key, ())
        ranked = [(weight, i) for i in rows if (weight := self._weight(self._rows[i], on))]
        if not ranked and on is None:
            ranked = [(weight, i) for i in rows if (weight := self._weight(self._rows[i], on, any_time=True))]
        called = [i for _, i in ranked if any(self._is_called(s, offices, on) for s in self._rows[i].spells)]
        top = min((weight for weight, _ in ranked), default=0)
        return [self._person(i) for i in called or [i for weight, i in ranked if weight == top]]

    def _is_called(self, spell: Spell, offices: Sequence[str], on: str | None) -> bool:
        return _stands(spell, on) and any(spell.office in self._families.asked(spell.entity, office) for office in offices)

    def holder(self, entity: str, office: str, on: str | None = None) -> Person | None:
        """Who held the office (or one of its family) for the entity on that day, or None where unknown.

        Without a day, whoever held it when it was last seen without an end.
        """
        found = self.holding(entity, office, on)
        return found[0] if found else None

    def holding(self, entity: str, office: str, on: str | None = None) -> tuple[Person, Spell] | None:
        """As `holder`, with the term of office that says so."""
        for wanted in self._families.asked(entity, office):
            spells = [(i, s) for i, s in self._offices.get((entity, wanted), ()) if _stands(s, on)]
            if spells:
                i, spell = max(spells, key=lambda pair: (pair[1].start, pair[1].as_of, -pair[0]))
                return self._person(i), spell
        return None

    def named(self, name: str) -> list[Person]:
        """All people of that full name in any known spelling."""
        return self.of_key(name_key(name))

    def keys(self) -> list[str]:
        """The keys of all full names."""
        return list(self._by_key)

    def of_key(self, key: str) -> list[Person]:
        """All people under the key of a full name."""
        return [self._person(i) for i in self._by_key.get(key, ())]

    def spell_at(self, person: Person, on: str | None) -> Spell | None:
        """The highest office held on that day (without a day: the last one), or None where none is known."""
        standing = [s for s in person.spells if on is None or s.covers(on)]
        if not standing:
            return None
        if on is None:
            return max(standing, key=lambda s: (s.open, s.start))
        return min(standing, key=lambda s: (self._height(s), s.open, _negative(s.start)))

    def last_before(self, person: Person, on: str) -> Spell | None:
        """The highest office the person had left by that day ("former president"), or None."""
        left = [s for s in person.spells if s.end and earliest(s.end) <= earliest(on)]
        return min(left, key=lambda s: (self._height(s), _negative(s.end)), default=None)

    def state_beside(self, person: Person, on: str) -> str | None:
        """The state of a well-known person who holds no office on that day: that of the term nearest to it."""
        known = [s for s in person.spells if self._families.rank(s.office) < 3]
        day = earliest(on)
        near = min(known, key=lambda s: min(abs(earliest(d) - day) for d in (s.start, s.end) if d), default=None)
        return near.entity if near is not None else None

    def _height(self, spell: Spell) -> int:
        return self._families.weight(spell.entity, spell.office, any_office=True)

    def spells_of(self, entity: str, office: str) -> list[tuple[Person, Spell]]:
        """All known terms of an office, the oldest first."""
        asked = self._families.asked(entity, office)
        pairs = [p for wanted in asked for p in self._offices.get((entity, wanted), ())]
        return [(self._person(i), s) for i, s in sorted(pairs, key=lambda p: p[1].start)]

    def _person(self, i: int) -> Person:
        if i not in self._made:
            row = self._rows[i]
            self._made[i] = Person(row.name, row.aliases, row.spells)
        return self._made[i]

    def _best(self, rows: list[int], on: str | None) -> Person:
        if len(rows) == 1:
            return self._person(rows[0])
        weights = {i: self._weight(self._rows[i], on, any_office=True) for i in rows}
        return self._person(min(rows, key=lambda i: (weights[i] or LEAST_KNOWN, i)))

    def _weight(self, row: PersonRow, on: str | None, *, any_office: bool = False, any_time: bool = False) -> int:
        """1 (best known) to 5; 0 for somebody not in a high office around that day."""
        weights = [
            self._families.weight(s.entity, s.office, any_office=any_office)
            for s in row.spells
            if any_time or (s.open if on is None else s.covers(on, AROUND_DAYS))
        ]
        return min((w for w in weights if w), default=0)

    @cached_property
    def _surnames(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = {}
        for i, row in enumerate(self._rows):
            if any(self._families.rank(s.office) < 3 for s in row.spells):
                for key in row.surnames:
                    index.setdefault(key, []).append(i)
        return index

    @cached_property
    def _offices(self) -> dict[tuple[str, str], list[tuple[int, Spell]]]:
        index: dict[tuple[str, str], list[tuple[int, Spell]]] = {}
        for i, row in enumerate(self._rows):
            for spell in row.spells:
                index.setdefault((spell.entity, spell.office), []).append((i, spell))
        return index


def _continues(text: str, before: Word, after: Word) -> bool:
    """A full stop inside a name stands only behind an initial."""
    if joined(text, before, after):
        return True
    return before.end - before.start == 1 and text[before.end : after.start].strip(" \u00a0-") == "."


def _whole(text: str, words: list[Word], stop: int) -> int:
    """Behind the whole of a last word that an apostrophe parts, as the "ar" of "Sa'ar" is no word of the key."""
    if stop < len(words) and len(words[stop].folded) > 1 and not word_key(words[stop].folded):
        gap = text[words[stop - 1].end : words[stop].start]
        return stop + (len(gap) == 1 and not gap.isspace() and joined(text, words[stop - 1], words[stop]))
    return stop


def _stands(spell: Spell, on: str | None) -> bool:
    return spell.open if on is None else spell.covers(on)


def _negative(day: str) -> int:
    return -earliest(day).toordinal() if day else 0
