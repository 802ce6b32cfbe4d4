"""Where an event happened: the place of its words, of its meeting, of the dateline."""

from __future__ import annotations

import re

from dragoman.coding.candidates import Candidate
from dragoman.coding.discourse import Discourse
from dragoman.coding.frames import preposition
from dragoman.coding.tenses import is_earlier
from dragoman.knowledge.names import Name
from dragoman.language.tokens import Token
from dragoman.records import Place

_PLACED = {"in", "at", "à", "en", "au", "aux", "dans", "near", "près", "près de", "à côté de", "outside", "sur", "chez", "from"}
_PLACELESS = {"recall-ambassador", "name-ambassador", "break-relations", "back", "recognise", "plan-visit", "invite", "condole"}
_PLACED_OBJECTS = {"ASSAULT", "COERCE", "AID", "PROTEST", "COOPERATE", "RETREAT", "CONSULT", "SUPPORT"}
_GIVEN_TO = {"AID", "RETREAT", "REQUEST", "ACCUSE", "AGREE", "SUPPORT", "SANCTION", "REJECT", "THREATEN"}
_FACE_TO_FACE = {"agree-to", "will-cooperate", "summon", "initial-text"}
_UNLISTED = ("ASSAULT", "COERCE", "RETREAT", "PROTEST", "MOBILIZE", "CONSULT")
_NAME = re.compile(r"[A-ZÀ-Ý][\w'’-]+(?:[ -][A-ZÀ-Ý][\w'’-]+){0,2}")


class Places:
    """Places the events of one article, in the order of the text."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._a = discourse.analysis
        self._scene: Place | None = None
        self._home = self._dateline()

    def _dateline(self) -> Place | None:
        """The town from which the article is written."""
        line = self._a.dateline
        if line is None:
            return None
        towns = [n for n in self._a.names if line.start <= n.start < line.end and n.kind in ("capital", "city")]
        return self._as_place(towns[0]) if len(towns) == 1 else None

    def of(self, c: Candidate) -> Place | None:
        """The place that the clause names; for what is done face to face, else that of the scene."""
        if c.mode == "phone" or c.pattern.meaning.name in _PLACELESS or "undertaking" in " ".join(c.reasons):
            return None
        own = next((p for t in (c.token, c.frame.support) if t is not None and (p := self._local(t, c)) is not None), None)
        if own is None and c.type in ("ASSAULT", "COERCE"):
            own = next((p for t in c.frame.obj if (p := self._of_name(t)) is not None and p.name != p.country), None)
        if c.mode == "visit" and c.recipients:
            own = self._city_of_visit(c, own)
        face_to_face = c.type in ("CONSULT", "SUPPORT") or c.pattern.meaning.name in _FACE_TO_FACE
        if (
            own is not None
            and self._scene is not None
            and own.country == self._scene.country
            and own.name == self._state_name(own.country)
        ):
            own = self._scene if face_to_face else own
        if own is None and face_to_face and c.status != "hypothetical":
            own = self._of_scene(c)
        if own is not None and face_to_face and c.type != "AGREE":
            self._scene = own
        return own

    def _city_of_visit(self, c: Candidate, own: Place | None) -> Place | None:
        """The city of a visit: in its sentence, else the scene's, else the state."""
        code = c.recipients[0].entity
        if own is not None and own.country == code and own.name != self._state_name(code):
            return own
        sentence = c.token.sentence
        for n in self._a.names:
            here = sentence.start <= n.start < sentence.end and n.country == code
            if here and (n.kind == "city" or (n.kind == "capital" and self._is_located(n))):
                return self._as_place(n)
        for place in (self._scene, self._home):
            if place is not None and place.country == code:
                return place
        return self._state_place(code)

    def _is_located(self, name: Name) -> bool:
        """True for a capital behind a word of place, not for one that stands for its state."""
        before = self._a.text[max(0, name.start - 14) : name.start].lower().replace("’", "'").split()
        return bool(before) and before[-1] in {"à", "in", "at", "capitale", "capital", "to", "dans", "vers", "pour"}

    def _of_scene(self, c: Candidate) -> Place | None:
        """The place of the meeting told before, as long as its state is one of the parties."""
        state = self._d.focus.scene(c.token.start)
        if state is not None and (self._scene is None or self._scene.country != state):
            named = [n for n in self._a.names if n.kind == "capital" and n.country == state and self._is_located(n)]
            return self._as_place(named[0]) if named else None
        for place in (self._scene, self._home):
            if place is not None and place.country in c.codes and (place is self._scene or not is_earlier(c.token)):
                return place
        return None

    def _local(self, token: Token, c: Candidate) -> Place | None:
        """A place that a preposition ties to the predicate itself."""
        below = [k for o in c.frame.obj for k in o.children] if c.type in _PLACED_OBJECTS else []
        for t in [*token.children, *below]:
            if t.dep not in ("obl", "nmod", "advmod") or preposition(t) not in _PLACED:
                continue
            for k in (t, *t.all("appos", "flat", "nmod")):
                name = self._a.name_at(k)
                if name is None and c.type in _UNLISTED and (town := self._unlisted(k)) is not None:
                    return town
                if name is None or name.kind not in ("city", "capital", "state", "region"):
                    continue
                recipient = name.kind == "state" and preposition(t) in ("à", "from") and c.type in _GIVEN_TO
                if not recipient:
                    return self._as_place(name)
        return None

    def _unlisted(self, token: Token) -> Place | None:
        """A place that no list knows, by its capital: "près de Dajabón"."""
        if token.pos != "PROPN" or self._d.people.at(token) is not None:
            return None
        found = _NAME.match(self._a.text, token.start, token.sentence.end)
        if found is None or found.group().isupper():
            return None
        return Place(name=found.group(), start=found.start(), end=found.end(), text=found.group())

    def _of_name(self, token: Token) -> Place | None:
        name = self._a.name_at(token)
        return self._as_place(name) if name is not None and name.kind in ("city", "capital", "region") else None

    def _as_place(self, name: Name) -> Place | None:
        place = self._a.knowledge.names.place_of(name, self._a.published)
        if place is None:
            return None
        return Place(
            name=place.name, country=place.country, lat=place.lat, lon=place.lon,
            start=name.start, end=name.end, text=self._a.text[name.start : name.end],
        )  # fmt: skip

    def _state_name(self, code: str | None) -> str | None:
        entity = self._a.knowledge.names.entity(code) if code else None
        return entity.name_en if entity is not None else None

    def _state_place(self, code: str | None) -> Place | None:
        entity = self._a.knowledge.names.entity(code) if code else None
        if entity is None or entity.kind != "state":
            return None
        return Place(name=entity.name_en, country=entity.code)
