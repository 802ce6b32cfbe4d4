"""Modes of acts that depend on where they happened and on what stands around them."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues
from dragoman.coding.discourse import Discourse
from dragoman.coding.operators import complements, requested_mode, usual_refusal

_ON = ("on", "at", "en")  # "En marge de" is a place, and a "marge" without it is none.


class Modes:
    """Settles the modes of the acts of one article, once their places are known."""

    def __init__(self, discourse: Discourse) -> None:
        self._a = discourse.analysis

    def fill(self, candidates: Iterable[Candidate]) -> None:
        """Give each meeting and each rejection the mode that its words and its place tell."""
        for c in candidates:
            if c.type == "CONSULT" and c.mode is None:
                c.mode = self._met(c)
            elif c.pattern.meaning.name == "refuse-change" and c.pattern.mode is None:
                c.mode = requested_mode(None, complements(c), self._a.lang, usual_refusal(c, self._a.lang))

    def _met(self, c: Candidate) -> str | None:
        """Within a gathering, or on the soil of a state that does not take part."""
        margins = cues(self._a.lang, "sidelines")
        if any(t.lemma in margins and t.case() in _ON for t in c.token.sentence.tokens):
            return "multilateral"
        host = c.place.country if c.place is not None else None
        if host is None or host in c.codes or len(c.codes) < 2 or c.pattern.meaning.name == "mediate":
            return None
        return "third-party" if all(self._is_state(code) for code in c.codes) else None

    def _is_state(self, code: str) -> bool:
        entity = self._a.knowledge.names.entity(code)
        return entity is not None and entity.kind == "state"
