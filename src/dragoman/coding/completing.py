"""From a proposition to an event that counts: both sides known, status settled, a border crossed."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues
from dragoman.coding.discourse import Discourse
from dragoman.coding.everybody import asks_everybody
from dragoman.coding.gatherings import MODE, gathers
from dragoman.coding.obligations import obliged
from dragoman.coding.parties import Who, distinct, entities
from dragoman.coding.sides import SideFiller
from dragoman.coding.slots import reflexive, slot_tokens
from dragoman.coding.tenses import is_earlier

_AGREED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})


class Completer:
    """Completes candidates of one article."""

    def __init__(self, discourse: Discourse, told: list[Candidate]) -> None:
        self._d = discourse
        self._lang = discourse.analysis.lang
        self._told = told
        self._sides = SideFiller(discourse, told)
        self._fills = "completion" not in discourse.analysis.without

    def complete(self, c: Candidate) -> str:
        """Fill what is missing from the discourse; the reason where no relation across a border remains, else ""."""
        self._undertake(c)
        c.actors = [w for w in c.actors if w.entity]
        c.recipients = [w for w in c.recipients if w.entity]
        if c.doubt:
            return self._pass_over(c, c.doubt)
        self._part_sides(c)
        if not c.actors and self._fills:
            self._sides.fill_actors(c)
        if not c.actors:
            return self._pass_over(c, "nobody is named who does it")
        if c.frame.nominal and not self._own_party(c):
            return self._pass_over(c, "the noun names nobody itself")
        if c.pattern.meaning.mutual and c.recipients:
            c.actors, c.recipients = distinct(c.actors + c.recipients), []
        if gathers(c, self._d.analysis) and (c.pattern.weak or self._sides.may_fill(c)):
            c.within, c.mode = True, MODE if c.type == "CONSULT" else None
        if c.pattern.meaning.solo and not c.recipients and self._fills:
            c.recipients = [
                Who(e, c.token.start, c.token.end, "whom it had to do with last", 0.5) for e in self._sides.partners(c)
            ]
        if self._fills and self._lacks_side(c) and not c.pattern.meaning.solo and self._sides.may_fill(c):
            self._sides.fill_opposite(c)
        if self._lacks_side(c) and not c.pattern.meaning.solo:
            return self._pass_over(c, "only one side is known")
        return ""

    def _of_sentence(self, c: Candidate) -> list[Who]:
        """Parties of the last act told in the same sentence."""
        told = [t for t in self._told if t.token.sentence is c.token.sentence]
        return [*told[-1].actors, *told[-1].recipients] if told else []

    def _own_party(self, c: Candidate) -> bool:
        """A noun tells an event only with a party of its own, or with a verb that carries it."""
        if c.frame.support is not None or (c.status == "negated" and c.pattern.meaning.mutual):
            return True
        if c.type == "CONSULT" and any(t.lemma in cues(self._lang, "bilateral") for t in c.token.children):
            c.actors = distinct([*c.actors, *self._of_sentence(c)])
            return len(entities(c.actors)) > 1
        low, high = c.token.i - 6, max(t.i for t in c.token.subtree())
        tokens = c.token.sentence.tokens
        reached = [k for slot in c.pattern.co for t in slot_tokens(c.frame, slot) for k in t.subtree()]
        spans = [(t.start, t.end) for t in [*tokens[max(0, low) : high + 1], *reached]]
        return any(s <= w.start < e for w in [*c.actors, *c.recipients] for s, e in spans)

    def _part_sides(self, c: Candidate) -> None:
        """Nobody stands on both sides: a host is no visitor; elsewhere the doer keeps his side."""
        both = entities(c.actors) & entities(c.recipients)
        if both and c.mode == "visit" and len(entities(c.actors)) > 1:
            c.actors = [w for w in c.actors if w.entity not in both]
        else:
            c.recipients = [w for w in c.recipients if w.entity not in both]

    def _lacks_side(self, c: Candidate) -> bool:
        """True where a side is missing; several doers who act on each other need none opposite."""
        if c.pattern.meaning.mutual:
            return len(entities(c.actors)) < 2 and not c.within
        if c.recipients or asks_everybody(c):
            return False
        if len(entities(c.actors)) > 1 and c.type in ("AGREE", "CONCEDE", "COOPERATE"):
            return False
        each = {t.lower for t in c.token.subtree()} & cues(self._lang, "each_other")
        return not (len(entities(c.actors)) > 1 and (each or reflexive(c.token) is not None))

    def _pass_over(self, c: Candidate, reason: str) -> str:
        return f"{c.pattern.describe()}, but {reason}"

    def _undertake(self, c: Candidate) -> None:
        """Cooperative things announced for later are an undertaking; the undertaking is the event."""
        if c.status == "planned" and c.pattern.meaning.name == "ratify" and obliged(c.token, self._lang):
            c.status = "hypothetical"  # a parliament that has still to ratify undertakes nothing
        elif c.status == "planned" and c.type in _AGREED:
            others = [w for w in c.actors if w.entity not in entities(c.lead)]
            if c.pattern.meaning.mutual and c.lead and others and len(entities(c.lead)) == 1:
                c.actors, c.recipients = list(c.lead), others
            if c.pattern.meaning.name == "host":
                c.actors, c.recipients = c.recipients, c.actors  # who will receive undertakes it
            c.type, c.mode, c.status = "AGREE", None, "occurred"
            c.reasons.append("announced for later, so an undertaking")
        elif c.status in ("planned", "hypothetical") and c.type == "THREATEN":
            c.status = "occurred"  # what is said of the future, or of what happens unless, is the threat
        elif c.status == "planned" and c.pattern.meaning.name == "refuse-yield":
            c.status = "occurred"  # who will not give in has refused to
        elif c.status == "planned" and _is_yielding(c):
            c.type, c.mode, c.status = "CONCEDE", None, "occurred"
            c.reasons.append("a coming withdrawal or ceasefire, so a concession")
        elif c.status == "planned" and c.type == "RETREAT" and c.mode != "resign" and _is_announced(c):
            c.type, c.mode, c.status = "AGREE", None, "occurred"
            c.reasons.append("announced for later, so an undertaking")
        elif c.status == "planned" and (c.type == "AGREE" or (c.type == "CONCEDE" and _is_announced(c))):
            c.status = "occurred"  # a coming concession has been made by its announcement


def _is_yielding(c: Candidate) -> bool:
    """True for forces that will leave, and for somebody who will hold his fire."""
    name = c.pattern.meaning.name
    return name == "withdraw-forces" or (name == "observe-ceasefire" and bool(c.actors))


def _is_announced(c: Candidate) -> bool:
    """True for a verb of which its doer is told; "had planned to" tells of a plan that something came between."""
    dropped = c.token.dep == "xcomp" and is_earlier(c.token.head)
    return bool(c.actors) and not c.frame.nominal and not dropped
