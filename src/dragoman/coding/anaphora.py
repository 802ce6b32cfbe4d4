"""Speakers named by pronouns and pointers: "he", "a-t-elle", "ce dernier", "le second", "his guest"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.coding.statements.speaker import Speaker
from dragoman.coding.statements.speaking import plain, speaks
from dragoman.language.tokens import Sentence, Token

if TYPE_CHECKING:
    from dragoman.coding.statements.speakers import Speakers

_NOUNS = ("NOUN", "PROPN")
_SUBJECTS = ("nsubj", "nsubj:pass")
_REACH = 3
_FAR = 900


class Anaphora:
    """Finds who is meant, for the speakers of an article."""

    def __init__(self, speakers: Speakers) -> None:
        self._s = speakers
        self._d = speakers.discourse
        self._lists = speakers.words.lists

    def pointed(self, token: Token) -> Speaker | None:
        """ "Ce dernier", "the latter", "le premier", "le second", "son invité"."""
        word, lists = token.lower, self._lists
        before = token.sentence.tokens[token.i - 1].lower.replace("’", "'") if token.i else ""
        if word in lists["last_named"] and before in lists["pointing"]:
            return next(iter(self._persons(token)), None)
        bare = len(token.children) <= 1 and before in lists["pointing"]
        if bare and word in lists["first_of_two"] | lists["second_of_two"]:
            pair = self._pair(token)
            return pair[word in lists["second_of_two"]] if pair else None
        if word in lists["other_of_two"] and before in lists["owned"]:
            last = self._s.last(token.start)
            return next((p for p in self._persons(token) if last is None or p.name != last.name), None)
        return None

    def _persons(self, token: Token) -> list[Speaker]:
        """People named before a token, the nearest first."""
        found: list[Speaker] = []
        for m in self._d.focus.before(token.start, 2 * _REACH, token.sentence.index):
            p = m.parties[0]
            if len(m.parties) != 1 or p.person is None or not _fits(p.person.gender, token, self._lists):
                continue
            if all(p.person.name != f.name for f in found):
                found.append(self._s.person(p, self._s.roles.so_far(p.person), m.start))
        return found

    def _pair(self, token: Token) -> tuple[Speaker, Speaker] | None:
        for m in self._d.focus.before(token.start, _REACH, token.sentence.index):
            if len(m.parties) == 2 and all(p.route != "pronoun" for p in m.parties):
                one, two = sorted(m.parties, key=lambda p: p.start)
                return self._s.party(one), self._s.party(two)
        return None

    def pronoun(self, token: Token) -> Speaker | None:
        """Who spoke or acted in the sentence or the one before, then who was spoken of."""
        spoke, index = self._s.last(token.start), token.sentence.index
        spoke = spoke if spoke is not None and self._suits(spoke, token) else None
        previous = self._d.analysis.sentences[index - 1] if index else token.sentence
        found, why = None, "pronoun for who spoke last"
        if spoke is not None and spoke.at >= previous.start:
            found = spoke
        for sentence in (token.sentence, previous) if found is None else ():
            if found is None and not sentence.heading:
                found, why = self._subject_in(sentence, token), "pronoun for the subject before"
        if found is None and spoke is not None and token.start - spoke.at < _FAR:
            found, why = spoke, "pronoun for who spoke last"
        word = plain(token)
        if found is None and word not in self._lists["several"] | self._lists["only_things"]:
            near = self._persons(token)
            found, why = (near[0] if near else None), "pronoun for the person named last"
        if found is None:
            found, why = self._spoken_of(token), "pronoun"
        return replace(found, trust=0.8 * found.trust, why=why, at=token.start) if found else None

    def _suits(self, speaker: Speaker, pronoun: Token) -> bool:
        """Whether who spoke last may be meant: one for "he", several for "they"."""
        word, lists = plain(pronoun), self._lists
        if not _fits(speaker.gender, pronoun, lists):
            return False
        if word in lists["several"]:
            return speaker.plural or not speaker.human
        if word in lists["only_people"]:
            return speaker.human and not speaker.plural
        return not speaker.plural and not (word in lists["only_things"] and speaker.human)

    def _subject_in(self, sentence: Sentence, pronoun: Token) -> Speaker | None:
        """The main subject of a sentence that may be meant by a pronoun behind it."""
        for t in sentence.tokens:
            main = t.dep in _SUBJECTS and t.head.dep in ("root", "conj") and t.start < pronoun.start
            if sentence is pronoun.sentence and not (speaks(t, self._s.words) or self._s.is_state(t)):
                continue
            if main and self._d.analysis.quote_at(t.start) is None and self._agrees(t, pronoun):
                found = self._s.of(t)
                only_people = plain(pronoun) in self._lists["only_people"]
                apt = found is not None and (found.entity or found.role or speaks(t, self._s.words))
                if found is not None and apt and (found.human or not only_people):
                    return found
        return None

    def _agrees(self, noun: Token, pronoun: Token) -> bool:
        word, lists = plain(pronoun), self._lists
        person = self._d.people.at(noun) is not None
        if word in lists["only_people"]:
            return person or not self._s.is_state(noun)
        if word in lists["only_things"] and person:
            return False
        plural = noun.morph.get("Number") == "Plur" or bool(noun.all("conj"))
        if word in lists["several"]:
            return plural
        other = "Fem" if word in lists["masculine"] else "Masc"
        shown = noun.child("det") or noun  # "la ministre": the determiner tells better than the noun
        return not plural and not (noun.pos == "NOUN" and shown.morph.get("Gender") == other)

    def _spoken_of(self, token: Token) -> Speaker | None:
        """The mention before a pronoun that names the parties to which the discourse resolves it."""
        codes = {(p.entity, p.person.name if p.person else None) for p in self._d.resolve(token)}
        for m in self._d.focus.before(token.sentence.start, _REACH, token.sentence.index) if codes else ():
            here = {(p.entity, p.person.name if p.person else None) for p in m.parties}
            tokens = self._d.analysis.tokens(m.start, m.start + 1)
            if here == codes and tokens and tokens[0].pos in _NOUNS:
                return self._s.noun(tokens[0]) or self._s.party(m.parties[0])
        return None


def _fits(gender: str | None, pronoun: Token, lists: dict[str, frozenset[str]]) -> bool:
    """Whether a person of a gender may be meant by a pronoun."""
    word = plain(pronoun)
    return not (gender == "m" and word in lists["feminine"]) and not (gender == "f" and word in lists["masculine"])
