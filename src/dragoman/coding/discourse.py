"""Who is who in an article: every noun phrase and pronoun resolved to parties.

The stage that the others hang on (stage 3 of the reading): names, adjectives of origin, offices,
people, pronouns, "the two sides", "his counterpart", "the ministry".  Mentions are walked once in
the order of the text, so that each question "who was spoken of last" has one answer.
"""

from __future__ import annotations

from dataclasses import replace

from dragoman.coding.analysis import Analysis
from dragoman.coding.belonging import domestic, give_homes, give_issuer, give_states, home_of, weights
from dragoman.coding.classes import cues, grammar
from dragoman.coding.counterparts import share_offices
from dragoman.coding.focus import Focus
from dragoman.coding.groups import GroupReader
from dragoman.coding.nouns import NounReader
from dragoman.coding.office_neighbours import label_envoys
from dragoman.coding.office_reading import OfficeReader
from dragoman.coding.ordinals import OrdinalReader
from dragoman.coding.parties import Who, distinct, renewed
from dragoman.coding.persons import People, Person
from dragoman.coding.pronouns import PronounReader
from dragoman.coding.titles import Title, read_titles
from dragoman.coding.voices import Voices
from dragoman.coding.walking import Walker
from dragoman.language.tokens import Token
from dragoman.records import Party


