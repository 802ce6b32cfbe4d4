"""Who says that something is so: "the decision, Quito said, is unacceptable", "for Oslo"."""

from __future__ import annotations

from dragoman.coding.classes import cues
from dragoman.coding.frames import Frame, frame_of
from dragoman.language.speech import speech
from dragoman.language.tokens import Token

_OWN = ("nsubj", "nsubj:pass", "csubj", "root")


def tellers(frame: Frame) -> list[Token]:
    """Subjects of the nearest verb of saying over a predicate or beside it, else in whose view it is."""
    for t in (frame.token, *frame.token.ancestors()):
        beside = [v for v in t.all("parataxis", "advcl", "conj") if _says(v) and _is_aside(v)]
        found = [s for v in beside for s in frame_of(v, frame.lang).subj] or _viewing(t, frame)
        if not found and t.dep not in _OWN and _says(t.head):
            found = frame_of(t.head, frame.lang).subj
        if found:
            return found
    return []


def _is_aside(verb: Token) -> bool:
    """True for "..., X said": a clause of its own that no conjunction joins."""
    return verb.child("nsubj") is not None and (verb.dep != "conj" or verb.child("cc") is None)


def _says(verb: Token) -> bool:
    return verb.pos == "VERB" and bool(speech(verb.sentence.lang).frames(verb.lemma))


def _viewing(t: Token, frame: Frame) -> list[Token]:
    """ "For Algiers, the line is crossed", « Selon Rome, la mesure est injuste »: whose view opens the clause."""
    views = cues(frame.lang, "in_view_of")
    return [c for c in t.all("obl", "nmod") if c.i < frame.token.i and c.pos in ("NOUN", "PROPN") and c.case() in views]
