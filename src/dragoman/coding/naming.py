"""Who acts by name: persons of the parties whom the grammar of the clause or the meeting told before names.

A party found by its state alone ("the article's other party", "the two ministers") gets the person who
stands in the clause for it, or who of that state met the others last.  With learned weights the choice is
made among all persons of the party named so far (`scoring/named.py`); what the rules say is a feature of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dragoman.coding.callings import called_otherwise
from dragoman.coding.candidates import Candidate
from dragoman.coding.certain_persons import CertainPersons
from dragoman.coding.classes import cues, noun_class
from dragoman.coding.discourse import Discourse
from dragoman.coding.parties import Who
from dragoman.coding.persons import Person
from dragoman.coding.scoring.details import Details
from dragoman.coding.scoring.named import Named, NamedReader
from dragoman.coding.statements.talk import Found
from dragoman.language.tokens import Token, span_head

# Words that name a state or an organisation mean it, and nobody in particular.
_PLAIN = ("state", "capital", "adjective", "organisation", "form of state", "seat", "company")
_NAMED_BY = ("appos", "flat", "nmod", "compound", "dep", "amod")
# Acts of one person towards another or by word of mouth.
_PERSONAL = ("CONSULT", "SUPPORT", "AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE")
_REACH = 4


class Namer:
    """Names the persons of the parties of one article, in the order of the text."""

    def __init__(self, discourse: Discourse, said: Sequence[Found] = (), details: Details | None = None) -> None:
        self._d = discourse
        self._details = details
        self._options = NamedReader(discourse, said)
        self._certain = CertainPersons(discourse, said)
        self._told: dict[str, tuple[Person, int]] = {}

    def name(self, candidates: list[Candidate]) -> None:
        """Give persons to the parties of all candidates."""
        for c in candidates:
            if c.type in _PERSONAL and c.pattern.meaning.name != "mediate":
                c.actors, c.recipients = self._side(c, c.actors), self._side(c, c.recipients)
            for w in (*c.actors, *c.recipients):
                if w.person is not None and w.entity is not None:
                    self._told[w.entity] = (w.person, c.token.sentence.index)
        if self._details is not None:
            for c in candidates:
                self._choose(self._details, c)

    def _choose(self, details: Details, c: Candidate) -> None:
        """Give the parties those who are certain, else the likeliest; several people of one state stay as they were found."""
        parties = [("actor", w) for w in c.actors] + [("recipient", w) for w in c.recipients]
        people = Counter(w.entity for _, w in parties if w.person is not None)
        certain = self._certain.of(c)
        options = [[] if people[w.entity] > 1 else self._open(c, w, side, certain) for side, w in parties]
        chosen = iter(details.people(c, [named for named in options if named]))
        found = [_with(w, next(chosen)) if named else w for (_, w), named in zip(parties, options, strict=True)]
        c.actors, c.recipients = found[: len(c.actors)], found[len(c.actors) :]
        for w in found:
            self._options.note(c, w)
        self._certain.note(c)

    def _open(self, c: Candidate, w: Who, side: str, certain: dict[str, Person]) -> list[Named]:
        """The options for a party: the one that names who is certain, else all who may be called as the party is."""
        found = self._options.options(c, w, side)
        tokens = self._d.analysis.tokens(w.start, w.end)
        if tokens:
            head = span_head(tokens)
            title = self._d.title_at(head)
            masters = self._masters(head, title.person if title is not None else None)
            found = [o for o in found if not called_otherwise(title, o.person) and o.person not in masters]
        sure = certain.get(w.entity or "")
        return [o for o in found if sure is not None and o.person is sure] or found

    def _masters(self, head: Token, holder: Person | None) -> list[Person]:
        """ "L'épouse de X", "an aide to X": whose somebody is, and who so is somebody else."""
        lang = self._d.analysis.lang
        if head.lemma not in cues(lang, "of_somebody"):
            return []
        owners = [t for t in head.all("nmod", "nmod:poss") if t.dep == "nmod:poss" or t.case() in cues(lang, "of_somebody_by")]
        found = (self._person(t) for t in owners)
        # "Le conseiller du Premier ministre X" may be X himself.
        return [person for person in found if person is not None and person is not holder]

    def _side(self, c: Candidate, parties: list[Who]) -> list[Who]:
        return [self._named(c, w) if w.person is None and w.entity and w.route not in _PLAIN else w for w in parties]

    def _named(self, c: Candidate, w: Who) -> Who:
        person = self._in_clause(c, w) or self._met(c, w)
        return replace(w, person=person, sector=person.sector or w.sector) if person is not None else w

    def _in_clause(self, c: Candidate, w: Who) -> Person | None:
        """The person of this state, or of none that is known, who fills a place of the clause."""
        taken = {id(x.person) for x in (*c.actors, *c.recipients) if x.person is not None}
        own, open_ = [], []
        for t in _arguments(c):
            person = self._person(t)
            if person is None or id(person) in taken:
                continue
            if person.entity == w.entity:
                own.append(person)
            elif person.entity is None and person.office is not None:
                open_.append(person)
        found = own or (open_ if w.route == "the article's other party" else [])
        return found[0] if len({id(p) for p in found}) == 1 else None

    def _person(self, token: Token) -> Person | None:
        for t in (token, *token.all(*_NAMED_BY)):
            mention = self._d.people.at(t)
            if mention is not None and (t is token or not t.case()):
                return mention.person
        return None

    def _met(self, c: Candidate, w: Who) -> Person | None:
        """ "Les deux ministres": who of this state took part in what was told just before."""
        tokens = self._d.analysis.tokens(w.start, w.end)
        if w.route != "group" or not any(t.lemma in noun_class(self._d.analysis.lang, "person") for t in tokens):
            return None
        person, index = self._told.get(str(w.entity), (None, 0))
        return person if c.token.sentence.index - index <= _REACH else None


def _with(w: Who, person: Person | None) -> Who:
    return replace(w, person=person, sector=(person.sector if person else None) or w.sector)


def _arguments(c: Candidate) -> list[Token]:
    """The noun phrases of the clause that may stand for a party."""
    frame = c.frame
    found = [*frame.subj, *frame.obj, *frame.iobj, *[t for ts in frame.obl.values() for t in ts]]
    if frame.support is not None:
        found += frame.support.all("nsubj", "nsubj:pass", "obl", "iobj", "obl:agent")
    return [k for t in found for k in (t, *t.all("conj"))]