class Discourse:
    """The discourse model of one article."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.people = People(analysis)
        self.titles = read_titles(analysis, self.people)
        share_offices(analysis, self.people, self.titles)
        label_envoys(analysis, self.people)
        self.focus = Focus()
        self.voices = Voices([])
        self._cache: dict[int, list[Who]] = {}
        self._busy: set[int] = set()
        self._title_at = {id(t): title for title in self.titles for t in analysis.tokens(title.phrase.start, title.phrase.end)}
        self._nouns = NounReader(self)
        self._offices = OfficeReader(self, self._nouns)
        self.pronouns = PronounReader(self)
        self.ordinals = OrdinalReader(self)
        self.focus.home = home_of(analysis.names, analysis.dateline) or analysis.issuer
        self.focus.speaks = analysis.issuer
        self.focus.weigh(weights(analysis, self.people))
        if self.focus.home is None and (own := domestic(self.titles, self.focus.main)):
            self.focus.home = own
            self.focus.main = sorted(self.focus.main, key=lambda code: code != own)
        give_states(analysis, self.people, self._nouns)
        give_issuer(analysis, self.people)
        self.people.give_past_states()
        give_homes(analysis, self.people, self.titles, self._nouns, self.focus)
        walker = Walker(self, self._nouns)
        for sentence in analysis.sentences:
            walker.walk(sentence)

    def resolve(self, token: Token) -> list[Who]:
        """Parties that a noun phrase means, coordinated ones included; empty where unknown."""
        found = list(self.single(token))
        for c in token.all("conj"):
            if c.pos in ("NOUN", "PROPN", "PRON", "NUM", "X", "ADJ"):
                found += self.resolve(c)
        return distinct(found)

    def single(self, token: Token) -> list[Who]:
        """Parties of one noun phrase without what is joined to it."""
        key = id(token)
        if key in self._cache:
            return self._cache[key]
        if key in self._busy:
            return []
        self._busy.add(key)
        found = self._find(token)
        self._busy.discard(key)
        if all(p.entity for p in found):  # whose somebody is may be found later
            self._cache[key] = found
        return found

    def hear(self, voices: Voices) -> None:
        """Take in who speaks where: what says "we" or "our" is read anew."""
        self.voices = voices
        answering = {code for voice in voices.all for code in voice.addressed}
        if len(answering) == 1:
            self.focus.speaks = answering.pop()
        lang = self.analysis.lang
        spoken = cues(lang, "first_person") | cues(lang, "second_person")
        for sentence in self.analysis.sentences:
            for t in sentence.tokens:
                if t.lower.lstrip("-") in spoken:
                    for touched in (t, *t.ancestors()):
                        self._cache.pop(id(touched), None)

    def parties(self) -> list[Party]:
        """Every mention with its span, in the order of the text."""
        text = self.analysis.text
        tokens = [t for s in self.analysis.sentences for t in s.tokens]
        found = {w.party(text) for m in self.focus.mentions for w in m.parties}
        found |= {w.party(text) for t in tokens if self._tells(t) for w in self.single(t)}
        possessive = [t for t in tokens if t.pos in ("DET", "PRON") and t.morph.get("Poss") == "Yes"]
        found |= {replace(w, start=t.start, end=t.end).party(text) for t in possessive for w in self.pronouns.possessor(t)}
        for name in self.analysis.names:
            found |= {Party(entity=e, sector=name.sector, start=name.start, end=name.end, text=name.text) for e in name.entities}
        return sorted(found, key=lambda p: (p.start, p.end, p.entity or ""))

    def _tells(self, token: Token) -> bool:
        return token.pos in ("NOUN", "PROPN", "PRON", "NUM") or self.ordinals.points(token)

    @property
    def groups(self) -> GroupReader:
        """What reads words for several."""
        return self._nouns.groups

    def owners(self, token: Token) -> list[Who]:
        """Parties behind a possessive on the token."""
        return self._nouns.owners(token)

    def title_at(self, token: Token) -> Title | None:
        """The office phrase that the token is part of."""
        return self._title_at.get(id(token))

    def person_who(self, person: Person, start: int, end: int, route: str, trust: float = 1.0) -> Who:
        """A person as a party of the state he acts for."""
        return Who(person.entity, start, end, route, trust if person.entity else 0.4, person.sector, person)

    def named(self, token: Token) -> list[Who]:
        """Parties of the known name that the token is part of."""
        name = self.analysis.name_at(token)
        if name is None:
            return []
        if name.kind in ("city", "region"):
            return [Who(name.country, name.start, name.end, "place", 0.7)] if name.country else []
        return [Who(e, name.start, name.end, name.kind, 1.0, name.sector) for e in name.entities]

    def _find(self, token: Token) -> list[Who]:
        mention = self.people.at(token)
        if mention is not None:
            return [self.person_who(mention.person, mention.start, mention.end, "person")]
        meant = self.analysis.further.get(id(token))
        if meant is not None:
            return [renewed(p, token, "pronoun") for p in self.resolve(meant)]
        name = self.analysis.name_at(token)
        if name is not None and not (name.kind == "adjective" and self._title_of(token)):
            found = self._nouns.lent(token) or self._as_person(self.named(token), token)
            if found:
                return found
        if "discourse" in self.analysis.without:
            return self._of_office(token) or []
        if self.ordinals.points(token):
            return self.ordinals.read(token)
        if self._nouns.groups.is_number(token):
            return self._nouns.groups.read(token, None)
        determiner = token.pos == "DET" and token.dep in ("nsubj", "obj", "obl")
        if token.pos == "PRON" or determiner or self.pronouns.is_that(token):
            return self.pronouns.read(token)
        held = self._of_office(token)
        if held is not None:
            return held
        if token.pos in ("NOUN", "PROPN", "NUM", "ADJ", "X"):
            return self._nouns.read(token)
        return []

    def _of_office(self, token: Token) -> list[Who] | None:
        """Who holds the office that a token names; None where it names none."""
        title = self.title_at(token)
        return self._offices.read(title, token) if title is not None else self._offices.titled(token) or None

    def _as_person(self, found: list[Who], token: Token) -> list[Who]:
        """ "L'Américain", "the Latvian": the person of that state spoken of last, where there is one."""
        name = self.analysis.name_at(token)
        if name is None or name.kind != "demonym" or name.number == "pl" or len(found) != 1 or not found[0].entity:
            return found
        if token.morph.get("Number") == "Plur" or token.i == 0:
            return found
        if token.sentence.tokens[token.i - 1].lower not in grammar(self.analysis.lang, "before_person"):
            return found
        for m in self.focus.before(token.start, 4, token.sentence.index):
            p = m.parties[0]
            if len(m.parties) == 1 and p.person is not None and p.entity == found[0].entity:
                return [self.person_who(p.person, found[0].start, found[0].end, "demonym", 0.9)]
        return found

    def _title_of(self, token: Token) -> Title | None:
        return self.title_at(token.head) if token.dep in ("amod", "compound") else None
