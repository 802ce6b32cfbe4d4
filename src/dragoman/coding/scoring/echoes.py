"""Acts told as done under a verb that leaves them open: "it would slap tariffs on India", "flies there on Friday for talks"."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.coding.scoring.weighed import Weighed

_PURPOSE = ("obl", "nmod", "advcl", "xcomp")


def without_echoes(told: Iterable[Weighed]) -> list[Weighed]:
    """The acts, less each noun that is the object in the wording of an act of its own type that is denied or supposed.

    A noun knows nothing of the condition or the denial under which its verb stands. Less too the meetings for which
    somebody will travel: a coming visit is told once.
    """
    acts = list(told)
    unreal = {
        (id(w.candidate.token), w.candidate.type)
        for w in acts
        if w.kept and w.candidate.pattern.obj and w.candidate.status in ("negated", "hypothetical")
    }
    coming = {id(w.candidate.token) for w in acts if _coming_visit(w)}
    return [w for w in acts if not _echoes(w, unreal) and not _met_there(w, coming)]


def _echoes(w: Weighed, unreal: set[tuple[int, str]]) -> bool:
    c = w.candidate
    object_of = id(c.token.head) if c.token.dep == "obj" else 0
    return not w.kept and c.frame.nominal and c.status == "occurred" and (object_of, c.type) in unreal


def _coming_visit(w: Weighed) -> bool:
    c = w.candidate
    return c.type == "AGREE" and c.pattern.meaning.type == "CONSULT" and not c.frame.nominal


def _met_there(w: Weighed, coming: set[int]) -> bool:
    c = w.candidate
    return c.pattern.meaning.type == "CONSULT" and c.token.dep in _PURPOSE and id(c.token.head) in coming
