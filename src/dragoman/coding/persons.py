"""People of an article: known ones, and those whom the article itself introduces.

A person is learned from capitalised words that follow or precede an office, an honorific or a
described noun ("la ministre des transports, Aino Kask").  Later mentions
by surname lead back to the fullest name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues, noun_class
from dragoman.coding.name_runs import capitals, ends_field, going_on, name_runs, names_thing, without_suffix, without_title
from dragoman.coding.place_names import is_place_name
from dragoman.knowledge.office_families import OfficeFamilies
from dragoman.knowledge.people import Person as KnownPerson
from dragoman.knowledge.spells import Spell
from dragoman.knowledge.transliteration import fold_name
from dragoman.language.tokens import Token

if TYPE_CHECKING:
    from dragoman.coding.titles import Title

# Letters of the longest abbreviation of a party.
_LETTERS = 5


@dataclass(slots=True, eq=False)
class Person:
    """Somebody named in the article; `name` is the fullest form, `role` the article's own words."""

    name: str
    first: int
    entity: str | None = None
    sector: str | None = None
    office: str | None = None
    role: str | None = None
    former: bool = False
    gender: str | None = None
    known: bool = False
    office_span: tuple[int, int] | None = None
    likely: str | None = None
    """The state that a private office is likely of: too unsure for whoever holds it to act for the state."""
    also: list[Title] = field(default_factory=list)
    """Further offices that the article tells of, most of them given up."""
    keys: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class PersonMention:
    """Where a person is named."""

    start: int
    end: int
    person: Person


