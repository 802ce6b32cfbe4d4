"""Pronouns: "il", "they", "ce dernier", "its", "qui" — who was spoken of last and fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.coding.classes import cues, grammar
from dragoman.coding.focus import Mention
from dragoman.coding.parties import Who, renewed
from dragoman.coding.prepositions import preposition
from dragoman.language.tokens import Token
from dragoman.packs import has_trait

if TYPE_CHECKING:
    from dragoman.coding.discourse import Discourse

_OBJECTS = ("obj", "iobj", "obl", "nmod")
_PLACED = 0.8  # "venant de Moscou, où il ...": a place is seldom meant by a pronoun


class PronounReader:
    """Resolves pronouns for a discourse."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._lang = lang = discourse.analysis.lang
        self._spoken = cues(lang, "first_person") | cues(lang, "second_person")
        self._relative, self._things = grammar(lang, "relative"), grammar(lang, "thing")
        self._plural, self._of_one = grammar(lang, "plural_pronoun"), grammar(lang, "plural_of_one")
        self._human = {word: sex for sex in ("m", "f") for word in grammar(lang, f"human_{sex}")}
        self._singular: dict[str, str | None] = {word: sex for sex in ("m", "f") for word in grammar(lang, f"singular_{sex}")}
        self._singular |= dict.fromkeys(grammar(lang, "singular"))

    def is_that(self, token: Token) -> bool:
        """True for "celui", "celle", which the parser may take for a noun."""
        return has_trait(self._lang, "spoken_nouns") and token.lower in cues(self._lang, "that_of")

    def _addressed(self, token: Token, word: str) -> list[Who]:
        """ "A demandé à X qu'il extrade ...": who must do what is asked is whom it is asked of."""
        verb = token.head.head
        asked = verb.lemma in cues(self._lang, "object_control") | cues(self._lang, "asking_yield")
        if token.dep not in ("nsubj", "nsubj:pass") or token.head.dep != "ccomp" or not asked or word in self._plural:
            return []
        marks = {*grammar(self._lang, "towards"), *grammar(self._lang, "genitive")}
        for t in verb.all("obl", "iobj", "obl:arg"):
            if verb.i < t.i < token.i and preposition(t) in marks and t.child("conj") is None:
                return [renewed(p, token, "pronoun") for p in self._d.resolve(t)]
        return []

    def _complement(self, token: Token) -> list[Who] | None:
        """ "Celles de Quito", "those of Niger", "ceux du voisin": whose they are; None without a complement."""
        for c in token.all("nmod", "obl"):
            if c.case() in cues(self._lang, "of"):
                return self._d.resolve(c)
        return None

    def _there(self, token: Token) -> list[Who]:
        """ "Il n'y participera pas", "s'y rendre": the place, state or body named last, not who acts."""
        subject = self._own_subject(token)
        for m in self._d.focus.before(token.start, 2, token.sentence.index):
            codes = {p.entity for p in m.parties}
            if m.kind == "state" and m.parties[0].route not in ("pronoun", "possessive") and codes.isdisjoint(subject):
                return [renewed(p, token, "place named before") for p in m.parties]
        return []

    def _voiced(self, token: Token) -> list[Who]:
        return self._d.voices.meant(token.lower.lstrip("-"), (token.start, token.end), self._lang)

    def read(self, token: Token) -> list[Who]:
        """Parties of a pronoun; empty for one that means nobody."""
        word = token.lower
        if word in self._relative:
            return self._antecedent(token)
        if word in cues(self._lang, "that_of"):
            owned = self._complement(token)
            if owned is not None:
                return owned
        if word in cues(self._lang, "there"):
            return self._there(token)
        if token.dep == "expl" and not word.startswith("-"):
            return []
        if word.startswith("-t-"):
            word = word[3:]
        word = word.lstrip("-") if word not in self._singular else word
        if word.lstrip("-") in self._spoken:
            return self._voiced(token)
        return self._addressed(token, word) or self._again(token, word) or self._latest(token, word)

    def _again(self, token: Token, word: str) -> list[Who]:
        """ "They also discussed ...": the several who were the subject of the sentence before."""
        sentence = token.sentence
        opens = token.dep == "nsubj" and token.head.is_root and not self._d.analysis.names_between(sentence.start, token.start)
        if word not in self._plural or not opens or not sentence.index:
            return []
        before = self._d.analysis.sentences[sentence.index - 1].tokens
        subject = next((t for t in before if t.dep == "nsubj" and t.head.is_root and t.start < t.head.start), None)
        parties = self._d.resolve(subject) if subject is not None else []
        return [renewed(p, token, "pronoun") for p in parties] if len({p.entity for p in parties}) > 1 else []

    def possessor(self, token: Token) -> list[Who]:
        """Whose, for "its", "his", "son", "leurs": the clause's own subject first."""
        if token.lower in self._spoken:
            return self._voiced(token)
        if token.lower in self._relative:
            return [renewed(p, token, "possessive") for p in self._antecedent(token)]
        subject = self._clause_subject(token)
        if subject is not None and not self._clashes(subject, token.lower):
            parties = self._d.resolve(subject)
            plural = token.lower in self._plural
            if (parties and (len(parties) > 1) == plural) or (parties and not plural):
                return [renewed(p, token, "possessive") for p in parties]
            if parties and plural:
                return [renewed(p, token, "possessive") for p in parties]
        return self._latest(token, token.lower)

    def _clashes(self, subject: Token, word: str) -> bool:
        """True for "his" behind the name of a state, and "its" behind a person."""
        name = self._d.analysis.name_at(subject)
        if word in self._human:
            named = name is not None and name.kind in ("state", "capital", "organisation")
            return named or subject.lower in self._things
        return word in self._things and self._is_person(subject)

    def _is_person(self, token: Token) -> bool:
        """True for a name, an office or a pronoun of one person."""
        title = self._d.title_at(token)
        office = title is not None and not title.phrase.plural
        return office or token.lower in self._human or self._d.people.at(token) is not None

    def _clause_subject(self, token: Token) -> Token | None:
        """Subject of the clause around, unless the token stands inside that subject."""
        inside = {id(token)}
        for a in token.ancestors():
            subject = a.child("nsubj", "nsubj:pass")
            if subject is not None and id(subject) not in inside and subject.start < token.start:
                return subject
            inside.add(id(a))
            if a.dep in ("ccomp", "parataxis", "root") and subject is not None:
                break
        return None

    def _antecedent(self, token: Token) -> list[Who]:
        for a in token.ancestors():
            if a.dep in ("acl:relcl", "acl") and a.head is not a:
                return self._d.resolve(a.head) if a.head.dep != "conj" or not _plural_verb(a) else self._d.resolve(a.head.head)
        before = [t for t in token.sentence.tokens[max(0, token.i - 3) : token.i] if t.pos not in ("PUNCT", "ADP", "DET")]
        near = before[-1] if before and before[-1].i >= token.i - 2 else None
        return self._d.single(near) if near is not None and near.pos in ("PROPN", "NOUN") else []

    def _latest(self, token: Token, word: str) -> list[Who]:
        best: tuple[float, Mention] | None = None
        subject, beside = self._own_subject(token), self._beside(token)
        late = word in ("celui-ci", "celle-ci", "ceux-ci", "celles-ci")
        for k, m in enumerate(self._d.focus.before(token.start, 3, token.sentence.index)[:40]):
            if (subject and {p.entity for p in m.parties} <= subject) or any(start <= m.start < end for start, end in beside):
                continue
            score = self._fits(m, word) + (0.8 if late and not m.subject else 0.0)
            if score <= 0:
                continue
            distance = token.sentence.index - m.sentence
            score += (1.0 if m.subject and not late else 0.0) - 0.8 * distance - 0.08 * k - (_PLACED if m.placed else 0.0)
            if best is None or score > best[0]:
                best = (score, m)
        if best is None:
            return []
        return [renewed(p, token, "pronoun") for p in best[1].parties]

    def _beside(self, token: Token) -> list[tuple[int, int]]:
        """Where those stand with or against whom a subject acts ("Avec son homologue X, il ..."), who are others than it."""
        if token.dep not in ("nsubj", "nsubj:pass"):
            return []
        others = [t for t in token.head.all("obl") if t.case() in cues(self._lang, "beside") and t.start < token.start]
        words = [t.subtree() for t in others]
        return [(min(w.start for w in phrase), max(w.end for w in phrase)) for phrase in words]

    def _own_subject(self, token: Token) -> set[str | None]:
        """Parties of the verb's subject, whom an object pronoun of the same verb cannot mean."""
        if token.dep not in _OBJECTS or token.morph.get("Reflex") == "Yes":
            return set()
        subject = token.head.child("nsubj")
        return {p.entity for p in self._d.single(subject)} if subject is not None and subject is not token else set()

    def _fits(self, m: Mention, word: str) -> float:
        """How well a mention agrees with a pronoun in number, gender and kind; 0 where it cannot."""
        if word in self._plural:
            if m.plural:
                return 2.0
            return 0.6 if word in self._of_one and m.kind in ("body", "state") else 0.0
        if m.plural and m.kind != "state":
            return 0.0
        if len(m.parties) > 1:
            return 0.0
        if word in self._human:
            gender = m.gender if m.kind == "person" else None
            return 2.0 if m.kind == "person" and gender in (None, self._human[word]) else 0.3 if m.kind == "group" else 0.0
        if word in self._things:
            return 2.0 if m.kind in ("state", "body") else 0.0
        if word in self._singular:
            wanted = self._singular.get(word)
            if wanted and m.gender and m.gender != wanted:
                return 0.0
            return 2.0 if m.gender == wanted or m.gender is None else 1.5
        return 0.0


def _plural_verb(verb: Token) -> bool:
    finite = [verb, *verb.all("aux", "aux:pass")]
    return any(t.morph.get("Number") == "Plur" and t.morph.get("VerbForm") == "Fin" for t in finite)
