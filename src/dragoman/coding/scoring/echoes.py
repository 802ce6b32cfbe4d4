"""Acts told as done under a verb that leaves them open: "it would slap tariffs on India", "flies there on Friday for talks"."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.coding.parties import entities
from dragoman.coding.scoring.weighed import Weighed
from dragoman.language.tokens import Token

_PURPOSE = ("obl", "nmod")  # "flies there for talks"
_DRILLS = "MOBILIZE"  # drills and tests are aimed at nobody by either word


def without_echoes(told: Iterable[Weighed]) -> list[Weighed]:
    """The acts, less each noun that is the object in the wording of an act of its own type that is only supposed.

    A noun knows nothing of the condition under which its verb stands. Less too the meetings for which somebody will travel (a
    coming visit is told once), the day on which what is signed in the same sentence is in force, and drills and tests that
    their own verb tells already.
    """
    acts = list(told)
    supposed = {(id(w.candidate.token), w.candidate.type) for w in acts if _is_supposed(w)}
    coming = {id(w.candidate.token) for w in acts if _coming_visit(w)}
    signed = {id(w.candidate.token) for w in acts if _signs(w)}
    worded = {_kind(w, w.candidate.token) for w in acts if w.candidate.type == _DRILLS and w.candidate.pattern.obj}
    left = [w for w in acts if not _echoes(w, supposed) and not _met_there(w, coming) and not _in_force(w, signed)]
    return [w for w in left if not _is_worded(w, worded)]


def _kind(w: Weighed, token: Token) -> tuple[int, str, str, frozenset[str]]:
    c = w.candidate
    return id(token), c.type, c.status, entities(c.actors)


def _is_worded(w: Weighed, worded: set[tuple[int, str, str, frozenset[str]]]) -> bool:
    """ "Will hold an exercise": the noun tells once more what its verb tells of it, though of another it be aimed at."""
    c = w.candidate
    return c.frame.nominal and c.token.dep == "obj" and _kind(w, c.token.head) in worded


def _is_supposed(w: Weighed) -> bool:
    return w.kept and bool(w.candidate.pattern.obj) and w.candidate.status == "hypothetical"


def _echoes(w: Weighed, supposed: set[tuple[int, str]]) -> bool:
    c = w.candidate
    object_of = id(c.token.head) if c.token.dep == "obj" else 0
    return not w.kept and c.frame.nominal and c.status == "occurred" and (object_of, c.type) in supposed


def _coming_visit(w: Weighed) -> bool:
    c = w.candidate
    return c.type == "AGREE" and c.pattern.meaning.type == "CONSULT" and not c.frame.nominal


def _met_there(w: Weighed, coming: set[int]) -> bool:
    c = w.candidate
    return c.frame.nominal and c.pattern.meaning.type == "CONSULT" and c.token.dep in _PURPOSE and id(c.token.head) in coming


def _signs(w: Weighed) -> bool:
    return w.candidate.pattern.meaning.name == "sign-agreement" and not _takes_force(w)


def _takes_force(w: Weighed) -> bool:
    """Told of an agreement that does it itself: "the treaty entered into force"."""
    return w.candidate.pattern.meaning.name == "sign-agreement" and bool(w.candidate.pattern.subj)


def _in_force(w: Weighed, signed: set[int]) -> bool:
    """ "A treaty, signed in May, came into force": the signing is told already."""
    c = w.candidate
    told = [c.token.head, *(t for s in c.frame.subj for t in s.subtree())]
    return _takes_force(w) and not signed.isdisjoint(map(id, told))
