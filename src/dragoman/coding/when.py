"""When and where an event happened, from the words of its clause, its sentence, its article."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.discourse import Discourse
from dragoman.coding.frames import preposition
from dragoman.knowledge.names import Name
from dragoman.language.dates import DateMention
from dragoman.language.tokens import Token
from dragoman.records import Date, Place

_PLACED = {"in", "at", "à", "en", "au", "aux", "dans", "near", "près", "près de", "à côté de", "outside", "sur", "chez", "from"}
_PLACELESS = {"recall-ambassador", "name-ambassador", "break-relations", "back", "recognise", "plan-visit", "invite", "condole"}
_PLACED_OBJECTS = {"ASSAULT", "COERCE", "AID", "PROTEST", "COOPERATE", "RETREAT", "CONSULT", "SUPPORT"}
_GIVEN_TO = {"AID", "RETREAT", "REQUEST", "ACCUSE", "AGREE", "SUPPORT", "SANCTION", "REJECT", "THREATEN"}
_FACE_TO_FACE = {"agree-to", "will-cooperate", "summon", "initial-text"}


class TimeAndPlace:
    """Dates and places the events of one article."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._a = discourse.analysis
        self._scene: Place | None = None

    def fill(self, candidates: list[Candidate]) -> None:
        """Set date and place of each candidate, in the order of the text."""
        self._scene = None
        for c in candidates:
            mention = self._date(c)
            if mention is not None and mention.value:
                c.date = _date(mention, c)
                c.own_date = True
            else:
                c.date = self._inherited(c)
            c.place = self._place(c)

    def _date(self, c: Candidate) -> DateMention | None:
        """The date of the clause: inside the predicate's own words, else the nearest of the sentence."""
        sentence = c.token.sentence
        found = [d for d in self._a.dates if sentence.start <= d.start < sentence.end and d.value and d.kind != "duration"]
        if not found:
            return None
        inside = [d for d in found if self._governed(c, d)]
        if inside:
            return min(inside, key=lambda d: abs(d.start - c.token.start))
        return None

    def _governed(self, c: Candidate, d: DateMention) -> bool:
        anchor = self._anchor(c.token, d)
        if anchor is None:
            return False
        own = {id(c.token), id(c.frame.support) if c.frame.support else 0}
        for a in [anchor, *anchor.ancestors()]:
            if id(a) in own:
                return True
            if a.pos in ("VERB", "AUX"):
                return self._shares(a, c)
        return False

    def _anchor(self, token: Token, d: DateMention) -> Token | None:
        """The word beside which the date stands: the one before, across a comma the one behind."""
        tokens = token.sentence.tokens
        before = [t for t in tokens if t.end <= d.start and t.pos not in ("ADP", "DET", "PUNCT")]
        behind = [t for t in tokens if t.start >= d.end and t.pos not in ("ADP", "DET", "PUNCT")]
        if before and not (behind and "," in self._a.text[before[-1].end : d.start]):
            return before[-1]
        return behind[0] if behind else None

    def _shares(self, verb: Token, c: Candidate) -> bool:
        """A date on a verb also dates its complements and what is joined to it."""
        chain = {id(c.token), *(id(a) for a in c.token.ancestors() if c.token.sentence is verb.sentence)}
        if id(verb) not in chain:
            return False
        for a in [c.token, *c.token.ancestors()]:
            if a is verb:
                return True
            if a.dep in ("acl:relcl",):
                return False
        return False

    def _inherited(self, c: Candidate) -> Date | None:
        published = self._a.published
        if published is None:
            return None
        value = published[:7]
        return Date(value=value, precision="month")

    def _place(self, c: Candidate) -> Place | None:
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
        if self._scene is not None and self._scene.country == code:
            return self._scene
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
        if self._scene is not None and self._scene.country in c.codes:
            return self._scene
        return None

    def _local(self, token: Token, c: Candidate) -> Place | None:
        """A place that a preposition ties to the predicate itself."""
        below = [k for o in c.frame.obj for k in o.children] if c.type in _PLACED_OBJECTS else []
        for t in [*token.children, *below]:
            if t.dep not in ("obl", "nmod", "advmod") or preposition(t) not in _PLACED:
                continue
            for k in (t, *t.all("appos", "flat", "nmod")):
                name = self._a.name_at(k)
                if name is None or name.kind not in ("city", "capital", "state", "region"):
                    continue
                recipient = name.kind == "state" and preposition(t) in ("à", "from") and c.type in _GIVEN_TO
                if not recipient:
                    return self._as_place(name)
        return None

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


def _date(mention: DateMention, c: Candidate) -> Date:
    value = mention.value or ""
    precision = {4: "year", 7: "month", 10: "day"}[len(value)]
    return Date(value=value, precision=precision, start=mention.start, end=mention.end, text=mention.text)  # type: ignore[arg-type]
