"""Nouns that tell as done what the verb above them leaves open or denies: "it would slap tariffs on India"."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.coding.scoring.weighed import Weighed


def without_echoes(told: Iterable[Weighed]) -> list[Weighed]:
    """The acts, less each noun that is the object in the wording of an act of its own type that is denied or supposed.

    A noun knows nothing of the condition or the denial under which its verb stands.
    """
    acts = list(told)
    unreal = {
        (id(w.candidate.token), w.candidate.type)
        for w in acts
        if w.kept and w.candidate.pattern.obj and w.candidate.status in ("negated", "hypothetical")
    }
    return [w for w in acts if not _echoes(w, unreal)]


def _echoes(w: Weighed, unreal: set[tuple[int, str | None]]) -> bool:
    c = w.candidate
    object_of = id(c.token.head) if c.token.dep == "obj" else 0
    return not w.kept and c.frame.nominal and c.status == "occurred" and (object_of, c.type) in unreal
