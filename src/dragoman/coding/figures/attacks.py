"""Whose doing the dead of an attack are that no act tells: of whom its words name, or of an armed group that claims it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from dragoman.coding.classes import grammar
from dragoman.coding.discourse import Discourse
from dragoman.coding.figures.measures import MeasureReader
from dragoman.coding.figures.origins import Origins
from dragoman.coding.figures.parties import Sides
from dragoman.coding.figures.roles import Codes
from dragoman.coding.frames import preposition
from dragoman.knowledge.names import PLACES, Name
from dragoman.language.tokens import Sentence, Token

# How many sentences before a number of dead the attack may be told in, and where it was done.
_REACH = 3
_SCENE = 6
# How many sentences may lie between an attack and the words that somebody claims it.
_CLAIMED = 9


class Attacks:
    """Finds the sides of the dead and wounded of attacks in one article."""

    def __init__(self, discourse: Discourse, measures: MeasureReader, origins: Origins, codes: Codes) -> None:
        self._a = discourse.analysis
        self._measures = measures
        self._origins = origins
        self._codes = codes
        self._at, self._of, self._between = (grammar(self._a.lang, name) for name in ("place", "of", "between"))

    def told(self, head: Token, noun: Token) -> Sides | None:
        """Who made an attack that no act tells, and whom it has hit; None where either stays open."""
        if len(both := self._fighting(head.sentence)) > 1:
            hit = self._origins.named(noun) & both
            return Sides(tuple(sorted(both - hit)), tuple(sorted(hit)), 0.5, "who fought each other")
        sentences = self._before(head.sentence, _REACH)
        behind = self._a.sentences[head.sentence.index + 1 : head.sentence.index + 2]
        if not any(self._measures.any("attack", s.tokens) for s in (*sentences, *behind)):
            return None
        victims = self._origins.named(noun)
        doers = next((found for s in sentences if (found := self._doers(s))), None) or self._claimants(head.sentence)
        if not doers:
            return None
        if self._measures.has("attackers", noun) and not victims - doers:
            return Sides(tuple(sorted(self.scene(head.sentence, doers))), tuple(sorted(doers)), 0.4, "attackers who were killed")
        hit = victims or self.scene(head.sentence, doers)
        if not hit:
            return None
        return Sides(tuple(sorted(doers - hit)), tuple(sorted(hit)), 0.4, "an attack whose doer is told or claims it")

    def _before(self, sentence: Sentence, reach: int) -> list[Sentence]:
        """A sentence and those before it, the nearest first."""
        return self._a.sentences[max(0, sentence.index - reach) : sentence.index + 1][::-1]

    def _fighting(self, sentence: Sentence) -> frozenset[str]:
        """Codes of those between whom the fighting of a sentence is: "the war between Kenya and Uganda left 40 dead"."""
        fights = [t for t in sentence.tokens if t.pos == "NOUN" and self._measures.has("fighting", t)]
        parties = (p for f in fights for p in f.all("nmod", "obl") if preposition(p) in self._between)
        return frozenset(self._codes(k for p in parties for k in p.subtree()))

    def _doers(self, sentence: Sentence) -> frozenset[str]:
        """Codes of whose an attack of a sentence is: "an attack by the Shabaab", "attaques palestiniennes"."""
        attacks = [t for t in sentence.tokens if t.pos == "NOUN" and self._measures.has("attack", t)]
        return frozenset(c for t in attacks for c in self._of_attack(t))

    def _of_attack(self, attack: Token) -> Iterator[str]:
        yield from self._codes(attack.all("amod"))
        owned = (t for t in attack.all("nmod", "compound", "nmod:poss") if preposition(t) in ("", *self._of))
        owners = [t for t in owned if self._measures.is_group(t)]
        agents = [a for v in (attack, *attack.all("acl", "acl:relcl")) for a in v.all("obl:agent")]
        yield from self._codes(k for t in (*owners, *agents) for k in (t, *t.all("amod", "compound")))

    def _claimants(self, sentence: Sentence) -> frozenset[str]:
        """Codes of the armed group of which the article says nearest by that it made the attack."""
        near = [(abs(index - sentence.index), code) for index, code in self._claims if abs(index - sentence.index) <= _CLAIMED]
        return frozenset({min(near)[1]}) if near else frozenset()

    @cached_property
    def _claims(self) -> list[tuple[int, str]]:
        """Sentences by number in which an armed group claims an attack or is said to have made it, with its code."""
        found = []
        for s in self._a.sentences:
            groups = [n for n in self._a.names_between(s.start, s.end) if n.kind == "group" and n.entities]
            claim = next((t for t in s.tokens if self._measures.has("claimed", t)), None) if groups else None
            if claim is not None:
                found.append((s.index, min((abs(n.start - claim.start), n.entities[0]) for n in groups)[1]))
        return found

    def scene(self, sentence: Sentence, doers: frozenset[str]) -> frozenset[str]:
        """The state where something happened: of a place of the sentence, else of the title, else told last before."""
        before = [s for s in self._before(sentence, _SCENE) if not s.heading]
        ordered = (*before[:1], *self._headings, *before[1:])
        return next((found for s in ordered if (found := self._place(s, doers))), frozenset())

    @cached_property
    def _headings(self) -> list[Sentence]:
        return [s for s in self._a.sentences if s.heading][:1]

    def _place(self, sentence: Sentence, doers: frozenset[str]) -> frozenset[str]:
        """The state of the first place of a sentence at which things happen, else of the first one that it names."""
        names = [n for n in self._a.names_between(sentence.start, sentence.end) if n.kind in PLACES]
        open_ = [n for n in names if (state := _state(n)) is not None and state not in doers]
        at = {n.start for t in sentence.tokens if preposition(t) in self._at and (n := self._a.name_at(t)) is not None}
        found = next((n for n in open_ if n.start in at), None) or next(iter(open_), None)
        state = _state(found) if found is not None else None
        return frozenset({state}) if state is not None else frozenset()


def _state(name: Name) -> str | None:
    """Code of the state that a place is or lies in."""
    return name.entities[0] if name.entities else name.country
