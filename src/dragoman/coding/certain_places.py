"""Where an act happened beyond doubt: the town that opens its sentence, "Pristina, where he met", "met her there"."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import word_lists
from dragoman.coding.discourse import Discourse
from dragoman.coding.fronted import fronted_place
from dragoman.coding.spots import Spot, SpotReader
from dragoman.language.tokens import Sentence, Token
from dragoman.records import Place

_TOWNS = ("capital", "city", "region")
_SCENES = (*_TOWNS, "state")
# From a word to the verb of its clause, all in one place.
_INSIDE = ("conj", "xcomp", "obj", "obl", "nmod", "nsubj", "nsubj:pass", "appos")
# What is done where one is, by word of mouth or by hand; other verbs take "y" for a thing ("y renoncer").
_THERE = ("CONSULT", "AID", "ASSAULT", "COERCE", "RETREAT", "MOBILIZE", "PROTEST")


class CertainPlaces:
    """Answers for the acts of one article; None where the words leave it open."""

    def __init__(self, discourse: Discourse, spots: SpotReader) -> None:
        self._a = discourse.analysis
        self._spots = spots
        self._words = word_lists(self._a.lang, "places")

    def of(self, c: Candidate) -> Place | None:
        """The place that the grammar of its sentence gives to an act; an undertaking is not given where it will be kept."""
        if c.status in ("hypothetical", "planned") or (c.type == "AGREE" and c.pattern.meaning.type != "AGREE"):
            return None
        told = self._relative(c) or self._taken_up(c) or fronted_place(c, self._spots) or self._met(c) or self._spoken_from(c)
        return self._waged(c) or told

    def _relative(self, c: Candidate) -> Place | None:
        """ "Back from Skopje, where she saw the speaker": the place right before the "where" of the act's own clause."""
        for t in [c.token, *c.token.ancestors()]:
            opener = next((k for k in t.children if k.lower in self._words["where"] and k.i < t.i), None)
            if opener is not None:
                before = opener.sentence.tokens[: opener.i]
                named = before[:-1] if before and before[-1].text == "," else before
                return self._place(named[-1]) if named else None
            if t.dep not in _INSIDE:
                return None
        return None

    def _waged(self, c: Candidate) -> Place | None:
        """ "The war against Chad", condemned in Paris: a war or attack of no one kind is in the state that it is against."""
        if c.type != "ASSAULT" or c.mode is not None or not c.frame.nominal:
            return None
        against = [t for t in c.token.children if t.case() in self._words["struck"]]
        names = [n for t in against if (n := self._a.name_at(t)) is not None and n.kind == "state"]
        codes = {code for n in names for code in n.entities} & {w.entity for w in c.recipients}
        return self._spots.place_of(names[0]) if len(names) == 1 and codes else None

    def _place(self, token: Token) -> Place | None:
        name = self._a.name_at(token)
        if name is not None:
            return self._spots.place_of(name) if name.kind in _SCENES else None
        return next((s.place for s in self._spots.of(token.sentence) if _covers(s, token)), None)

    def _taken_up(self, c: Candidate) -> Place | None:
        """ "Visited Belgrade and met Vucic there", "Il y a rencontré le sultan": the place told last."""
        own = [t for t in (c.token, c.frame.support) if t is not None]
        there = any(k.lower in self._words["there"] and k.dep != "expl" for t in own for k in t.children)
        if not there or not (c.type in _THERE or c.pattern.meaning.mutual):
            return None
        index = c.token.sentence.index
        here = self._last(c.token.sentence, before=c.token)
        return here or (self._last(self._a.sentences[index - 1]) if index else None)

    def _last(self, sentence: Sentence, before: Token | None = None) -> Place | None:
        """The last place of a sentence that something is done in or somebody goes to."""
        end = before.start if before is not None else sentence.end
        found = [s.place for s in self._spots.listed(sentence) if s.located and s.happening is None and s.token.start < end]
        for n in self._a.names_between(sentence.start, end):
            tokens = self._a.tokens(n.start, n.end) if n.kind in _SCENES else []
            place = self._spots.place_of(n) if tokens and tokens[0].dep in ("obj", "obl") else None
            found += [place] if place is not None else []
        return max(found, key=lambda place: place.start or 0, default=None)

    def _met(self, c: Candidate) -> Place | None:
        """ "The African Union, meeting in Addis Ababa, urged": where who acts is gathered or speaks."""
        parts = [k for t in c.frame.subj for k in t.all("acl") if k.lemma in self._words["opening"]]
        spots = [s for s in self._spots.of(c.token.sentence) if s.located and not s.state and s.happening is None]
        return next((s.place for k in parts for s in spots if s.token.head is k), None)

    def _spoken_from(self, c: Candidate) -> Place | None:
        """ "Depuis Luanda, le président ...": the town that opens the sentence of what is said by its main clause."""
        tokens = c.token.sentence.tokens
        if not c.token.is_root or len(tokens) < 3 or tokens[0].lower not in self._words["speaking_from"]:
            return None
        name = self._a.name_at(tokens[1])
        if name is None or name.kind not in _TOWNS or c.type in ("CONSULT", "ASSAULT", "MOBILIZE"):
            return None
        comma = next((t for t in tokens if t.start >= name.end), None)
        return self._spots.place_of(name) if comma is not None and comma.text == "," else None


def _covers(spot: Spot, token: Token) -> bool:
    start, end = spot.place.start, spot.place.end
    return start is not None and end is not None and start <= token.start < end
