"""What somebody condemns or suffers he did not do: "a condamné les attaques menées contre X", "essuie des critiques"."""

from __future__ import annotations

from dragoman.coding.classes import cues, grammar
from dragoman.coding.frames import Frame


def is_reproved(frame: Frame) -> bool:
    """True for a participle without doer that describes what a verb of condemning speaks of."""
    if not frame.passive or frame.subj or frame.token.dep != "acl":
        return False
    verb = next((a for a in frame.token.ancestors() if a.pos in ("VERB", "AUX")), None)
    return verb is not None and verb.lemma in cues(frame.lang, "reproving")


def is_spoken_of(frame: Frame) -> bool:
    """True for a noun that tells what somebody talks about: "discussed the attack on Goma"."""
    top = frame.token
    while top.dep in ("nmod", "conj", "acl") and top.head.pos == "NOUN":
        top = top.head
    return frame.nominal and top.dep in ("obj", "obl") and top.head.lemma in cues(frame.lang, "talking_of")


def is_suffered(frame: Frame) -> bool:
    """True for a noun that tells what the subject of its verb suffers: another does it."""
    token = frame.token
    return frame.nominal and token.dep == "obj" and token.head.lemma in grammar(frame.lang, "suffering")
