"""When and where an event happened, from the words of its clause, its sentence, its article."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.discourse import Discourse
from dragoman.coding.frames import preposition
from dragoman.language.dates import DateMention
from dragoman.language.tokens import Token
from dragoman.records import Date, Place

_PLACED = {"in", "at", "à", "en", "au", "aux", "dans", "near", "près", "outside", "sur", "chez", "from"}
_TRAVEL = {"visit"}


class TimeAndPlace:
    """Dates and places the events of one article."""

    def __init__(self, discourse: Discourse) -> None:
        self._d = discourse
        self._a = discourse.analysis

    def fill(self, candidates: list[Candidate]) -> None:
        """Set date and place of each candidate, in the order of the text."""
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
        for token in (c.token, c.frame.support):
            if token is None:
                continue
            found = self._local(token, c)
            if found is not None:
                return found
        if c.type == "CONSULT" and c.mode == "visit" and c.recipients:
            return self._state_place(c.recipients[0].entity)
        return None

    def _local(self, token: Token, c: Candidate) -> Place | None:
        for t in token.subtree():
            if t.dep not in ("obl", "nmod", "obj", "appos", "conj", "flat") or not self._is_near(t, token):
                continue
            name = self._a.name_at(t)
            if name is None or name.kind not in ("city", "capital", "state", "region") or preposition(t) not in _PLACED:
                continue
            place = self._a.knowledge.names.place_of(name, self._a.published)
            if place is not None:
                return Place(
                    name=place.name, country=place.country, lat=place.lat, lon=place.lon,
                    start=name.start, end=name.end, text=self._a.text[name.start : name.end],
                )  # fmt: skip
        return None

    def _is_near(self, t: Token, top: Token) -> bool:
        for a in t.ancestors():
            if a is top:
                return True
            if a.pos in ("VERB", "AUX"):
                return False
        return False

    def _state_place(self, code: str | None) -> Place | None:
        entity = self._a.knowledge.names.entity(code) if code else None
        if entity is None or entity.kind != "state":
            return None
        return Place(name=entity.name_en, country=entity.code)


def _date(mention: DateMention, c: Candidate) -> Date:
    value = mention.value or ""
    precision = {4: "year", 7: "month", 10: "day"}[len(value)]
    return Date(value=value, precision=precision, start=mention.start, end=mention.end, text=mention.text)  # type: ignore[arg-type]
