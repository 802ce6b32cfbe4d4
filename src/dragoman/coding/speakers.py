"""Who speaks: from the noun or pronoun beside a verb of saying to a name, a state and a role."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from dragoman.coding.classes import noun_class
from dragoman.coding.discourse import Discourse
from dragoman.coding.focus import Mention
from dragoman.coding.parties import Who
from dragoman.coding.phrases import noun_phrase
from dragoman.language.speech import Speech
from dragoman.language.tokens import Sentence, Token

_PRONOUNS = frozenset(
    [
        "il",
        "elle",
        "ils",
        "elles",
        "lui",
        "eux",
        "-t-il",
        "-t-elle",
        "-il",
        "-elle",
        "-t-ils",
        "-t-elles",
        "-ils",
        "-elles",
        "he",
        "she",
        "it",
        "they",
        "him",
        "her",
        "them",
        "l'intéressé",
        "l'intéressée",
        "celui-ci",
        "celle-ci",
        "ceux-ci",
        "celles-ci",
        "qui",
        "who",
        "which",
    ]
)
_RELATIVE = frozenset({"qui", "who", "which", "that"})
_PLURAL = frozenset(["ils", "elles", "eux", "they", "them", "-t-ils", "-t-elles", "-ils", "-elles", "ceux-ci", "celles-ci"])
_LAST = frozenset({"dernier", "dernière", "derniers", "dernières", "latter", "intéressé", "intéressée"})
_FIRST_OF_TWO = frozenset({"premier", "première", "former", "first"})
_SECOND_OF_TWO = frozenset({"second", "seconde", "deuxième", "latter"})
_OTHER_OF_TWO = frozenset({"invité", "invitée", "hôte", "guest", "host", "interlocuteur", "visiteur", "visitor"})
_NEW = frozenset({"un", "une", "a", "an", "des", "some", "several", "plusieurs"})
_ANAPHORIC = frozenset({"the office named before", "scene", "pronoun"})
_SPEAKING = ("person", "government", "media", "military", "rebel", "business", "judiciary", "legislature", "spy", "police")
_REACH = 3
_FAR = 900


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who says something: fullest name or description, states, role in the article's words."""

    name: str | None
    entity: str | None = None
    entities: tuple[str, ...] = ()
    role: str | None = None
    trust: float = 1.0
    why: str = ""
    at: int = 0


