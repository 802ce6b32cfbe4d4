"""Who is who in an article: every noun phrase and pronoun resolved to parties.

The stage that the others hang on (stage 3 of the reading): names, adjectives of origin, offices,
people, pronouns, "the two sides", "his counterpart", "the ministry".  Mentions are walked once in
the order of the text, so that each question "who was spoken of last" has one answer.
"""

from __future__ import annotations

from dataclasses import replace

from dragoman.coding.analysis import Analysis
from dragoman.coding.belonging import give_homes, give_states, home_of, weights
from dragoman.coding.classes import cues, noun_class
from dragoman.coding.counterparts import share_offices
from dragoman.coding.encounters import met_at, met_by
from dragoman.coding.focus import Focus, Mention
from dragoman.coding.nouns import NounReader, sector_of
from dragoman.coding.ordinals import OrdinalReader
from dragoman.coding.parties import Who, distinct, entities
from dragoman.coding.persons import People, Person
from dragoman.coding.pronouns import PronounReader
from dragoman.coding.titles import Title, read_titles
from dragoman.coding.voices import Voices
from dragoman.language.tokens import Sentence, Token, span_head
from dragoman.records import Party

# "Le souverain", "the ruler": offices that answer for one another where one has been named.
_RULERS = ("monarch", "king", "queen", "emir", "sultan", "emperor", "grand duke", "prince", "crown prince")


