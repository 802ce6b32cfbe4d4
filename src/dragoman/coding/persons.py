"""People of an article: known ones, and those whom the article itself introduces.

A person is learned from capitalised words that follow or precede an office, an honorific or a
described noun ("la ministre des transports, Aino Kask").  Later mentions
by surname lead back to the fullest name.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues, noun_class
from dragoman.knowledge.people import Person as KnownPerson
from dragoman.knowledge.transliteration import fold_name
from dragoman.language.tokens import Sentence, Token

_NOT_INITIAL = {"DET", "ADP", "ADV", "PRON", "CCONJ", "SCONJ", "VERB", "AUX", "PART", "INTJ", "NUM", "PUNCT"}


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
    keys: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class PersonMention:
    """Where a person is named."""

    start: int
    end: int
    person: Person


def name_runs(analysis: Analysis, sentence: Sentence) -> list[list[Token]]:
    """Runs of capitalised words that may be names of people, particles inside included."""
    runs: list[list[Token]] = []
    current: list[Token] = []
    particles = cues(analysis.lang, "particles")
    for t in sentence.tokens:
        if (
            _is_name_word(analysis, t)
            or (current and t.lower in particles and _continues(analysis, t))
            or (current and t.text in ("-", ".") and t.start == current[-1].end)
            or (current and current[-1].text == "-" and t.start == current[-1].end and t.text.isalpha())
            or _is_place_as_surname(analysis, current, t)
        ):
            current.append(t)
        else:
            if current:
                runs.append(_trim(current))
            current = []
    if current:
        runs.append(_trim(current))
    return [r for r in runs if r]


def _is_place_as_surname(analysis: Analysis, run: list[Token], t: Token) -> bool:
    """ "Dulce Évora Lima": a city's name right behind two names is part of the person's."""
    name = analysis.name_at(t)
    if name is None or name.kind not in ("capital", "city") or not run or t.start - run[-1].end != 1:
        return False
    named = len(run) > 1 or any(0 <= run[0].start - o.end <= 2 for o in analysis.offices)
    return named and all(w.text[0].isupper() for w in run)


def _trim(run: list[Token]) -> list[Token]:
    while run and not run[-1].text[0].isupper() and not _hyphened(run):
        run = run[:-1]
    return run


def _hyphened(run: list[Token]) -> bool:
    """ "Han Dong-soo": a small word that a hyphen joins to the name."""
    return len(run) > 2 and run[-1].text.isalpha() and run[-2].text == "-" and run[-2].start == run[-3].end


def _continues(analysis: Analysis, t: Token) -> bool:
    tokens = t.sentence.tokens[t.i + 1 : t.i + 3]
    if len(tokens) == 2 and tokens[0].text == "-" and tokens[0].start == t.end:
        tokens = tokens[1:]  # "al-Rahawi"
    return bool(tokens) and _is_name_word(analysis, tokens[0])


def _is_name_word(analysis: Analysis, t: Token) -> bool:
    if not t.text[0].isupper() or analysis.name_at(t) is not None:
        return False
    if analysis.office_at(t.start):
        return False
    lang = analysis.lang
    if t.lower in cues(lang, "honorifics") or t.lower.rstrip(".") in cues(lang, "ranks"):
        return False
    if t.lower in cues(lang, "not_names") or t.lemma in noun_class(lang, "organisation_word"):
        return False
    opens = t.i == 0 or t.sentence.tokens[t.i - 1].text in "\"«“‘'-:—–"
    hyphened = not opens and "-" in t.text[1:-1]  # "Jung-hwa", which the tagger takes for anything
    return hyphened or not (t.pos in _NOT_INITIAL and (opens or t.pos != "VERB"))


class People:
    """All people of an article with their mentions."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.all: list[Person] = []
        self.mentions: list[PersonMention] = []
        self._at: dict[int, PersonMention] = {}
        self._out_of_office: list[tuple[Person, KnownPerson]] = []
        self._learn()

    def at(self, token: Token) -> PersonMention | None:
        """The mention that the token is part of."""
        return self._at.get(id(token))

    def named(self, words: str) -> Person | None:
        """The person whom a surname or a fuller form means."""
        key = fold_name(words)
        full = [p for p in self.all if fold_name(p.name) == key]
        if full:
            return full[0]
        hits = [p for p in self.all if key in p.keys]
        return hits[-1] if hits else None

    def _learn(self) -> None:
        self._known()
        runs = [(r, s) for s in self.analysis.sentences if not s.heading for r in name_runs(self.analysis, s)]
        for run, _ in runs:
            if len([t for t in run if t.text[0].isupper()]) >= 2 and self._may_be_person(run):
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
            person = self._add(p.start, p.end)
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
        if self.at(run[0]) or self.at(run[-1]):
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
        return not (after < len(tokens) and tokens[after].lemma in noun_class(self.analysis.lang, "organisation_word"))

    def _add(self, start: int, end: int) -> Person:
        words = " ".join(self.analysis.text[start:end].split())
        person = self.named(words)
        if person is None:
            person = Person(words, start)
            self.all.append(person)
        elif len(words.split()) > len(person.name.split()):
            person.name = words
        parts = [w for w in fold_name(words).replace("-", " ").split() if len(w) > 2]
        person.keys |= set(parts[1:] or parts) | {fold_name(words), fold_name(words.split()[-1])}
        if len(parts) == 3 and len(words.split()) >= 3:
            person.keys.add(" ".join(parts[1:]))
        self._mark(start, end, person)
        return person

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
            person = self._well_known(words, titled=self._behind_office(run[0]))
        if person is None and self._titled(run):
            person = Person(words, start, keys={fold_name(words)})
            self.all.append(person)
        if person is not None:
            self._mark(start, end, person)

    def _called(self, run: list[Token]) -> Person | None:
        """ "Mr Phumtham": where people are called by the first of their names, behind an honorific."""
        key = fold_name(run[0].text)
        found = [p for p in self.all if " " in p.name and fold_name(p.name).split()[0] == key]
        return found[0] if len(found) == 1 and self._titled(run) else None

    def _well_known(self, surname: str, *, titled: bool) -> Person | None:
        """The only one of that surname, or of several heads of one state any: whom they act for is sure."""
        people, on = self.analysis.knowledge.people, self.analysis.published
        spells = [s for p in people.by_surname(surname, on, titled=titled) if (s := people.spell_at(p, on)) is not None]
        if len({s.entity for s in spells}) != 1:
            return None
        spell = spells[0]
        person = Person(surname, 0, spell.entity, spell.sector, spell.office, known=True, keys={fold_name(surname)})
        self.all.append(person)
        return person

    def _titled(self, run: list[Token]) -> bool:
        """True behind an honorific, a rank or an office."""
        first = run[0]
        before = first.sentence.tokens[first.i - 1] if first.i else None
        if before is None:
            return False
        lang = self.analysis.lang
        if before.lower in cues(lang, "honorifics") or before.lower.rstrip(".") in cues(lang, "ranks"):
            return True
        return self._behind_office(first)

    def _behind_office(self, token: Token) -> bool:
        return any(o.end <= token.start <= o.end + 2 for o in self.analysis.offices)
