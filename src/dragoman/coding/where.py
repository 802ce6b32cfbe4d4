"""Where an event happened: the place of its words, of its meeting, of the dateline."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import grammar, word_lists
from dragoman.coding.discourse import Discourse
from dragoman.coding.frames import preposition
from dragoman.coding.parties import Who, entities
from dragoman.coding.spots import Spot, SpotReader
from dragoman.coding.tenses import is_earlier
from dragoman.language.tokens import Token
from dragoman.records import Place

# Done by word of mouth from a capital, wherever the other side is.
_PLACELESS = {
    "recall-ambassador", "name-ambassador", "break-relations", "back", "recognise", "plan-visit", "invite", "condole",
    "sanction", "lift-sanctions", "accuse", "suspend",
}  # fmt: skip
# Done by hand or force: they have a place wherever the sentence names one, and several in a row have one place.
_BODILY = ("ASSAULT", "COERCE", "PROTEST", "MOBILIZE")
_HANDED = ("AID", "RETREAT", "SANCTION", "COOPERATE")
# What is said may be about a place.
_SPOKEN = ("AGREE", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "CONCEDE")
# Done face to face: they have the place of the meeting.
_MET = {"meet", "host", "visit", "sign-agreement", "initial-text"}
# Said in a meeting by one who takes part in it.
_SAID_THERE = {"agree-to", "will-cooperate", "thank", "promise", "accept", "offer", "propose-mediation"}
# Without another word they happen in the state of one side.
_AT_RECIPIENT = {"invest", "cyber-attack", "withdraw-forces", "bomb"}
_AT_ACTOR = {"asylum"}
_UNLISTED = ("ASSAULT", "COERCE", "RETREAT", "PROTEST", "MOBILIZE", "CONSULT", "SUPPORT", "AID", "SANCTION")
_CLAUSES = ("conj", "parataxis", "ccomp", "advcl", "acl:relcl")


@dataclass(frozen=True, slots=True)
class _Scene:
    """Where something was done last, by whom, in which paragraph and when."""

    place: Place
    codes: frozenset[str]
    block: int
    date: str | None
    sentence: int


class Places:
    """Places the events of one article, in the order of the text."""

    def __init__(self, discourse: Discourse, spots: SpotReader) -> None:
        self._d = discourse
        self._a = discourse.analysis
        self._spots = spots
        self._meeting: _Scene | None = None
        self._deed: _Scene | None = None
        self._home = self._dateline()

    def _dateline(self) -> Place | None:
        """The town from which the article is written."""
        line = self._a.dateline
        if line is None:
            return None
        towns = [n for n in self._a.names if line.start <= n.start < line.end and n.kind in ("capital", "city")]
        return self._spots.place_of(towns[0]) if len(towns) == 1 else None

    def of(self, c: Candidate) -> Place | None:
        """The place that the words name; else that of what is told around it."""
        meaning = c.pattern.meaning.name
        if c.mode == "phone" or meaning in _PLACELESS or "undertaking" in " ".join(c.reasons):
            return None
        own = self._own(c)
        if c.mode == "visit" and c.recipients:
            own = self._of_visit(c, own)
        elif meaning in _MET or c.type == "CONSULT":
            own = self._of_meeting(c, own)
        elif own is None and meaning in _SAID_THERE and self._goes_on(c):
            own = self._meeting.place if self._meeting is not None else None
        elif own is None and c.type in _BODILY:
            own = self._of_deed(c)
        if own is None:
            own = self._of_side(c)
        self._note(c, own)
        return own

    def _note(self, c: Candidate, place: Place | None) -> None:
        if place is None:
            return
        date = c.date.value if c.date is not None else None
        scene = _Scene(place, c.codes, c.token.sentence.block, date, c.token.sentence.index)
        if (c.pattern.meaning.name in _MET or c.type == "CONSULT") and c.status == "occurred":
            self._meeting = scene
        if c.type in _BODILY:
            self._deed = scene

    def _own(self, c: Candidate) -> Place | None:
        """The place in the words of the clause; what is done by hand or force may have it anywhere in the sentence."""
        spots = [s for s in self._spots.of(c.token.sentence) if self._fits(s, c)]
        governed = [s for s in spots if self._governed(s.token, c)]
        others = [s for s in spots if s.located and not s.state] if c.type in _BODILY and not governed else []
        best = min(governed or others, key=lambda s: (not s.located, s.state, abs(s.token.i - c.token.i)), default=None)
        return best.place if best is not None else None

    def _fits(self, spot: Spot, c: Candidate) -> bool:
        """True for a place and not a party, where somebody comes from, or what the parties speak of."""
        if not spot.listed and c.type not in _UNLISTED:
            return False
        if spot.happening is not None and c.type == "CONSULT":
            return False
        if c.type in _SPOKEN:
            own = (c.token, c.frame.support)
            direct = spot.located and not spot.state and any(spot.token.head is t for t in own)
            return direct and not self._is_given(spot, c)
        if not spot.located:
            hit = c.type in ("ASSAULT", "COERCE") or c.pattern.meaning.name in ("close-border", "give-back")
            return hit and self._is_hit(spot.token, c)
        return not (c.type in (*_HANDED, "SUPPORT") and self._is_given(spot, c))

    def _is_given(self, spot: Spot, c: Candidate) -> bool:
        """True for a capital or state that stands for a party: "a demandé à Ankara", "sent to Kyiv"."""
        named = self._a.name_at(spot.token)
        if named is None or named.kind not in ("state", "capital", "seat") or not self._goes_to(spot.token):
            return False
        return spot.place.country in entities(c.recipients) or (c.type in _HANDED and spot.state)

    def _goes_to(self, token: Token) -> bool:
        return preposition(token) in grammar(self._a.lang, "going")

    def _is_hit(self, token: Token, c: Candidate) -> bool:
        """The target itself, or its place: "shelled Goma", "le port de Lattaquié"."""
        targets = [*c.frame.obj, *(c.frame.subj if c.frame.passive else [])]
        return any(token is t or (token.head is t and token.dep in ("nmod", "appos", "compound", "flat")) for t in targets)

    def _governed(self, token: Token, c: Candidate) -> bool:
        """True where the place hangs on the predicate and no clause of another doer lies between."""
        own = {id(c.token), id(c.frame.support) if c.frame.support else 0}
        for a in [token, *token.ancestors()]:
            if id(a) in own:
                return True
            if a.pos == "VERB" and a.dep in _CLAUSES and a.child("nsubj", "nsubj:pass") is not None:
                return False
        return self._over(token, c)

    def _over(self, token: Token, c: Candidate) -> bool:
        """A place on the verb also places its complements and what is joined to it."""
        verb = token.head
        if verb.pos not in ("VERB", "AUX") or c.token.sentence is not token.sentence:
            return False
        for a in [c.token, *c.token.ancestors()]:
            if a is verb:
                return True
            if a.dep == "acl:relcl":
                return False
        return False

    def _of_visit(self, c: Candidate, own: Place | None) -> Place | None:
        """The city of a visit: in its sentence, else the scene's, else the state."""
        code = c.recipients[0].entity
        if own is not None and own.country == code and own.name != self._state_name(code):
            return own
        for s in self._spots.of(c.token.sentence):
            if s.place.country == code and not s.state and s.happening is None:
                return s.place
        visited = next((p for t in c.frame.obj if (p := self._town(t)) is not None and p.country == code), None)
        if visited is not None:
            return visited
        for place in (self._meeting.place if self._meeting is not None else None, self._home):
            if place is not None and place.country == code and not self._long_ago(c):
                return place
        return self._state_place(code)

    def _town(self, token: Token) -> Place | None:
        name = self._a.name_at(token)
        return self._spots.place_of(name) if name is not None and name.kind in ("city", "capital", "region") else None

    def _of_meeting(self, c: Candidate, own: Place | None) -> Place | None:
        """The place of the meeting told before or of the dateline, where its state is one of the parties."""
        scene = self._meeting
        if own is not None:
            known = scene is not None and scene.place.country == own.country and own.name == self._state_name(own.country)
            return scene.place if known and scene is not None else own
        if c.status == "hypothetical" or (c.status == "negated" and c.type == "CONSULT") or self._long_ago(c):
            return None
        if c.pattern.meaning.name == "mediate":
            return None
        return self._of_scene(c)

    def _of_scene(self, c: Candidate) -> Place | None:
        state = self._d.focus.scene(c.token.start)
        here = self._meeting.place if self._meeting is not None else None
        if state is not None and (here is None or here.country != state):
            spots = [s for k in self._a.sentences for s in self._spots.of(k)]
            return next((s.place for s in spots if s.place.country == state and not s.state), None)
        for place in (here, self._home):
            if place is not None and place.country in c.codes and (place is here or not is_earlier(c.token)):
                return place
        if self._meeting is not None and self._goes_on(c) and c.codes == self._meeting.codes:
            return here
        return None

    def _long_ago(self, c: Candidate) -> bool:
        """True for what has a date of its own in another month than the story's."""
        if not c.own_date or c.date is None:
            return False
        times = [self._meeting.date if self._meeting is not None else None, self._a.published]
        known = [t[:7] for t in times if t]
        return bool(known) and c.date.value[:7] not in known

    def _goes_on(self, c: Candidate) -> bool:
        """True for what those who met did right after the meeting was told."""
        scene = self._meeting
        if scene is None or self._long_ago(c) or is_earlier(c.token) or c.status == "hypothetical":
            return False
        near = c.token.sentence.block - scene.block <= 1
        return near and (c.codes <= scene.codes or scene.codes <= c.codes)

    def _of_deed(self, c: Candidate) -> Place | None:
        """A further deed of one scene; a crowd stands where the article is written, or before a mission in the capital."""
        scene = self._deed
        if scene is not None and scene.codes == c.codes and c.token.sentence.index - scene.sentence <= 1:
            return scene.place
        if c.type != "PROTEST":
            return None
        codes = [w.entity for w in c.actors if w.entity]
        if self._home is not None and self._home.country in codes:
            return self._home
        missions = word_lists(self._a.lang, "places")["mission"]
        if len(codes) == 1 and any(t.lemma in missions for t in c.token.sentence.tokens):
            return self._capital(codes[0])
        return None

    def _of_side(self, c: Candidate) -> Place | None:
        meaning = c.pattern.meaning.name
        side: list[Who] = c.recipients if meaning in _AT_RECIPIENT else c.actors if meaning in _AT_ACTOR else []
        return self._state_place(side[0].entity) if len(side) == 1 else None

    def _capital(self, code: str) -> Place | None:
        place = self._a.knowledge.names.capital_of(code, self._a.published)
        return Place(name=place.name, country=place.country, lat=place.lat, lon=place.lon) if place is not None else None

    def _state_name(self, code: str | None) -> str | None:
        entity = self._a.knowledge.names.entity(code) if code else None
        return entity.name_en if entity is not None else None

    def _state_place(self, code: str | None) -> Place | None:
        entity = self._a.knowledge.names.entity(code) if code else None
        if entity is None or entity.kind != "state":
            return None
        return Place(name=entity.name_en, country=entity.code)