class Discourse:
    """The discourse model of one article."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.people = People(analysis)
        self.titles = read_titles(analysis, self.people)
        share_offices(analysis, self.people, self.titles)
        self.focus = Focus()
        self.voices = Voices([])
        self._cache: dict[int, list[Who]] = {}
        self._busy: set[int] = set()
        self._title_at = {id(t): title for title in self.titles for t in analysis.tokens(title.phrase.start, title.phrase.end)}
        self._nouns = NounReader(self)
        self.pronouns = PronounReader(self)
        self.ordinals = OrdinalReader(self)
        self.focus.home = home_of(analysis.names, analysis.dateline)
        self.focus.weigh(weights(analysis, self.people))
        give_states(analysis, self.people, self._nouns)
        self.people.give_past_states()
        give_homes(analysis, self.people, self.titles, self._nouns, self.focus)
        for sentence in analysis.sentences:
            self._walk(sentence)

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
        self._cache[key] = found
        return found

    def hear(self, voices: Voices) -> None:
        """Take in who speaks where: what says "we" or "our" is read anew."""
        self.voices = voices
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
        name = self.analysis.name_at(token)
        if name is not None and not (name.kind == "adjective" and self._title_of(token)):
            found = self._as_person(self.named(token), token)
            if found:
                return found
        if self.ordinals.points(token):
            return self.ordinals.read(token)
        if self._nouns.groups.is_number(token):
            return self._nouns.groups.read(token, None)
        determiner = token.pos == "DET" and token.dep in ("nsubj", "obj", "obl")
        if token.pos == "PRON" or determiner or self.pronouns.is_that(token):
            return self.pronouns.read(token)
        title = self.title_at(token)
        if title is not None:
            return self._of_title(title, token)
        titled = self._titled_person(token)
        if titled:
            return titled
        if token.pos in ("NOUN", "PROPN", "NUM", "ADJ", "X"):
            return self._nouns.read(token)
        return []

    def _as_person(self, found: list[Who], token: Token) -> list[Who]:
        """ "L'Américain", "the Latvian": the person of that state spoken of last, where there is one."""
        name = self.analysis.name_at(token)
        if name is None or name.kind != "demonym" or name.number == "pl" or len(found) != 1 or not found[0].entity:
            return found
        if token.morph.get("Number") == "Plur" or token.i == 0:
            return found
        if token.sentence.tokens[token.i - 1].lower not in ("le", "la", "l'", "l’", "the"):
            return found
        for m in self.focus.before(token.start, 4, token.sentence.index):
            p = m.parties[0]
            if len(m.parties) == 1 and p.person is not None and p.entity == found[0].entity:
                return [self.person_who(p.person, found[0].start, found[0].end, "demonym", 0.9)]
        return found

    def _titled_person(self, token: Token) -> list[Who]:
        """ "M. Trump", "le général Ianni": the name that hangs on an honorific or a rank."""
        for c in token.children:
            mention = self.people.at(c)
            if (
                mention is not None
                and c.i > token.i
                and not c.case()
                and c.dep in ("flat", "appos", "nmod", "compound", "dep", "amod")
            ):
                return [self.person_who(mention.person, token.start, mention.end, "person")]
        return []

    def _title_of(self, token: Token) -> Title | None:
        return self.title_at(token.head) if token.dep in ("amod", "compound") else None

    def _of_title(self, title: Title, token: Token) -> list[Who]:
        start, end, sector = title.start, title.end, title.phrase.sector
        if title.person is not None and not title.phrase.plural:
            return [self.person_who(title.person, start, end, "office")]
        if title.entities:
            return [w for e in title.entities for w in self._holding(title, e)]
        owner = self._nouns.owners(token)
        if title.phrase.plural and (named := self._nouns.groups.region(token) or self._nouns.origin(token)):
            return [Who(p.entity, start, end, "office", 0.85, sector) for p in named]
        if owner and not title.phrase.plural:
            return [Who(p.entity, start, end, "office", 0.9, sector) for p in owner]
        inside = [] if title.phrase.plural else self._nouns.named_inside(token)
        if len({p.entity for p in inside}) == 1:
            return [Who(inside[0].entity, start, end, "office", 0.85, sector)]
        return self._anaphoric_title(title, token)

    def _holding(self, title: Title, entity: str) -> list[Who]:
        return [self._holder(title, entity) or Who(entity, title.start, title.end, "office", 0.95, title.phrase.sector)]

    def _holder(self, title: Title, entity: str) -> Who | None:
        """The person whom the article itself names for this office, before or after."""
        for p in self.people.all:
            if p.entity == entity and p.office == title.phrase.office and p.former == title.phrase.former:
                return self.person_who(p, title.start, title.end, "office")
        return None

    def _anaphoric_title(self, title: Title, token: Token) -> list[Who]:
        """ "The minister", "le président": the last person of that office, else the state in focus."""
        index = token.sentence.index
        if title.phrase.plural:
            return self._nouns.groups.read(token, title.phrase.sector)
        visitor = met_by(token, self.analysis.lang)
        codes = entities(self.resolve(visitor)) if visitor is not None else frozenset()
        if codes:
            host = met_at(self.analysis, token.sentence, codes)
            return self._holding(title, host) if host else []
        for m in self.focus.before(token.start, 12, index):
            for p in m.parties:
                if p.person is not None and _same_office(p.person.office, title.phrase.office):
                    return [self.person_who(p.person, title.start, title.end, "the office named before", 0.85)]
        recent = self.focus.recent_codes(token.start, index, 3) or ([self.focus.home] if self.focus.home else [])
        scene = self.focus.scene(token.start) or self.focus.home or (recent[0] if recent else None)
        return [Who(scene, title.start, title.end, "scene", 0.5, title.phrase.sector)] if scene else []

    def _walk(self, sentence: Sentence) -> None:
        if sentence.heading:
            self._open_scene(sentence)
        for token in sentence.tokens:
            if not self._mentions(token):
                continue
            parties = self.single(token)
            if parties:
                self.focus.add(self._mention(token, parties))
        self._add_groups(sentence)

    def _mentions(self, token: Token) -> bool:
        """True for the head of each name, person, office, pronoun and describing noun."""
        for span in (self.people.at(token), self.analysis.name_at(token)):
            if span is not None:
                return token is span_head(self.analysis.tokens(span.start, span.end))
        if token.pos == "PRON" or self.pronouns.is_that(token) or self.ordinals.points(token):
            return True
        title = self.title_at(token)
        if title is not None:
            return token is span_head(self.analysis.tokens(title.phrase.start, title.phrase.end))
        return token.pos == "NOUN" and (
            bool(sector_of(token.lemma, self.analysis.lang))
            or self._nouns.others.is_relation(token)
            or token.lemma in noun_class(self.analysis.lang, "pair")
            or token.lemma in noun_class(self.analysis.lang, "country")
        )

    def _mention(self, token: Token, parties: list[Who]) -> Mention:
        subject = token.dep in ("nsubj", "nsubj:pass") or (token.dep == "appos" and token.head.dep.startswith("nsubj"))
        person = parties[0].person
        title = self.title_at(token)
        kind = "person" if person or (title is not None and not title.phrase.plural and len(parties) == 1) else "state"
        if kind == "state" and token.pos == "NOUN" and parties[0].route not in ("state", "organisation"):
            kind = "group" if token.morph.get("Number") == "Plur" else "body"
        gender = (person.gender if person else None) or self._gender(token, parties[0])
        plural = len(parties) > 1 or (token.morph.get("Number") == "Plur" and not person)
        name = self.analysis.name_at(token)
        placed = name is not None and name.kind in ("capital", "city", "region") and bool(token.case())
        return Mention(
            token.start, token.sentence.index, tuple(parties), subject, plural, gender, kind,
            self.analysis.quote_at(token.start) is not None, placed,
        )  # fmt: skip

    def _gender(self, token: Token, who: Who) -> str | None:
        if self.analysis.lang != "fr":
            return None
        name = self.analysis.name_at(token)
        if name is not None and name.gender:
            return name.gender
        if name is not None and name.kind in ("state", "organisation") and who.entity:
            entity = self.analysis.knowledge.names.entity(who.entity)
            if entity is not None and entity.gender:
                return entity.gender
        return {"Masc": "m", "Fem": "f"}.get(token.morph.get("Gender", "")) if token.pos == "NOUN" else None

    def _add_groups(self, sentence: Sentence) -> None:
        """Coordinated parties are a mention of their own ("Akar et Kurbanov" -> "ils")."""
        for token in sentence.tokens:
            if token.all("conj") and token.pos in ("NOUN", "PROPN", "PRON") and token.dep != "conj":
                parties = self.resolve(token)
                if len(parties) > 1:
                    self.focus.add(self._mention(token, parties))
        self.focus.settle(sentence.index)

    def _open_scene(self, sentence: Sentence) -> None:
        codes = {e for n in self.analysis.names if sentence.start <= n.start < sentence.end for e in n.entities}
        short = len(sentence.tokens) <= 4
        if len(codes) == 1 and short:
            self.focus.scenes.append((sentence.start, codes.pop()))


def _same_office(held: str | None, named: str | None) -> bool:
    """ "The minister" may be any minister; otherwise the last words must agree."""
    if not held or not named:
        return False
    if held == named or held.split()[-1] == named.split()[-1] or named in held:
        return True
    return named in _RULERS and held in _RULERS