@dataclass(slots=True)
class Speakers:
    """Finds speakers of one article and remembers who spoke last."""

    discourse: Discourse
    words: Speech
    _spoken: list[Speaker] = field(default_factory=list)

    def remember(self, speaker: Speaker) -> None:
        """Note who spoke, for the pronouns that follow."""
        self._spoken.append(speaker)

    def last(self, offset: int) -> Speaker | None:
        """Who spoke last before an offset."""
        return next((s for s in reversed(self._spoken) if s.at < offset), None)

    def of(self, token: Token) -> Speaker | None:
        """The speaker whom the head of a subject means; None where it means nobody."""
        if token.lower in self.words.lists["nobody"]:
            return None
        if token.lower in _RELATIVE and token.dep.startswith("nsubj"):
            return self._antecedent(token)
        if token.pos == "PRON" or token.lower in _PRONOUNS or token.lower.lstrip("-") in _PRONOUNS:
            return self._pronoun(token)
        return self._ordinal(token) or self._noun(token)

    def _antecedent(self, token: Token) -> Speaker | None:
        relative = next((a for a in token.ancestors() if a.dep.startswith("acl") and not a.is_root), None)
        return self.of(relative.head) if relative is not None else None

    def _noun(self, token: Token) -> Speaker | None:
        author = self._author(token)
        if author is not None:
            return author
        start, end = noun_phrase(token, self.words)
        parties = self._named(token) or self._inside(token, start, end)
        person = next((p.person for p in parties if p.person is not None), None)
        if person is not None and len(parties) == 1:
            return _of_person(parties[0], person.role or self._described(token, person.name), token.start)
        name = self.discourse.analysis.text[start:end]
        codes = tuple(dict.fromkeys(p.entity for p in parties if p.entity))
        trust = min((p.trust for p in parties), default=0.7)
        if not parties and not any(c.isalpha() for c in name):
            return None
        return Speaker(name, codes[0] if codes else None, codes, None, trust, "named beside the verb", token.start)

    def _named(self, token: Token) -> list[Who]:
        """Parties of a noun; what is new ("a minister") is nobody who was spoken of before."""
        parties = self.discourse.resolve(token)
        determiner = token.child("det")
        if determiner is not None and determiner.lower in _NEW:
            return [p for p in parties if p.route not in _ANAPHORIC]
        return parties

    def _inside(self, token: Token, start: int, end: int) -> list[Who]:
        """Parties of a person named within the phrase or right behind it."""
        found = [m for m in self.discourse.people.mentions if start <= m.start < end + 3]
        if found:
            return [self.discourse.person_who(found[0].person, found[0].start, found[0].end, "person")]
        first = [p for p in self.discourse.people.all if p.name.split()[0] == token.text and token.pos == "PROPN"]
        return [self.discourse.person_who(first[0], token.start, token.end, "person", 0.8)] if len(first) == 1 else []

    def _author(self, token: Token) -> Speaker | None:
        """ "Un rapport des experts de l'ONU": who wrote it speaks."""
        if token.lemma not in self.words.lists["documents"] or token.lower in _LAST:
            return None
        for c in token.all("nmod", "nmod:poss"):
            if c.i < token.i and c.dep != "nmod:poss":
                continue
            if c.case() in ("de", "du", "des", "d'", "d’", "de l'", "of", "from", "by", "par") or c.dep == "nmod:poss":
                parties = self.discourse.resolve(c)
                if parties and c.pos in ("NOUN", "PROPN"):
                    return self._noun(c)
        return None

    def _described(self, token: Token, name: str) -> str | None:
        """The describing noun before or behind a name: "la politologue X", "X, mécanicien"."""
        text = self.discourse.analysis.text
        if token.pos == "NOUN" and token.lower not in ("m.", "mme") and token.text not in name:
            start, end = noun_phrase(token, self.words)
            words = re.split(r"\s(?=[A-ZÀ-Ý][\w'’-]+)", text[start:end], maxsplit=1)[0]
            return re.sub(r"^(?:(?:le|la|les|un|une|the|an?)\s|l['’])", "", words, flags=re.I) or None
        behind = re.compile(r",\s+(?:(?:un|une|an?|le|la|the)\s)?([a-zà-ÿ][\w'’ -]{2,60}?)\s*(?=[.,;:!?)»\"]|$)")
        found = behind.match(text, token.end) if token.pos == "PROPN" else None
        return found[1] if found and len(found[1].split()) <= 7 and not _verbal(found[1]) else None

    def _ordinal(self, token: Token) -> Speaker | None:
        """ "Le premier", "le second", "ce dernier", "the latter", "son invité"."""
        word = token.lower
        before = token.sentence.tokens[token.i - 1].lower if token.i else ""
        persons = self._persons(token)
        if word in _LAST and before in ("ce", "cette", "cet", "the", "l'", "l’", "ces"):
            return persons[0] if persons else None
        if word in _FIRST_OF_TWO | _SECOND_OF_TWO and before in ("le", "la", "the") and not token.children[1:]:
            pair = self._pair(token)
            return pair[word in _SECOND_OF_TWO] if pair else None
        if word in _OTHER_OF_TWO and before in ("son", "sa", "his", "her"):
            last = self.last(token.start)
            return next((p for p in persons if last is None or p.name != last.name), None)
        return None

    def _persons(self, token: Token) -> list[Speaker]:
        """People named before a token, the nearest first."""
        found: list[Speaker] = []
        for m in self.discourse.focus.before(token.start, 2 * _REACH, token.sentence.index):
            p = m.parties[0]
            if len(m.parties) == 1 and p.person is not None and all(p.person.name != f.name for f in found):
                found.append(_of_person(p, p.person.role, m.start))
        return found

    def _pair(self, token: Token) -> tuple[Speaker, Speaker] | None:
        for m in self.discourse.focus.before(token.start, _REACH, token.sentence.index):
            if len(m.parties) == 2 and all(p.route != "pronoun" for p in m.parties):
                one, two = sorted(m.parties, key=lambda p: p.start)
                return self._party(one), self._party(two)
        return None

    def _party(self, p: Who) -> Speaker:
        if p.person is not None:
            return _of_person(p, p.person.role, p.start)
        words = self.discourse.analysis.text[p.start : p.end]
        return Speaker(words, p.entity, (p.entity,) if p.entity else (), None, p.trust, p.route, p.start)

    def _pronoun(self, token: Token) -> Speaker | None:
        """Who spoke or acted in the sentence or the one before, then who was spoken of."""
        spoke = self.last(token.start)
        sentences = self.discourse.analysis.sentences
        index = token.sentence.index
        previous = sentences[index - 1] if index else token.sentence
        found, why = None, "pronoun for who spoke last"
        if spoke is not None and spoke.at >= previous.start:
            found = spoke
        for sentence in (token.sentence, previous) if found is None else ():
            if found is None and not sentence.heading:
                found, why = self._subject_in(sentence, token), "pronoun for the subject before"
        if found is None and spoke is not None and token.start - spoke.at < _FAR:
            found, why = spoke, "pronoun for who spoke last"
        if found is None:
            mention = self._mention(token, self.discourse.resolve(token))
            found, why = (self._words_of(mention) if mention else None), "pronoun"
        return replace(found, trust=0.8 * found.trust, why=why, at=token.start) if found else None

    def _subject_in(self, sentence: Sentence, pronoun: Token) -> Speaker | None:
        """The main subject of a sentence that may be meant by a pronoun behind it."""
        for t in sentence.tokens:
            main = t.dep in ("nsubj", "nsubj:pass") and t.head.dep in ("root", "conj") and t.start < pronoun.start
            if main and self.discourse.analysis.quote_at(t.start) is None and self._agrees(t, pronoun):
                found = self.of(t)
                if found is not None and (found.entity or found.role or self._can_speak(t)):
                    return found
        return None

    def _can_speak(self, t: Token) -> bool:
        lang = self.discourse.analysis.lang
        human = t.lemma in self.words.lists["human"] or any(t.lemma in noun_class(lang, c) for c in _SPEAKING)
        return human or t.pos in ("PROPN", "PRON")

    def _agrees(self, noun: Token, pronoun: Token) -> bool:
        word = pronoun.lower.lstrip("-").removeprefix("t-")
        name = self.discourse.analysis.name_at(noun)
        person = self.discourse.people.at(noun) is not None
        if word in ("he", "she", "him", "her"):
            return person or name is None or name.kind not in ("state", "capital", "seat", "organisation")
        if word == "it" and person:
            return False
        plural = noun.morph.get("Number") == "Plur" or bool(noun.all("conj"))
        if word in _PLURAL:
            return plural
        gender = {"il": "Fem", "elle": "Masc"}.get(word)
        return not plural and not (gender and noun.morph.get("Gender") == gender and noun.pos == "NOUN")

    def _mention(self, token: Token, parties: list[Who]) -> Mention | None:
        """The mention before a pronoun that names the parties it was resolved to."""
        codes = {(p.entity, p.person.name if p.person else None) for p in parties}
        for m in self.discourse.focus.before(token.start, _REACH, token.sentence.index):
            here = {(p.entity, p.person.name if p.person else None) for p in m.parties}
            word = self.discourse.analysis.text[m.start : m.start + 12].lower()
            if codes and here == codes and not re.match(r"(?:-t)?-?(?:il|elle|ils|elles|he|she|it|they)\b", word):
                return m
        return None

    def _words_of(self, mention: Mention) -> Speaker:
        sentence = self.discourse.analysis.sentence_at(mention.start)
        tokens = sentence.at(mention.start, mention.start + 1) if sentence else []
        found = self._noun(tokens[0]) if tokens else None
        return found or self._party(mention.parties[0])


def _of_person(p: Who, role: str | None, at: int) -> Speaker:
    assert p.person is not None
    codes = (p.entity,) if p.entity else ()
    return Speaker(p.person.name, p.entity, codes, role, p.trust, p.route, at)


def _verbal(words: str) -> bool:
    """True for what is no description: a relative clause, a time, a place."""
    first = words.split()[0].lower()
    return first in {"qui", "who", "dans", "in", "on", "lors", "en", "à", "au", "devant", "sur", "et", "and", "but", "mais",
                     "after", "before", "avant", "après", "selon", "according", "while", "as", "pour", "sans", "dont"}  # fmt: skip
