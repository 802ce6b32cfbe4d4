"""Talks and visits that a verb of the future tells: "the visit will focus on trade", "will attend talks with Iran"."""

from __future__ import annotations

from dragoman.coding.classes import cues
from dragoman.coding.frames import Frame
from dragoman.coding.reality import Reality, reality

_SUBJECTS = ("nsubj", "nsubj:pass")


def foretold(frame: Frame) -> Reality | None:
    """The status of a noun of meeting that stands alone, from the verb of which it is the subject, or to which somebody goes."""
    noun = frame.token
    if not frame.nominal or frame.support is not None or noun.is_root or noun.head.pos not in ("VERB", "AUX"):
        return None
    attended = noun.dep == "obj" and noun.head.lemma in cues(frame.lang, "going_to_act")
    if noun.dep not in _SUBJECTS and not attended:
        return None
    real = reality(noun.head, None, frame.lang, denied=False)
    return real if real.status == "planned" else None
