"""The walk through an article: each mention of a party taken in, with what tells later words that they may mean it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.coding.classes import cues, grammar, noun_class
from dragoman.coding.focus import Mention
from dragoman.coding.frames import frame_of
from dragoman.coding.parties import Who, distinct, entities
from dragoman.coding.sectors import sector_of
from dragoman.language.tokens import Sentence, Token, span_head
from dragoman.packs import has_trait

if TYPE_CHECKING:
    from dragoman.coding.discourse import Discourse
    from dragoman.coding.nouns import NounReader


class Walker:
    """Fills the focus of a discourse, sentence by sentence."""

    def __init__(self, discourse: Discourse, nouns: NounReader) -> None:
        self._d = discourse
        self._nouns = nouns

    def walk(self, sentence: Sentence) -> None:
        """Take in the mentions of a sentence, in the order of the text."""
        if sentence.heading:
            self._open_scene(sentence)
        for token in sentence.tokens:
            if not self._mentions(token):
                continue
            parties = self._d.single(token)
            if parties:
                self._d.focus.add(self._mention(token, parties))
        self._add_groups(sentence)

    def _mentions(self, token: Token) -> bool:
        """True for the head of each name, person, office, pronoun and describing noun."""
        for span in (self._d.people.at(token), self._d.analysis.name_at(token)):
            if span is not None:
                return token is span_head(self._d.analysis.tokens(span.start, span.end))
        if token.pos == "PRON" or self._d.pronouns.is_that(token) or self._d.ordinals.points(token):
            return True
        title = self._d.title_at(token)
        if title is not None:
            return token is span_head(self._d.analysis.tokens(title.phrase.start, title.phrase.end))
        return token.pos == "NOUN" and (
            bool(sector_of(token.lemma, self._d.analysis.lang))
            or self._nouns.others.is_relation(token)
            or token.lemma in noun_class(self._d.analysis.lang, "pair")
            or token.lemma in noun_class(self._d.analysis.lang, "country")
            or token.lemma in noun_class(self._d.analysis.lang, "gathered")
            or token.lemma.lower() in noun_class(self._d.analysis.lang, "honour")
        )

    def _mention(self, token: Token, parties: list[Who]) -> Mention:
        head = self._carrier(token)
        subject = head.dep in ("nsubj", "nsubj:pass") and head.morph.get("PronType") != "Rel"
        person = parties[0].person
        title = self._d.title_at(token)
        kind = "person" if person or (title is not None and not title.phrase.plural and len(parties) == 1) else "state"
        if kind == "state" and token.pos == "NOUN" and parties[0].route not in ("state", "organisation"):
            kind = "group" if token.morph.get("Number") == "Plur" else "body"
        gender = (person.gender if person else None) or self._gender(token, parties[0])
        plural = len(parties) > 1 or (token.morph.get("Number") == "Plur" and not person)
        name = self._d.analysis.name_at(token)
        placed = name is not None and name.kind in ("capital", "city", "region") and bool(token.case())
        return Mention(
            token.start, token.sentence.index, tuple(parties), subject, plural, gender, kind,
            self._d.analysis.quote_at(token.start) is not None, placed,
        )  # fmt: skip

    def _carrier(self, token: Token) -> Token:
        """The word that holds the place in the clause: "M." of "M. Diallo", the noun that a name is set beside."""
        head = token.head
        if head is not token and head.lower in cues(self._d.analysis.lang, "honorifics") and not token.case():
            token = head
        return token.head if token.dep == "appos" else token

    def _gender(self, token: Token, who: Who) -> str | None:
        if not has_trait(self._d.analysis.lang, "adjectives_agree"):
            return None
        name = self._d.analysis.name_at(token)
        if name is not None and name.gender:
            return name.gender
        if name is not None and name.kind in ("state", "organisation") and who.entity:
            entity = self._d.analysis.knowledge.names.entity(who.entity)
            if entity is not None and entity.gender:
                return entity.gender
        return {"Masc": "m", "Fem": "f"}.get(token.morph.get("Gender", "")) if token.pos == "NOUN" else None

    def _add_groups(self, sentence: Sentence) -> None:
        """Coordinated parties are a mention of their own ("Akar et Kurbanov" -> "ils")."""
        for token in sentence.tokens:
            if token.all("conj") and token.pos in ("NOUN", "PROPN", "PRON") and token.dep != "conj":
                parties = self._d.resolve(token)
                if len(parties) > 1:
                    self._d.focus.add(self._mention(token, parties))
            elif token.pos == "VERB" and token.lemma in cues(self._d.analysis.lang, "encounter"):
                self._add_pair(token)
        self._d.focus.settle(sentence.index)

    def _add_pair(self, verb: Token) -> None:
        """Those who met are a mention of their own ("Akar met Kurbanov" -> "they")."""
        frame = frame_of(verb, self._d.analysis.lang)
        beside = [t for preposition in grammar(frame.lang, "with") for t in frame.obl.get(preposition, [])]
        others = [t for t in (*frame.obj, *beside) if t.i > verb.i]
        met = [w for t in others for w in self._d.resolve(t)]
        parties = distinct([*(w for t in frame.subj for w in self._d.resolve(t)), *met])
        if not frame.passive and met and len(entities(parties)) > len(entities(met)):
            self._d.focus.add(replace(self._mention(others[0], parties), subject=True, plural=True))

    def _open_scene(self, sentence: Sentence) -> None:
        codes = {e for n in self._d.analysis.names if sentence.start <= n.start < sentence.end for e in n.entities}
        short = len(sentence.tokens) <= 4
        if len(codes) == 1 and short:
            self._d.focus.scenes.append((sentence.start, codes.pop()))