class People:
    """All people of an article with their mentions."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.all: list[Person] = []
        self.mentions: list[PersonMention] = []
        # Where "counterparts" stands with as many states as people behind it -> these people.
        self.rows: dict[int, list[Person]] = {}
        self._at: dict[int, PersonMention] = {}
        self._out_of_office: list[tuple[Person, KnownPerson]] = []
        self._learn()

    def at(self, token: Token) -> PersonMention | None:
        """The mention that the token is part of."""
        return self._at.get(id(token))

    def named(self, words: str) -> Person | None:
        """The person whom a surname or a fuller form means."""
        key = fold_name(without_suffix(words, self.analysis.lang))
        full = [p for p in self.all if fold_name(without_suffix(p.name, self.analysis.lang)) == key]
        if full:
            return full[0]
        hits = [p for p in self.all if key in p.keys]
        return hits[-1] if hits else None

    def _learn(self) -> None:
        self._known()
        runs = [(r, s) for s in self.analysis.sentences if not s.heading for r in name_runs(self.analysis, s)]
        for run, _ in runs:
            if capitals(self.analysis, run) >= 2 and self._may_be_person(run):
                self._add(run[0].start, run[-1].end)
        for s in self.analysis.sentences:
            for run in name_runs(self.analysis, s):
                self._refer(run)
        self.mentions.sort(key=lambda m: m.start)

    def _known(self) -> None:
        for p in self.analysis.people:
            tokens = self.analysis.tokens(p.start, p.end)
            if not tokens:
                continue
            person = self._add(p.start, going_on(self.analysis, tokens[-1]).end)
            person.keys.add(fold_name(self.analysis.text[p.start : p.end]))
            spell = self.analysis.knowledge.people.spell_at(p.person, self.analysis.published)
            person.known = True
            if spell and person.entity is None:
                person.entity, person.sector, person.office = spell.entity, spell.sector, spell.office
            elif person.entity is None:
                self._out_of_office.append((person, p.person))

    def give_past_states(self) -> None:
        """Known people out of office, whom nothing in the article describes, still stand for the state they served."""
        published = self.analysis.published
        for person, known in self._out_of_office:
            if person.entity is None and published is not None:
                person.entity = self.analysis.knowledge.people.state_beside(known, published)

    def _may_be_person(self, run: list[Token]) -> bool:
        """Names of people carry no article; those in front of a group noun are names of things."""
        if self.at(run[0]) or self.at(run[-1]) or is_place_name(run, self.analysis.lang):
            return False
        before = run[0].sentence.tokens[run[0].i - 1] if run[0].i else None
        if before is not None and before.pos == "DET" and before.end >= run[0].start - 1:
            return False
        if before is not None and before.pos == "ADP" and before.i and before.sentence.tokens[before.i - 1].lemma in noun_class(
            self.analysis.lang, "organisation_word"
        ):  # fmt: skip
            return False
        after = run[-1].i + 1
        tokens = run[0].sentence.tokens
        behind = tokens[after] if after < len(tokens) else None
        return behind is None or not (names_thing(self.analysis, behind) or ends_field(self.analysis, behind))

    def _add(self, start: int, end: int) -> Person:
        words = without_title(" ".join(self.analysis.text[start:end].split()), self.analysis.lang)
        person = self.named(words)
        if person is None:
            person = Person(words, start)
            self.all.append(person)
        elif len(words.split()) > len(person.name.split()):
            person.name = words
        bare = without_suffix(words, self.analysis.lang)
        parts = [w for w in fold_name(bare).replace("-", " ").split() if len(w) > 2]
        person.keys |= set(parts[1:] or parts) | {fold_name(bare), fold_name(bare.split()[-1])}
        if len(parts) == 3 and len(bare.split()) >= 3:
            person.keys.add(" ".join(parts[1:]))
        person.keys |= self._short_forms(bare.split())
        self._mark(start, end, person)
        return person

    def _short_forms(self, words: list[str]) -> set[str]:
        """ "Ould Merzoug", "Von der Leyen": what a longer name ends in, but not the name of the father behind "bin"."""
        lineage = cues(self.analysis.lang, "lineage")
        return {fold_name(" ".join(words[k:])) for k in range(1, len(words) - 1) if words[k - 1].lower() not in lineage}

    def _mark(self, start: int, end: int, person: Person) -> None:
        if any(m.start <= start < m.end for m in self.mentions):
            return
        mention = PersonMention(start, end, person)
        self.mentions.append(mention)
        for t in self.analysis.tokens(start, end):
            self._at[id(t)] = mention

    def _refer(self, run: list[Token]) -> None:
        """A surname alone, or with a title: the person of that name, else one just introduced or well known."""
        if self.at(run[0]):
            return
        start, end = run[0].start, run[-1].end
        words = self.analysis.text[start:end]
        person = self.named(words) or (self.named(run[-1].text) if len(run) > 1 else self._called(run))
        if person is None and len(run) == 1:
            person = self._well_known(words, self._called_as(run[0]))
        if person is None and self._titled(run):
            person = Person(words, start, keys={fold_name(words)})
            self.all.append(person)
        if person is not None:
            self._mark(start, end, person)

    def _called(self, run: list[Token]) -> Person | None:
        """ "Mr Phumtham", "Prabowo": who is called by the first of his names, behind an honorific or well known by it."""
        key = fold_name(run[0].text)
        found = [p for p in self.all if " " in p.name and fold_name(p.name).split()[0] == key]
        if len(found) != 1:
            return None
        offices, own = self._called_as(run[0]), OfficeFamilies.load().own_entity
        if any(own.get(office, found[0].entity) != found[0].entity for office in offices):
            return None  # "le pape François" is not the François of some state
        known = {spell.entity for spell in self._spells(run[0].text, offices)}
        return found[0] if found[0].entity in known or self._titled(run) else None

    def _well_known(self, surname: str, offices: tuple[str, ...]) -> Person | None:
        """The only one of that surname, or of several heads of one state any: whom they act for is sure."""
        spells = self._spells(surname, offices)
        if len({s.entity for s in spells}) != 1:
            return None
        spell = spells[0]
        person = Person(surname, 0, spell.entity, spell.sector, spell.office, known=True, keys={fold_name(surname)})
        self.all.append(person)
        return person

    def _spells(self, surname: str, offices: tuple[str, ...]) -> list[Spell]:
        """What those of a surname whom the lists know hold on the day of the article; `offices` are those in front of it."""
        people, on = self.analysis.knowledge.people, self.analysis.published
        found = people.by_surname(surname, on, titled=bool(offices), offices=offices)
        return [s for p in found if (s := people.spell_at(p, on)) is not None]

    def _titled(self, run: list[Token]) -> bool:
        """True behind an honorific, a rank or an office."""
        first = run[0]
        before = first.sentence.tokens[first.i - 1] if first.i else None
        if before is None or _is_party(run, self.analysis.text):
            return False
        lang = self.analysis.lang
        if before.lower in cues(lang, "honorifics") or before.lower.rstrip(".") in cues(lang, "ranks"):
            return True
        return self._behind_office(first)

    def _behind_office(self, token: Token) -> bool:
        return bool(self._called_as(token))

    def _called_as(self, token: Token) -> tuple[str, ...]:
        """The offices of the title right in front of a word."""
        before = [o for o in self.analysis.offices if o.end <= token.start <= o.end + 2]
        return tuple(dict.fromkeys(name for o in before for name in (o.office, *o.offices)))


def _is_party(run: list[Token], text: str) -> bool:
    """ "Le maire PS de Lille", "the (LR) mayor": letters behind an office, which no name of somebody follows."""
    short = len(run) == 1 and run[0].text.isupper() and 1 < len(run[0].text) <= _LETTERS
    return short and not text.isupper()
