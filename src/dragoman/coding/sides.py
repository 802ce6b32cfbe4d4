"""Sides that a clause leaves out, filled from what was told before, the scene and the article's main parties."""

from __future__ import annotations

from collections import Counter

from dragoman.coding.allies import Allies
from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues, noun_class
from dragoman.coding.discourse import Discourse
from dragoman.coding.enemies import dealt_with, enemies, is_fight
from dragoman.coding.near_sides import NearSides
from dragoman.coding.nouns import sector_of
from dragoman.coding.operators import HOSTILE
from dragoman.coding.parties import Who, entities
from dragoman.coding.reproof import is_reproved
from dragoman.coding.slots import slot_tokens
from dragoman.language.tokens import Token

# Acts that several states take alike against one.
_MEASURES = frozenset({"SANCTION"})
# What they are done to by name is a place, where no person is known by that name.
_TAKES_PLACES = frozenset({"invade"})
_OWN_OBJECT = frozenset({"close-border", "refuse-meeting", "suspend", "recall-ambassador", "lift-sanctions"})


class SideFiller:
    """Fills missing sides for one article; `told` are the acts read so far."""

    def __init__(self, discourse: Discourse, told: list[Candidate]) -> None:
        self._d = discourse
        self._lang = discourse.analysis.lang
        self._told = told
        self._near = NearSides(discourse)
        self._allies = Allies(discourse)

    def may_fill(self, c: Candidate) -> bool:
        """The other side may be filled from the article only where the clause leaves it out.

        Not where a noun has no party of its own, nor where the clause names somebody not known.
        """
        if c.pattern.weak or any("clause around" in r or "not named" in r for r in c.reasons):
            return False
        if (
            c.pattern.meaning.mutual
            and "obj" in c.pattern.co
            and any(not self._may_act(t) for t in c.frame.obj if not self._d.single(t))
        ):
            return False
        slots = c.pattern.co if c.pattern.meaning.mutual else c.pattern.to or ("obj", "iobj")
        named = [t for slot in slots for t in slot_tokens(c.frame, slot) if t is not c.token]
        if c.pattern.meaning.name in _TAKES_PLACES:
            named = [t for t in named if t.pos != "PROPN" or self._d.people.at(t) is not None]
        return not any(self._is_somebody(t) for t in named)

    def _may_act(self, t: Token) -> bool:
        """A pronoun, people or a body that the text leaves without a state; neither a thing nor a stranger's name."""
        if t.pos in ("PRON", "DET") or t.morph.get("Poss") == "Yes":
            return True
        human = sector_of(t.lemma, self._lang) or any(
            t.lemma in noun_class(self._lang, name)
            for name in ("person", "crowd", "people_counted", "pair", "organisation_noun", "group_noun")
        )
        return t.pos != "PROPN" and bool(human)

    def _is_somebody(self, t: Token) -> bool:
        """A person, group or body that the text names but nothing resolves."""
        if t.pos == "PRON" or self._d.single(t):
            return False
        victims = ("CVL", "MIL", "COP", "BUS")
        if t.lemma in noun_class(self._lang, "country"):
            return True
        return (
            t.pos == "PROPN"
            or (sector_of(t.lemma, self._lang) or "CVL") not in victims
            or t.lemma in noun_class(self._lang, "person")
        )

    def fill_actors(self, c: Candidate) -> None:
        """A doer whom the clause leaves out or describes without a known name."""
        ascribed = c.token.dep == "acl" and c.token.lemma in cues(self._lang, "ascribed")
        if ascribed or is_reproved(c.frame):
            return  # "une frappe attribuée à X" tells no accuser
        denied_talks = c.pattern.meaning.mutual and c.status == "negated"
        if c.pattern.weak or (c.frame.nominal and not c.frame.support and not c.recipients and not denied_talks):
            return
        token = c.token
        if c.frame.passive and not c.frame.subj and c.pattern.meaning.name in _OWN_OBJECT and c.recipients:
            c.actors, c.recipients = c.recipients, []  # "son déplacement est annulé": whose it is, does it
            return
        if c.pattern.meaning.mutual:
            agreed = c.pattern.meaning.agreement is not None or c.status == "negated"
            codes = self._d.focus.pair(token.start, set())[:2] if agreed or c.frame.subj else []
            codes = codes if len(codes) == 2 else []
        elif c.recipients:
            codes = self.partners(c)
            if not codes and c.frame.subj:
                other = self._d.focus.other(entities(c.recipients), token.start, token.sentence.index)
                codes = [other] if other else []
        else:
            codes = []
        if any(not self._may_act(t) for t in c.frame.subj):
            return
        c.actors = [Who(code, token.start, token.end, "the article's other party", 0.5) for code in codes]
        if c.actors:
            c.trust *= 0.55
            c.reasons.append("who does it is taken from what was told before")

    def _both_main(self, c: Candidate) -> list[str]:
        """A third party that welcomes, asks or offers addresses both main parties, once these acted together."""
        pair = set(self._d.focus.main[:2])
        if c.type not in ("SUPPORT", "REQUEST", "AGREE") or len(pair) < 2 or pair & c.codes:
            return []
        together = any(told.pattern.meaning.mutual and pair <= entities(told.actors) for told in self._told)
        return sorted(pair) if together else []

    def _place_of_clause(self, c: Candidate) -> list[str]:
        """ "... du Tchad, où l'armée a rendu sa base": the place that a relative clause describes."""
        verb = c.frame.support or c.token
        for v in (verb, verb.head):
            if v.dep == "acl:relcl" and any(t.lower in ("où", "where") for t in v.children):
                return [w.entity for w in self._d.single(v.head) if w.entity and w.entity not in c.codes]
        return []

    def partners(self, c: Candidate) -> list[str]:
        """With whom the party last had to do; for words of blame, who last did something hostile."""
        if self._d.focus.scene(c.token.start):
            return []
        recent = self._told[-6:]
        if c.type in _MEASURES:
            hostile = [told for told in recent if told.type in HOSTILE]
            found = dealt_with(hostile, c.codes) or self._targeted(c)
            if found:
                return found
        if found := dealt_with(recent, c.codes):
            return found
        if c.type in ("ACCUSE", "REQUEST", "PROTEST", "REJECT"):
            for told in self._told:
                if told.type in HOSTILE and told.recipients and not entities(told.actors) & c.codes:
                    return sorted(entities(told.actors))
        return []

    def _targeted(self, c: Candidate) -> list[str]:
        """On whom measures of the same kind were told to fall: "Nicaragua also broke off relations"."""
        hit = Counter(
            code for told in self._told if told.type == c.type and not c.codes & entities(told.actors)
            for code in dict.fromkeys(w.entity for w in told.recipients) if code and code not in c.codes
        )  # fmt: skip
        return [code for code, _ in hit.most_common(1)]

    def fill_enemy(self, c: Candidate) -> bool:
        """Whom the doer of an attack fights in this article, where the words near it name none of them."""
        codes = enemies(self._d, self._told, c, self._allied(c)) if is_fight(c) else []
        if not codes or entities(self._near.inside(c, self._allied(c))) & set(codes):
            return False
        c.recipients = [Who(code, c.token.start, c.token.end, "whom it fights", 0.6) for code in codes]
        c.trust *= 0.7
        c.reasons.append("the other side is whom it fights in this article")
        return True

    def _allied(self, c: Candidate) -> frozenset[str]:
        """Those on the side of who attacks, whom the attack is not on."""
        return self._allies.of(frozenset(c.codes)) if is_fight(c) else frozenset()

    def fill_near(self, c: Candidate) -> bool:
        """The other side from what stands near the act without filling a slot; True where somebody does."""
        allied = self._allied(c)
        near = self._near.inside(c, allied) or self._near.around(c, allied)
        if near:
            self._put_opposite(c, near)
            c.trust *= 0.7
            c.reasons.append("the other side stands near the act")
        return bool(near)

    def fill_opposite(self, c: Candidate) -> None:
        """The other party of the article, where the clause names only one."""
        token = c.token
        if self.fill_enemy(c) or self.fill_near(c):
            return
        codes = self._place_of_clause(c) or self.partners(c) or self._both_main(c)
        codes = [code for code in codes if code not in self._allied(c)]
        if not codes:
            code = self._d.focus.other(c.codes | self._allied(c), token.start, token.sentence.index)
            codes = [code] if code else []
        found = [Who(code, token.start, token.end, "the article's other party", 0.5) for code in codes]
        if not found:
            return
        self._put_opposite(c, found)
        c.trust *= 0.6
        c.reasons.append("the other side is the article's other party")

    def _put_opposite(self, c: Candidate, found: list[Who]) -> None:
        if c.pattern.meaning.mutual:
            c.actors = [*c.actors, *found]
        else:
            c.recipients = found
