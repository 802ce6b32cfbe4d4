"""Who does it, to whom: the slots of a pattern filled with parties (stage 5 of the reading).

A role that the clause leaves out is looked for in this order: the noun's own complements and
adjectives, the clause around it, the scene, the article's other party.  What was filled from
further away has less trust, and its reason says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.coding.classes import cues, grammar, noun_class
from dragoman.coding.departures import departed_from
from dragoman.coding.discourse import Discourse
from dragoman.coding.frames import Frame, frame_of
from dragoman.coding.lexicon import Pattern
from dragoman.coding.match import is_owned, undergone
from dragoman.coding.parties import Who, distinct, entities
from dragoman.coding.prepositions import preposition
from dragoman.coding.protests import crowd_sides
from dragoman.coding.reproof import is_reproved, is_spoken_of, is_suffered
from dragoman.coding.slots import genitives, slot_tokens
from dragoman.coding.thanks import thanks_for
from dragoman.coding.withstood import withstanding
from dragoman.coding.wrongs import violated, violators
from dragoman.language.tokens import Token

_HITTING = ("ASSAULT", "COERCE", "MOBILIZE", "THREATEN")
# Names that tell of which state somebody is.
_STATELY = ("state", "capital", "adjective", "demonym")


@dataclass(slots=True)
class Roles:
    """Actors and recipients with how they were found."""

    actors: list[Who]
    recipients: list[Who]
    trust: float = 1.0
    reasons: list[str] = field(default_factory=list)
    lead: list[Who] = field(default_factory=list)
    victims: frozenset[str] = frozenset()


class RoleFinder:
    """Fills the roles of frames for one article."""

    def __init__(self, discourse: Discourse, lang: str) -> None:
        self._d = discourse
        self._lang = lang

    def find(self, frame: Frame, pattern: Pattern) -> Roles:
        """Parties of a proposition; either side may stay empty."""
        roles = self._mutual(frame, pattern) if pattern.meaning.mutual else self._directed(frame, pattern)
        if (pattern.type or pattern.meaning.type) == "PROTEST":
            roles.actors, roles.recipients = crowd_sides(self._d, frame, roles.actors, roles.recipients)
        self._spare(frame, pattern, roles)
        roles.actors, roles.recipients = distinct(roles.actors), distinct(roles.recipients)
        return roles

    def _spare(self, frame: Frame, pattern: Pattern, roles: Roles) -> None:
        """Turn a condemnation to who violated a right, and away from whose right it is."""
        rights = violated(frame, pattern.meaning.op)
        if not rights:
            return
        own = entities(roles.actors)
        doers = [w for w in self.resolve(violators(frame)) if w.entity and w.entity not in own]
        roles.victims = entities(self.resolve(rights)) - own - entities(doers)
        roles.recipients = doers or [w for w in roles.recipients if w.entity not in roles.victims]

    def resolve(self, tokens: list[Token]) -> list[Who]:
        """Parties of several noun phrases."""
        return [p for t in tokens for p in self._one(t)]

    def _one(self, t: Token) -> list[Who]:
        if (t.dep == "nmod:poss" and t.pos == "PRON") or (t.pos == "DET" and t.morph.get("Poss") == "Yes"):
            thanks = thanks_for(t.head, self._lang) if t.pos in ("PRON", "DET") else None
            return self.resolve(list(thanks.given_to)) if thanks is not None else self._d.owners(t.head)
        if t.pos in ("VERB", "AUX") and t.dep in ("advcl", "acl", "ccomp", "xcomp"):
            return []
        return self._beyond(t) or self._d.resolve(t)

    def _beyond(self, t: Token) -> list[Who]:
        """Who lies behind a border shared with somebody ("its border with X")."""
        if t.lemma not in noun_class(self._lang, "border"):
            return []
        return [w for c in t.all("nmod") if preposition(c) in grammar(self._lang, "with") for w in self._d.resolve(c)]

    def _directed(self, frame: Frame, p: Pattern) -> Roles:
        thanks = thanks_for(frame.token, self._lang)
        actors = self._actors(frame, p)
        reasons: list[str] = []
        trust = 1.0
        if thanks is not None and entities(actors) <= entities(self.resolve(list(thanks.given_by))):  # who thanks did not do it
            actors = self.resolve(list(thanks.given_to))
        asked = ("clause",) if p.meaning.op == "request" and not frame.nominal else ()
        recipients = self._slots(frame, (*(p.to or ("obj", "iobj")), *asked), entities(actors))
        if not recipients and (p.type or p.meaning.type) in _HITTING:
            recipients = [w for w in withstanding(frame, self._d) if w.entity not in entities(actors)]
        own = frame.nominal and bool(p.of) and (p.mode or p.meaning.mode) == "withdraw"
        if frame.nominal and p.of and not recipients and not own:
            recipients = [w for w in self.resolve(undergone(frame, p)) if w.entity not in entities(actors)]
        if not actors and recipients and frame.passive and not frame.subj:
            actors = self._owners_of_act(frame, p, recipients)
        if not actors and frame.passive and not frame.subj:
            actors = self._senders(frame, p)
            recipients = [w for w in recipients if w.entity not in entities(actors)]
        if len(entities(actors)) >= 2 and not recipients and frame.nominal:
            split = [a for a in actors if a.route == "adjective"]
            if len(split) == 2:
                actors, recipients = split[:1], split[1:]
        by_others = frame.passive and bool(frame.subj) and not self._from_somewhere(frame.subj)
        by_others = by_others or ((p.type or p.meaning.type) in _HITTING and is_spoken_of(frame))
        if not actors:
            actors, trust = ([], 1.0) if by_others else self._around(frame, recipients)
            if actors:
                reasons.append("the actor is not named in the clause")
            elif own:  # One calls home one's own: "le retrait de l'ambassadeur soudanais".
                named = self.resolve([t for t in undergone(frame, p) if not is_owned(t)])
                actors = [w for w in named if w.entity not in entities(recipients)]
        return Roles(actors, recipients, trust, reasons)

    def _from_somewhere(self, doers: list[Token]) -> bool:
        """False for those by whom something is done of whom no state is told ("held by gunmen"): somebody, but nobody around."""
        names = [self._d.analysis.name_at(t) for doer in doers for t in doer.subtree()]
        return any(name is not None and name.kind in _STATELY for name in names)

    def _owners_of_act(self, frame: Frame, p: Pattern, recipients: list[Who]) -> list[Who]:
        """Whose the act is that a passive tells of ("American tariffs were imposed on ...")."""
        acts = [t for t in frame.obj if t.pos == "NOUN" and t.lemma in p.obj]
        found = self.resolve([a for t in acts for a in t.all("amod", "nmod:poss")])
        return [w for w in found if w.entity not in entities(recipients)]

    def _senders(self, frame: Frame, p: Pattern) -> list[Who]:
        """Forces that are moved are moved by their own side; what is fired, by that from whose land it comes."""
        if p.meaning.solo:
            return self.resolve(frame.obj)
        return [w for t in frame.obj for w in departed_from(self._d, t)]

    def _actors(self, frame: Frame, p: Pattern) -> list[Who]:
        if p.source:
            return self._slots(frame, p.source, self._sent_away(frame))
        found = self.resolve(frame.subj)
        if frame.nominal and not found and p.of_role == "subj":
            found = self.resolve(genitives(frame)) or self.resolve(_named_below(frame))
        if frame.nominal and not found and p.of and p.of_role == "obj":
            object_ = undergone(frame, p)
            found = self.resolve([t for t in genitives(frame) if object_ and t not in object_])
        if not found and frame.support is not None:
            carrier = frame_of(frame.support, self._lang)
            found = self.resolve([t for t in carrier.subj if t is not frame.token])
        return found

    def _sent_away(self, frame: Frame) -> frozenset[str]:
        """ "L'ambassadeur de France a été expulsé": whose diplomat it is to whom something is done, and who does it not."""
        diplomats = [t for t in frame.obj if t.lemma in noun_class(self._lang, "diplomat") or t.names == "~envoy"]
        return entities(self.resolve(diplomats)) if frame.passive and not frame.subj else frozenset()

    def _slots(self, frame: Frame, slots: tuple[str, ...], taken: frozenset[str]) -> list[Who]:
        """The first slot that gives somebody other than those taken."""
        for slot in slots:
            found = [w for w in self.resolve(self._slot(frame, slot)) if w.entity not in taken]
            if found:
                return found
        return []

    def _slot(self, frame: Frame, slot: str) -> list[Token]:
        if slot == "subj" and not frame.subj and frame.support is not None:
            return [t for t in frame_of(frame.support, self._lang).subj if t is not frame.token]
        return slot_tokens(frame, slot)

    def _mutual(self, frame: Frame, p: Pattern) -> Roles:
        actors = self._actors(frame, p)
        lead = list(actors)
        if frame.nominal and frame.subj and p.of_role == "subj":
            actors = actors + self.resolve(genitives(frame))
        for slot in p.co:
            actors = actors + self.resolve(self._slot(frame, slot))
        reasons: list[str] = []
        trust = 1.0
        if frame.nominal and len(entities(actors)) < 2:
            around, trust_around = self._around(frame, actors)
            if around:
                actors, trust = actors + around, trust_around
                reasons.append("one side is taken from the clause around")
        return Roles(actors, [], trust, reasons, distinct(lead))

    def _around(self, frame: Frame, known: list[Who]) -> tuple[list[Who], float]:
        """The subject of the clause that holds the proposition."""
        if is_reproved(frame) or is_suffered(frame):
            return [], 1.0
        taken = entities(known)
        for k, a in enumerate(frame.token.ancestors()):
            if a.pos not in ("VERB", "AUX"):
                continue
            outer = frame_of(a, self._lang)
            for side in (self._thanked(outer, frame), outer.subj, outer.obj if outer.passive else []):
                near = [t for t in side if t is not frame.token and frame.token not in t.subtree()]
                found = [w for w in self.resolve(near) if w.entity and w.entity not in taken]
                if found:
                    return found, 0.75 if k == 0 else 0.6
            if a.dep in ("ccomp", "root", "acl:relcl"):
                break
        return [], 1.0

    def _thanked(self, outer: Frame, frame: Frame) -> list[Token]:
        """Who is thanked, praised or blamed for an act has done it ("remercie X pour la libération de ...")."""
        if outer.token.lemma not in cues(self._lang, "object_control"):
            return []
        described = frame.token.dep in ("acl", "amod")
        act = frame.token.head if described and not frame.nominal else frame.token
        while act.dep == "conj":
            act = act.head
        behind = act.pos == "NOUN" and act.head is outer.token and preposition(act) in cues(self._lang, "for_which")
        return [t for t in [*outer.obj, *outer.iobj] if t is not act] if behind else []


def _named_below(frame: Frame) -> list[Token]:
    """The name that the parser hung on the content of an act: "l'offre de médiation de Doha"."""
    marks = grammar(frame.lang, "genitive")
    below = [t for noun in genitives(frame) if noun.pos == "NOUN" for t in noun.all("nmod")]
    return [t for t in below if t.pos == "PROPN" and t.case() in marks]
