"""Who does it and to whom, by the order of words: the subject before its verb, objects and complements behind."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.language.speech import speech
from dragoman.language.tokens import Token
from dragoman.language.word_order.clauses import Clause
from dragoman.language.word_order.phrases import Phrase
from dragoman.language.word_order.words import WordTable

_NEAR = 4


class Sides:
    """Hangs the free phrases of clauses on their verbs."""

    def __init__(self, tokens: Sequence[Token], lang: str, table: WordTable) -> None:
        self._tokens = tokens
        self._lists = table.lists
        self._speech = speech(lang)

    def fill(self, clause: Clause) -> None:
        """Subject, objects and complements of a clause's verb."""
        left = [p for p in clause.left if p.free]
        bare = [p for p in left if not p.case]
        if clause.finite and bare:
            bare[-1].head.attach(clause.verb, clause.subject_label)
        for p in left:
            if p.case:
                p.head.attach(clause.verb, "obl")
        self._behind(clause)

    def _behind(self, clause: Clause) -> None:
        """A bare phrase behind a verb is its object; its subject where it has none before and takes no object."""
        verb = clause.verb
        right = [p for p in clause.right if p.free]
        bare = [p for p in right if not p.case]
        late = clause.finite and verb.child("nsubj", "nsubj:pass") is None
        if bare:
            label = clause.subject_label if late and self._takes_none(clause, bare[0]) else "obj"
            bare[0].head.attach(verb, label)
            if label == "obj" and late and len(bare) > 1:
                bare[1].head.attach(verb, "nsubj")
            elif label != "obj":
                for c in bare[0].head.all("nmod"):
                    if c.case() in self._lists["around"]:
                        c.attach(verb, "obl")  # "..., dijo X en un comunicado"
        for p in right:
            if p.case:
                p.head.attach(verb, self._role(clause, p, bool(bare)))

    def _takes_none(self, clause: Clause, phrase: Phrase) -> bool:
        """Whether a phrase behind the verb can only be its subject."""
        if clause.passive or clause.reflexive or clause.verb.lemma in self._lists["subject_behind"]:
            return True
        return self._inserted(clause) or self._says(clause, phrase)

    def _inserted(self, clause: Clause) -> bool:
        """ "..., denunció Manila": a verb right behind a comma, a dash or a quotation, with what was said before it."""
        first = clause.start
        stopped = first > 0 and self._tokens[first - 1].pos == "PUNCT"
        return stopped and clause.mark is None and any(t.pos in ("VERB", "AUX") for t in self._tokens[: first - 1])

    def _says(self, clause: Clause, phrase: Phrase) -> bool:
        """ "Dijo el ministro que ...": a verb of saying with its clause behind who speaks."""
        said = "clause" in self._speech.frames(clause.verb.lemma)
        behind = self._tokens[phrase.last + 1 : phrase.last + 2 + _NEAR]
        return said and any(t.lower in self._speech.lists["that"] for t in behind)

    def _role(self, clause: Clause, phrase: Phrase, has_object: bool) -> str:
        """Label of a complement: the agent of a passive, a person as object ("acusó a Perú"), or another one."""
        if phrase.prep in self._lists["agent"] and clause.passive:
            return "obl:agent"
        told = phrase.head.child("det", "nummod") is not None or (phrase.case and phrase.case[-1].lower != phrase.prep)  # "al"
        named = told or phrase.head.pos in ("PROPN", "PRON")
        if phrase.prep not in self._lists["personal"] or not named or clause.passive:
            return "obl"
        if clause.verb.lemma in self._lists["going"]:
            return "obl"
        behind = self._tokens[phrase.last + 1 : phrase.last + 1 + _NEAR]
        infinitive = any(t.morph.get("VerbForm") == "Inf" for t in behind)
        that = any(t.lower in self._speech.lists["that"] for t in behind[:1])
        return "iobj" if has_object or infinitive or that or clause.reflexive else "obj"
