"""What becomes of an act that another predicate speaks of: asked for, promised, refused, denied, threatened."""

from __future__ import annotations

from dataclasses import replace

from dragoman.coding.candidates import Candidate
from dragoman.coding.claimed import ClaimReader
from dragoman.coding.classes import cues, grammar
from dragoman.coding.everybody import asks_everybody
from dragoman.coding.lexicon.load import meanings
from dragoman.coding.operators import (
    COOPERATIVE,
    HOSTILE,
    complements,
    inner_act,
    requested_mode,
    threatened_mode,
    usual_refusal,
    usual_request,
)
from dragoman.coding.parties import distinct, entities
from dragoman.coding.prepositions import preposition
from dragoman.coding.presupposed import presupposed
from dragoman.coding.reality import unwilled
from dragoman.coding.recalled import ActRecall
from dragoman.language.tokens import Token

_AGREED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
_WILLED = frozenset({"promise", "undertake"})
_ANSWERED = frozenset({"REQUEST", "AGREE", "THREATEN"})
_SWALLOWING = frozenset({"request", "refuse", "threaten", "promise", "undertake"})
# Meanings that undo an act, or speak well of it, which the words then do not tell once more.
_UNDOING = frozenset({"lift-sanctions", "drop-demand", "ease", "suspend", "veto", "refuse-meeting", "praise", "withhold"})


