"""What a number of people measures: by the noun, its participles, the verb over it, the words around."""

from __future__ import annotations

from dragoman.coding.figures.measure_words import VERBAL, MeasureWords, clause_verb
from dragoman.language.amount_grammar import amount_grammar
from dragoman.language.amount_units import MODEL, is_person
from dragoman.language.tokens import Token
from dragoman.records import Measure

_PEOPLE: tuple[Measure, ...] = ("casualties", "prisoners", "migrants")
_NEARBY = 12


def over_counted(noun: Token, head: Token) -> Token:
    """What a counted noun belongs to, also where its number stands between: "the release of four of its citizens"."""
    return head.head if noun.head is head else noun.head


class PeopleMeasures(MeasureWords):
    """Tells what the numbers of people of one article measure."""

    def is_person(self, noun: Token) -> bool:
        """True for a noun that counts people, but not for one with the name of a model ("F-35 fighters")."""
        rules = amount_grammar(self._a.lang)
        if any(MODEL.search(c.text) for c in noun.children):
            return False
        if noun.pos not in ("NOUN", "PROPN"):
            return False
        return self.is_group(noun) or is_person(noun.lower, rules) or is_person(noun.lemma, rules)

    def is_group(self, noun: Token) -> bool:
        """True for fighters told of by the name of their group: "ten Taliban"."""
        name = self._a.name_at(noun)
        return name is not None and name.kind == "group"

    def of_people(self, noun: Token, head: Token) -> Measure | None:
        """The measure of counted people: by the noun, its participles, the verb, the clause."""
        verb = clause_verb(noun)
        near = self.near(head)
        armed = self.has("troops_noun", noun) or self.is_group(noun)
        if armed and "nsubj" in (noun.dep, head.dep) and self.has("assails", verb):
            return "troops"
        if self.any("nature", near) or self.has("remains", over_counted(noun, head)):
            return None
        for m in _PEOPLE:
            if self.has(f"{m}_noun", noun):
                if m == "migrants" and self.has("protests", verb):
                    return None  # exiles who march are a crowd
                return self.of_verb(verb, noun) or m
        described = [t for t in noun.children if t.dep in ("acl", "acl:relcl", "amod", "advcl") and t.i > noun.i]
        if self.any("casualties_noun", [t for t in described if t.dep == "amod"]):
            return "casualties"
        dying = [t for t in near[:14] if t.pos in VERBAL and t.morph.get("VerbForm") != "Inf" and self.has("casualties_verb", t)]
        shares = verb.dep == "conj" and verb.child("nsubj", "nsubj:pass") is None  # a clause of its own tells of something else
        over = [verb.head] if verb.dep in ("xcomp", "advcl") or shares else []
        for word in (*described, noun.head, over_counted(noun, head), verb, *over, *dying):
            if found := self.of_verb(word, noun):
                return found
        told = self.told_near(head)
        if told is not None and not (told == "migrants" and self.has("not_migrants", noun)):
            return told
        trooper = self.has("troops_noun", noun) and not self.has("not_troops", noun)
        trained = self.has("train", verb) and noun in verb.all("obj", "nsubj:pass")
        return "troops" if trooper and not trained else None

    def told_near(self, head: Token) -> Measure | None:
        """The measure of people that nouns of the clause of a number tell: "bars", "asylum"; None where none does."""
        near = self.near(head)[:_NEARBY]
        return next((m for m in _PEOPLE if self.any(f"{m}_near", near)), None)

    def of_verb(self, verb: Token, noun: Token) -> Measure | None:
        """The measure of counted people by what a verb tells of them; None where it tells none."""
        if self.has("lose", verb):
            objects = verb.all("obj")
            lost = noun in objects and verb.lemma in ("lose", "perdre")
            if lost or self.any("life", objects):
                return "casualties"
        found = next((m for m in _PEOPLE if self.has(f"{m}_verb", verb)), None)
        return None if found == "migrants" and self.has("not_migrants", noun) else found
