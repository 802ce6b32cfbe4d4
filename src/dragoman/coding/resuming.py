"""Sides of acts that take up an act told before: "Paris a condamné cette mesure", "the talks", "Warsaw did the same"."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues
from dragoman.coding.operators import HOSTILE, complements
from dragoman.coding.parties import Who, distinct, entities, renewed
from dragoman.coding.recalled import ActRecall
from dragoman.coding.taken_up import taken_up
from dragoman.language.tokens import Token

# Types of acts that reply to what somebody did, and meanings of other types that speak of it.
_REPLYING = ("REJECT", "PROTEST", "REQUEST")
_PRAISING = ("praise", "thank", "back", "defend")
_HARMS = ("ASSAULT", "SANCTION", "COERCE")
# Acts that hand over, send or take what can be counted.
_GIVING = ("AID", "AGREE", "COOPERATE", "MOBILIZE", "RETREAT", "SANCTION", "COERCE")
_ROUTE = "whose act is taken up"


class Resumer:
    """Gives the acts of a sentence the sides of those that they take up."""

    def __init__(self, recall: ActRecall) -> None:
        self._recall = recall
        self._repeats: dict[int, Candidate] = {}
        self._carried: dict[int, Candidate] = {}
        self.absorbed: list[Candidate] = []  # acts that are part of one told before, whose words still say whom a number counts
        self._shared: dict[int, Candidate] = {}  # acts that hit whom another one hits

    def repeat(self, c: Candidate, here: Iterable[Candidate]) -> None:
        """ "Warsaw did the same": the act that another did last; the same doer elsewhere ("may do so in Havana").

        Not where one of the acts `here` spells out what is done ("a riposté en fermant ...").
        """
        if c.pattern.meaning.op != "repeat":
            return
        if c.token.dep in ("acl", "advcl") and c.token.morph.get("VerbForm") == "Inf":
            c.doubt = c.doubt or "it is only wished or purposed"
            return
        if any(o.token.head is c.token and o.token.i > c.token.i and o.token.pos == "VERB" and o.type for o in here):
            c.doubt = c.doubt or "what is done is told beside it"
            return
        if any(t.lower in cues(c.frame.lang, "nobody") for t in c.frame.subj):
            c.doubt = c.doubt or "nobody does it too"
            return
        act = self._repeated(c) if self._compares(c) else None
        if act is None or act.pattern.meaning.mutual:
            return
        c.pattern, c.type, c.mode, c.contexts, c.doubt = act.pattern, act.type, act.mode, act.contexts, c.doubt or act.doubt
        c.reasons.append(f"what is done too is '{act.token.text}'")
        self._repeats[id(c)] = act

    def repeats(self, c: Candidate) -> bool:
        """True for an act that is told by what another did, whose words say nothing of a third act."""
        return id(c) in self._repeats

    def share(self, c: Candidate) -> None:
        """Give a repeated act what the first one is and whom it hits, once that is settled; doubted where it hits nobody.

        Who does to another what was done to him does it to whom did it first ("Moscow answered in kind").
        """
        act = self._repeats.get(id(c))
        if act is None:
            self._count_on(c)
            return
        c.type, c.mode = act.type, act.mode
        if act.status == "negated" and c.status == "occurred":
            c.status = "negated"  # who does as one that denies a deed denies it too
        if not c.recipients:
            if not act.recipients and not act.pattern.meaning.solo:
                c.doubt = c.doubt or "the act that it repeats is told of nobody"
            self._shared[id(c)] = act
            c.recipients = _hit(c, act)

    def _count_on(self, c: Candidate) -> None:
        """ "Rome a livré dix chars à Kiev. Oslo en a livré six": what is given of the same goes to the same."""
        if not c.actors or c.recipients or c.doubt or c.type not in _GIVING or not any(t.pos == "NUM" for t in c.frame.obj):
            return
        same = taken_up(c.frame, self._recall.analysis)
        for act in self._recall.before(c.token, 1):
            if act.recipients and any(t.lemma in same for t in act.frame.obj):
                c.recipients = _hit(c, act)
                self._shared[id(c)] = act
                return

    def settle(self, kept: Iterable[Candidate]) -> None:
        """Give repeated acts whom the first one is finally told to hit, once the sides of all that are told are chosen."""
        told = {id(c): c for c in kept}
        for c in told.values():
            act = self._shared.get(id(c))
            if act is not None and id(act) in told:
                c.recipients = _hit(c, act) or c.recipients

    def answer(self, c: Candidate) -> None:
        """ "Paris a condamné cette décision", "the move was criticised by Chile": whose act it is receives the answer."""
        comments = c.pattern.meaning.op == "comment" or c.pattern.meaning.name in _PRAISING
        if not c.recipients and c.frame.nominal and c.type in _HARMS:
            self._join_in(c)
        if c.recipients or self.repeats(c) or not (comments or c.type in _REPLYING):
            return
        apart = entities(c.actors)
        for t in self._objects(c):
            act = self._recall.meant(t, apart, listed=not comments)
            if act is not None:
                c.recipients = distinct([renewed(w, t, _ROUTE) for w in act.actors if w.entity and w.entity not in apart])
                c.reasons.append(f"'{t.text}' takes up '{act.token.text}'")
                return

    def _join_in(self, c: Candidate) -> None:
        """ "Took part in the assault": who joins an act told before does it to the same."""
        joined = c.token.head.lemma in cues(c.frame.lang, "joining_in")
        act = self._recall.meant(c.token, entities(c.actors)) if c.actors and joined else None
        if act is not None and act.type == c.type:
            others = [w for w in act.recipients if w.entity not in entities(c.actors)]
            c.recipients = [renewed(w, c.token, _ROUTE) for w in others]

    def carry_on(self, c: Candidate) -> None:
        """ "The strike killed three": what an act told before does, its doer does."""
        if c.actors or c.frame.nominal or c.type not in HOSTILE:
            return
        for t in c.frame.subj:
            act = self._recall.meant(t, entities(c.recipients))
            if act is not None:
                c.actors = distinct([renewed(w, t, _ROUTE) for w in act.actors if w.entity not in entities(c.recipients)])
                c.reasons.append(f"'{t.text}' is '{act.token.text}'")
                self._carried[id(c)] = act
                return

    def join(self, told: list[Candidate]) -> list[Candidate]:
        """What an act told before does is no second act: whom it hits is hit by the first."""
        here = {id(c) for c in told}
        kept: list[Candidate] = []
        for c in told:
            act = self._carried.get(id(c))
            if act is None or id(act) not in here or act.type != c.type or entities(act.actors) != entities(c.actors):
                kept.append(c)
                continue
            self.absorbed.append(c)
            act.recipients = distinct([*act.recipients, *(w for w in c.recipients if w.entity not in entities(act.actors))])
        return kept

    def _compares(self, c: Candidate) -> bool:
        """ "As did Chile", "so has Rome", not "as it always does": such words count in front of the verb alone."""
        near = c.token.sentence.tokens[c.token.i - 1].lower if c.token.i else ""
        leading = {t.lower for t in c.token.subtree()} & cues(c.frame.lang, "inverting")
        return not c.pattern.no_obj or not leading or near in leading

    def _objects(self, c: Candidate) -> list[Token]:
        found = [t for t in complements(c) if t is not c.token] + (c.frame.subj if "subj" in c.pattern.to else [])
        return [*found, *(k for t in found for k in t.all("nmod", "nsubj:pass", "nsubj", "obj"))]

    def _repeated(self, c: Candidate) -> Candidate | None:
        """The act told last, in this sentence or the one before: of several the one that the main verb tells.

        Where none is told for sure, one nearby that is itself in doubt.
        """
        return self._last(c, self._recall.before(c.token, 1)) or self._last(c, self._recall.in_doubt(c.token))

    def _last(self, c: Candidate, acts: Iterable[Candidate]) -> Candidate | None:
        last: Candidate | None = None
        types = self._recall.worded(c)
        for act in acts:
            elsewhere = bool(c.recipients)
            fits = act.actors and act.pattern.meaning.op != "repeat" and (elsewhere or not _codes(act) & _codes(c))
            fits = fits and (not types or act.type in types)
            if last is not None and act.token.sentence is not last.token.sentence:
                break
            if fits and (last is None or act.depth < last.depth):
                last = act
        return last


def _codes(c: Candidate) -> frozenset[str]:
    return entities(c.actors)


def _hit(c: Candidate, act: Candidate) -> list[Who]:
    """Whom a repeated act hits; who did the first one where that hit the one who repeats it."""
    back = bool(act.recipients) and entities(act.recipients) <= entities(c.actors)
    others = act.actors if back else act.recipients
    return [renewed(w, c.token, _ROUTE) for w in others if w.entity not in entities(c.actors)]