class Effects:
    """Applies operators to the acts in their complements; `told` grows as the article is read."""

    def __init__(self, lang: str, told: list[Candidate], recall: ActRecall, claims: ClaimReader) -> None:
        self._lang = lang
        self._told = told
        self._recall = recall
        self._claims = claims
        self._denied: set[int] = set()
        self._charging: set[int] = set()
        self._answered: set[int] = set()
        self._void: set[int] = set()

    def apply(self, c: Candidate, by_token: dict[int, Candidate], gone: set[int]) -> None:
        """Settle an operator and the act it speaks of; ids of acts that tell nothing are added to `gone`."""
        inner, charge = inner_act(c, by_token), None
        if c.pattern.meaning.op == "deny":
            inner = self._beyond_plans(inner, by_token)
        if c.pattern.meaning.op == "deny" and inner is not None and inner.type == "ACCUSE" and self._is_charge(c, inner):
            if not entities(inner.actors) - entities(c.actors):
                gone.add(id(inner))  # "rejected allegations that ...": who made them nobody says
            inner, charge = self._charged(c, inner, by_token), inner
            if charge is not None and not charge.frame.nominal:
                self._charging.add(id(c))
        if inner is not None and unwilled(inner.token, self._lang) and c.frame.nominal and c.pattern.meaning.op in _WILLED:
            gone.add(id(c))  # "n'a pas l'intention de rappeler" tells of the recall, not of an undertaking
            return
        handler = getattr(self, f"_op_{c.pattern.meaning.op}", None)
        if handler is not None:
            handler(c, inner, gone)
        if c.pattern.meaning.op == "deny" and inner is None and not c.type:
            self._rebuff(c, charge)
        if c.pattern.meaning.op in _SWALLOWING:
            self._swallow(c, by_token, gone)
        if c.pattern.meaning.op == "request" and c.status == "occurred":
            self._void |= {id(t) for top in c.frame.clauses for t in top.subtree() if _is_only_asked(t, top)}

    def _beyond_plans(self, inner: Candidate | None, by_token: dict[int, Candidate]) -> Candidate | None:
        """What is denied where a plan or a decision is: the act that is planned or decided."""
        while inner is not None and not inner.type:
            inner.status = "negated"
            inner = inner_act(inner, by_token)
        return inner

    def answered(self, c: Candidate) -> bool:
        """True for a demand or an offer that was turned down, and tells an act of its own."""
        return id(c) in self._answered

    def is_void(self, c: Candidate) -> bool:
        """True for what nobody has done: within the clause that says what is asked for, or said of what becomes less."""
        return id(c.token) in self._void and (not c.frame.nominal or c.frame.support is not None)

    def _is_answered(self, c: Candidate, inner: Candidate) -> bool:
        """A demand or an offer whose maker its own words name ("Lomé's demand") was made, whatever became of it."""
        named = inner.frame.nominal and not any("not named" in r for r in inner.reasons)
        return named and inner.type in _ANSWERED and bool(entities(inner.actors) - entities(c.actors))

    def _is_charge(self, c: Candidate, inner: Candidate) -> bool:
        """A charge by its noun, or one that somebody else makes: who denies that denies what he is charged with."""
        return inner.frame.nominal or bool(entities(inner.actors) - entities(c.actors))

    def _charged(self, c: Candidate, charge: Candidate, by_token: dict[int, Candidate]) -> Candidate | None:
        """What a charge is of: who denies a charge denies that; that the charge was made stands."""
        inner = self._beyond_plans(inner_act(charge, by_token), by_token)
        self._denied.add(id(inner))
        charge.recipients = charge.recipients or [w for w in c.actors if w.entity not in entities(charge.actors)]
        if inner is not None and entities(inner.actors) <= entities(charge.actors):
            inner.actors = list(c.actors)
        return inner

    def _rebuff(self, c: Candidate, charge: Candidate | None) -> None:
        """Who turns down a charge of which no deed is told rejects it, to the face of who makes it."""
        own = entities(c.actors)
        named = [w for w in charge.actors if w.entity and w.entity not in own] if charge is not None else []
        others = named or [w for w in self._recall.accusers(c) if w.entity and w.entity not in own]
        if c.status == "occurred" and (others or self._recall.names_charge(c)):
            c.pattern = replace(c.pattern, meaning=meanings()["refuse-change"])
            c.type, c.recipients = "REJECT", distinct(others)
            c.reasons.append("the charge is told, no deed")

    def undo(self, c: Candidate, by_token: dict[int, Candidate], gone: set[int]) -> None:
        """Acts that a predicate which undoes or praises them names tell nothing of their own."""
        if c.pattern.meaning.name not in _UNDOING:
            return
        named = grammar(self._lang, "names")
        layer = [*c.frame.obj, *(t for p in named for t in c.frame.obl.get(p, []))]
        for _ in range(3):
            for t in layer:
                inner = by_token.get(id(t))
                if inner is not None and inner is not c and inner.frame.nominal:
                    self._drop(inner, gone)
                self._drop_given(t, by_token, gone)
            layer = [k for t in layer for k in t.all("nmod", "compound", "conj") if not k.case() or preposition(k) in named]

    def _drop_given(self, noun: Token, by_token: dict[int, Candidate], gone: set[int]) -> None:
        """ "Le nombre de visas accordés aux X": what is less granted than before, by nobody named, is no easing."""
        for described in noun.all("acl"):
            inner = by_token.get(id(described))
            if inner is not None and not inner.frame.subj and inner.type == "CONCEDE":
                self._void.add(id(described))
                self._drop(inner, gone)

    def _swallow(self, c: Candidate, by_token: dict[int, Candidate], gone: set[int]) -> None:
        """Nouns of action inside what is asked, refused or threatened tell nothing of their own, nor what is joined to it."""
        for top in complements(c):
            for t in top.subtree():
                inner = by_token.get(id(t))
                path = [t, *t.ancestors()]
                above = path[: path.index(c.token)] if c.token in path else []
                if inner is None or inner is c or any(a.dep == "acl:relcl" for a in above):
                    continue
                if inner.frame.nominal or (c.token.pos == "VERB" and _is_joined(t, top)):
                    self._drop(inner, gone)

    def _op_request(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        if c.pattern.meaning.mode is None:
            c.mode = requested_mode(inner, complements(c), self._lang, usual_request(c, self._lang))
        if not asks_everybody(c):
            self._borrow(c, inner, actors_first=True)
        self._drop(inner, gone)

    def _op_undertake(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        if inner is not None and c.token.pos == "ADJ" and c.pattern.meaning.type is None:
            inner.type = ""  # "unlikely to sign": nobody tells that it is done or to come
            return
        self._borrow(c, inner, actors_first=False)
        self._drop(inner, gone)

    def _op_promise(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        if inner is None and not c.recipients and not self._cooperative(c):
            c.trust *= 0.6
        reprisal = any(t.lemma in cues(self._lang, "reprisal") for top in complements(c) for t in top.subtree())
        if inner is None and reprisal and not self._cooperative(c):
            c.type, c.mode = "THREATEN", threatened_mode(None, complements(c), self._lang)
        if inner is not None and inner.type in HOSTILE and inner.mode != "investigate" and inner.status != "negated":
            c.type, c.mode = "THREATEN", threatened_mode(inner, complements(c), self._lang)
        self._borrow(c, inner, actors_first=False)
        self._drop(inner, gone)

    def _op_refuse(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        c.mode = c.mode or requested_mode(inner, complements(c), self._lang, usual_refusal(c, self._lang))
        if inner is not None and self._is_answered(c, inner):
            self._answered.add(id(inner))
            inner.recipients = inner.recipients or list(c.actors)
            c.recipients = c.recipients or [w for w in inner.actors if w.entity not in entities(c.actors)]
            return
        self._borrow(c, inner, actors_first=False)
        self._drop(inner, gone)

    def _op_accuse(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        self._borrow(c, inner, actors_first=True)
        if inner is not None:
            self._recall.charge(c, inner)
        if id(inner) not in self._denied:
            self._drop(inner, gone)

    def _op_comment(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        """What is condemned is evidence of the condemnation; the doer of it is who is condemned."""
        if inner is None:
            return
        doers = inner.actors or next((t.actors for t in reversed(self._told) if t.type == inner.type), [])
        others = [w for w in doers if w.entity and w.entity not in entities(c.actors)]
        if others:
            c.recipients = distinct(others)
        elif inner.type == "ASSAULT" and inner.token in c.frame.obj:
            c.victims = (entities([*inner.recipients, *c.recipients]) | self._recall.named_in(inner.token)) - entities(c.actors)
            c.recipients = [w for w in c.recipients if w.entity not in c.victims]
        part = inner.token in [t for o in c.frame.obj for t in o.subtree()]
        if part and inner.trust < 0.9 and not (c.actors and _is_told_whole(inner)):
            self._drop(inner, gone)

    def _op_threaten(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        c.mode = c.mode or threatened_mode(inner, complements(c), self._lang)
        self._borrow(c, inner, actors_first=False)
        self._drop(inner, gone)

    def _op_deny(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        charged = id(c) in self._charging
        if inner is None or not inner.codes - entities(c.actors):
            told = self._recall.denied(c, inner)
            if told is None and not charged and (told := self._recall.perhaps_denied(c, inner)) is not None:
                own = entities(told.actors) & entities(c.actors)
                c.doubt = c.doubt or ("" if own else told.doubt or "nobody is named who did what is denied")
            if told is not None and c.status == "occurred":
                self._drop(inner, gone)
                c.type, c.mode, c.status = told.type, told.mode, "negated"
                c.recipients = [w for w in told.recipients if w.entity not in entities(c.actors)]
                c.contexts = told.contexts
                c.reasons.append(f"what is denied is '{told.token.text}'")
                return
        self._pass_on(c, inner, "negated" if c.status != "negated" else "occurred")

    def _op_fail(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        if inner is None or inner.pattern.meaning.name != "test-weapon":  # a launch that fails was tried
            self._pass_on(c, inner, "negated")

    def _op_cease(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        """Trade and aid that ends is a measure, hostility that ends a concession; other acts are no longer done."""
        if c.token.morph.get("Mood") == "Sub":
            self._drop(inner, gone)  # "pour obtenir que X cesse de livrer": only wished
            return
        if inner is None or c.status == "negated":
            return
        broken = inner.type in COOPERATIVE - {"RETREAT"} and not inner.pattern.meaning.mutual
        if c.status != "occurred" and not broken and inner.type not in HOSTILE:
            return
        self._give_subject(c, inner)
        inner.reasons.append(f"'{c.token.text}' ends it")
        if broken:
            inner.type, inner.mode, inner.status = "SANCTION", "discontinue", c.status
        elif inner.type in HOSTILE:
            inner.type, inner.mode = "CONCEDE", None
            if c.status == "hypothetical":  # an end that is only announced is conceded already
                inner.status = c.status
        else:
            inner.status = "negated"

    def _op_plan(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        self._pass_on(c, inner, "planned" if c.status == "occurred" else c.status)

    def _op_wish(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        """Whoever means to harm plans it; a wish to do good is only said."""
        if inner is not None and inner.type in HOSTILE:
            self._op_plan(c, inner, gone)

    def _op_consider(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        self._pass_on(c, inner, "hypothetical" if c.status != "negated" else "negated")

    def _op_exclude(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        self._pass_on(c, inner, "hypothetical" if c.status == "negated" else "negated")

    def _op_announce(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        if inner is None or id(inner) in gone:
            return
        spoken = inner.pattern.meaning.name == "back"  # support is given by saying so
        if inner.frame.nominal and inner.type in _AGREED and inner.status == "occurred" and not spoken:
            inner.status = "planned"
        self._give_subject(c, inner)

    def _op_claim(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        if inner is not None and c.status == "occurred":
            self._claims.settle(c, inner)

    def _op_decide(self, c: Candidate, inner: Candidate | None, gone: set[int]) -> None:
        if inner is not None:
            if c.status != "occurred" and inner.status == "occurred":
                inner.status = c.status
            if not inner.actors and inner.frame.nominal:  # "the closure of its border": his own
                inner.recipients = [w for w in inner.recipients if w.entity not in entities(c.actors)]
            self._give_subject(c, inner)

    def _pass_on(self, c: Candidate, inner: Candidate | None, status: str) -> None:
        if inner is None or presupposed(inner, self._lang):
            return
        inner.status = status  # type: ignore[assignment]
        inner.status_by = c.token
        inner.reasons.append(f"'{c.token.text}' makes it {status}")
        self._give_subject(c, inner)

    def _give_subject(self, c: Candidate, inner: Candidate) -> None:
        if not inner.actors and c.actors:
            inner.actors = [w for w in c.actors if w.entity not in entities(inner.recipients)]

    def _borrow(self, c: Candidate, inner: Candidate | None, *, actors_first: bool) -> None:
        """Recipients that the operator itself does not name, from the act it speaks of."""
        if c.recipients or inner is None or c.pattern.meaning.mutual:
            return
        sides = (inner.actors, inner.recipients) if actors_first else (inner.recipients, inner.actors)
        for side in sides:
            found = [w for w in side if w.entity and w.entity not in entities(c.actors)]
            if found:
                c.recipients = distinct(found)
                return

    def _drop(self, inner: Candidate | None, gone: set[int]) -> None:
        if inner is not None and id(inner) not in self._answered and not presupposed(inner, self._lang):
            gone.add(id(inner))

    def _cooperative(self, c: Candidate) -> bool:
        words = cues(self._lang, "cooperative")
        return any(t.lemma in words for top in complements(c) for t in top.subtree())


def _is_only_asked(t: Token, clause: Token) -> bool:
    """True in "that X do so", told as asked, but for what describes it ("the deal signed in May", "when X cut aid")."""
    path = [t, *t.ancestors()]
    described = any(a.dep.startswith(("acl", "advcl")) for a in path[: path.index(clause)])
    return not described and clause.child("mark") is not None and clause.morph.get("VerbForm") == "Fin"


def _is_told_whole(c: Candidate) -> bool:
    """ "Condemned Russia's attack on Georgia": a blow whose words say both whose it is and whom it hit, which tells it too."""
    return c.type == "ASSAULT" and bool(c.actors and c.recipients) and not any("not named" in r for r in c.reasons)


def _is_joined(t: Token, top: Token) -> bool:
    """True for infinitives joined to another: "ordered Oslo to withdraw its envoy and close the consulate"."""
    first = t
    while first.dep == "conj" and first.morph.get("VerbForm") == "Inf":
        first = first.head
    return first is top and t is not top and top.morph.get("VerbForm") == "Inf"
