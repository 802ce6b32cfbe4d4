"""Crimes and accidents between private people, which are no acts between their states."""

from __future__ import annotations

from dragoman.coding.classes import cues
from dragoman.coding.frames import Frame

_PUNISHED = ("arrest", "convict", "deport")
_OF_STATES = ("AGREE", "CONCEDE", "CONSULT", "COOPERATE", "REJECT", "REQUEST", "SUPPORT", "THREATEN")
_NEAR = 12
_ATTRIBUTES = ("acl",)


def private(frame: Frame, type_: str | None, meaning: str) -> bool:
    """True of harm and dealings of a private person, and of arrests and sentences for a common crime."""
    if type_ in _OF_STATES:
        return not frame.passive and any(t.lemma in cues(frame.lang, "private_person") for t in frame.subj)
    if type_ == "ASSAULT":
        return any(t.lemma in cues(frame.lang, "private_doer") for t in frame.subj)
    if meaning not in _PUNISHED:
        return False
    behind = frame.token.sentence.tokens[frame.token.i + 1 : frame.token.i + _NEAR]
    return any(t.lemma in cues(frame.lang, "common_crime") and t.pos == "NOUN" for t in behind)


def accused_by_nobody(frame: Frame) -> bool:
    """ "Is accused of spying", "a Frenchman accused of spying": whom one accuses, and neither who does nor when somebody did."""
    verb = frame.token
    if frame.subj or not frame.obj or not frame.passive or verb.lemma not in cues(frame.lang, "accusing"):
        return False
    helpers = verb.all("aux", "aux:pass")
    return any(a.morph.get("Tense") == "Pres" for a in verb.all("aux:pass")) or (not helpers and verb.dep in _ATTRIBUTES)
