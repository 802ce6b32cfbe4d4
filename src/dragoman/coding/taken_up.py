"""What a pronoun that is an object may stand for: "Canada sent ten tanks. Norway sent them too", "Doha en a dépêché 60"."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues
from dragoman.coding.frames import Frame
from dragoman.language.tokens import Token

# What a pronoun takes up is what an act was about: a subject or an object.
_SALIENT = ("nsubj", "nsubj:pass", "obj", "obl:arg", "conj")


def taken_up(frame: Frame, analysis: Analysis) -> frozenset[str]:
    """Lemmas of the nouns told just before, where all that a verb has for its object points to one of them.

    In number they agree with a pronoun; a bare number counts several.
    """
    pointing = [t for t in frame.obj if _points(t, frame)]
    if frame.nominal or not pointing or len(pointing) < len(frame.obj):
        return frozenset()
    plural = any(t.pos == "NUM" or t.morph.get("Number") == "Plur" for t in pointing)
    sentence = frame.token.sentence
    before = analysis.sentences[sentence.index - 1].tokens if sentence.index else []
    told = [*before, *sentence.tokens[: min(t.i for t in (*pointing, frame.token))]]
    salient = (t for t in told if t.pos == "NOUN" and t.dep in _SALIENT and (t.morph.get("Number") == "Plur") == plural)
    return frozenset(t.lemma for t in salient)


def _points(t: Token, frame: Frame) -> bool:
    """True for a personal pronoun of things, and for a number that "en" leaves without its noun."""
    if t.pos == "NUM":
        return any(c.lower in cues(frame.lang, "partitive") for c in frame.token.children)
    return t.pos == "PRON" and t.morph.get("PronType") != "Rel" and t.lower in cues(frame.lang, "taking_up")
