"""Arrangements of parties around an act: who would act, who would receive, and what speaks for the whole.

Parties do not take part independently of each other (an act against nobody is rare, two actors often come
together), so whole arrangements are ranked, each by the product of its parties' probabilities and by features
of the arrangement itself: reranking with a log-linear model, after Collins and Koo (2005).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from dragoman.coding.scoring.options import Sides
from dragoman.coding.scoring.weighed import Weighed

_SPOKEN = ("ACCUSE", "REJECT", "THREATEN", "REQUEST", "SUPPORT")
OUT, ACTOR, RECIPIENT = range(3)
_FIRST = 5
_RANKED = 14  # less likely ones hardly ever win
_FLOOR = 1e-3
_LEAST = (0.5, 0.3, 0.15)

Places = list[list[float]]
"""For each option of an act the probabilities that it is out, an actor, a recipient."""
Indices = tuple[int, ...]
Two = tuple[bool, bool]
"""Of who acts, and of who receives; or of what the rules say, and whether they keep the act."""
Pair = tuple[Indices, Indices]
"""Who acts and who receives, by index of the options."""


@dataclass(slots=True)
class Arrangement:
    """Options (by index) on either side; `likelihood` is the log of the product of their probabilities."""

    actors: Indices
    recipients: Indices
    likelihood: float
    features: tuple[str, ...]


def together(w: Weighed) -> bool:
    """True for an act that all take part in alike; an undertaking may be given to somebody."""
    return w.candidate.pattern.meaning.mutual and w.candidate.type != "AGREE"


def arrangements(w: Weighed, places: Places) -> list[Arrangement]:
    """The arrangements worth ranking: built from the likeliest options, from the clause and from the rules."""
    if w.settled is not None:
        actors, recipients = _indices(w, w.settled.actors), _indices(w, w.settled.recipients)
        return [Arrangement(actors, recipients, 0.0, _features(w, actors, recipients))]
    joint = together(w)
    act = [p[ACTOR] + (p[RECIPIENT] if joint else 0.0) for p in places]
    receive = [0.0 if joint else p[RECIPIENT] for p in places]
    acting = _sets(act, [_indices(w, w.grammar.actors), _indices(w, w.ruled.actors)], pairs=joint)
    receiving = [()] if joint else [(), *_sets(receive, [_indices(w, w.grammar.recipients), _indices(w, w.ruled.recipients)])]
    found = _allowed(w, [(a, r) for a in acting for r in receiving if not set(a) & set(r)])
    chances = _Chances(act, receive, places)
    ranked = [(chances.likelihood(a, r), a, r) for a, r in found]
    if w.candidate.pattern.meaning.received:
        met = _Chances([p[ACTOR] + p[RECIPIENT] for p in places], receive, places)
        ranked += [(met.likelihood(a, ()), a, ()) for a in _met(w)]
    return [Arrangement(a, r, likelihood, _features(w, a, r)) for likelihood, a, r in sorted(ranked, reverse=True)[:_RANKED]]


def _allowed(w: Weighed, found: list[Pair]) -> list[Pair]:
    """Those that what is known of the act does not exclude, all where it would exclude every one."""
    if not w.alone:
        found = [(a, r) for a, r in found if len(a) + len(r) > 1] or found  # an act that counts crosses a border
    if w.candidate.mode == "visit":
        found = [(a, r) for a, r in found if r] or found  # who comes, comes to somebody
    if w.candidate.pattern.source and w.grammar.actors and w.grammar.recipients:
        # Where an entry says that the doer is no subject ("receive a visitor"), habit must not turn it round.
        held = _told(w)
        found = [(a, r) for a, r in found if _holds(w, a, held.actors) and _holds(w, r, held.recipients)] or found
    if (w.candidate.type == "ASSAULT" and _own_word(w)) or _speak_together(w):
        doers = _indices(w, w.grammar.actors)
        found = [(a, r) for a, r in found if not set(doers) & set(r)] or found
    for region in _regions(w):
        found = [(a, r) for a, r in found if region <= set(a) or region <= set(r) or not region & {*a, *r}] or found
    return found


def _regions(w: Weighed) -> list[set[int]]:
    """Options that one word names together ("the Nordic countries"): no state of a region takes part without the others."""
    words: dict[int, set[str]] = {}
    for who in (*w.candidate.actors, *w.candidate.recipients):
        if who.route == "region" and who.entity:
            words.setdefault(who.start, set()).add(who.entity)
    return [set(_indices(w, frozenset(codes))) for codes in words.values()]


def _told(w: Weighed) -> Sides:
    """The sides of the clause; where a host undertakes to receive somebody, the undertaking is the host's."""
    undertaken = w.candidate.type == "AGREE" and w.candidate.pattern.meaning.received
    return Sides(w.grammar.recipients, w.grammar.actors) if undertaken else w.grammar


def _speak_together(w: Weighed) -> bool:
    """True for several who blame, demand, threaten, refuse or praise as one: none of them is addressed."""
    c = w.candidate
    named = len(w.grammar.actors) > 1 and not any("not named" in r for r in c.reasons)
    return named and c.type in _SPOKEN and not c.pattern.meaning.mutual and not c.frame.nominal


def _met(w: Weighed) -> list[Indices]:
    """Whoever is received in the course of a visit told already meets his host: both take part alike."""
    both = _indices(w, w.grammar.both | w.ruled.both)
    return [both] if len(both) > 1 else []


def _own_word(w: Weighed) -> bool:
    """True for a noun whose own adjective or compound says who does it: "the US airstrike", "les frappes russes"."""
    at = [(t.start, t.end) for t in w.candidate.token.children if t.dep in ("amod", "compound") and w.candidate.frame.nominal]
    return any(start <= who.start < end for who in w.candidate.actors for start, end in at)


def _holds(w: Weighed, indices: Indices, codes: frozenset[str]) -> bool:
    return codes <= frozenset(w.options[k].entity for k in indices)


def _indices(w: Weighed, codes: frozenset[str]) -> Indices:
    return tuple(k for k, o in enumerate(w.options) if o.entity in codes)


def _sets(chance: list[float], given: Iterable[Indices], *, pairs: bool = False) -> list[Indices]:
    """Single options, the first two and three, all above each bound, and the sets that are given."""
    order = sorted(range(len(chance)), key=lambda k: -chance[k])
    found: list[Indices] = [(k,) for k in order[:_FIRST]]
    found += [tuple(sorted(order[:size])) for size in (2, 3) if len(order) >= size]
    found += [tuple(k for k, p in enumerate(chance) if p > least) for least in _LEAST]
    found += [tuple(sorted(pair)) for pair in combinations(order[:4], 2)] if pairs else []
    return list(dict.fromkeys(s for s in [*found, *given] if s))


class _Chances:
    """Logarithms of the probabilities that each option acts, receives, is out."""

    def __init__(self, act: list[float], receive: list[float], places: Places) -> None:
        self._act, self._receive = [math.log(p + _FLOOR) for p in act], [math.log(p + _FLOOR) for p in receive]
        self._out = [math.log(p[OUT] + _FLOOR) for p in places]

    def likelihood(self, actors: Indices, recipients: Indices) -> float:
        """Of an arrangement."""
        chosen = self._out.copy()
        for k in recipients:
            chosen[k] = self._receive[k]
        for k in actors:
            chosen[k] = self._act[k]
        return sum(chosen)


def _features(w: Weighed, actors: Indices, recipients: Indices) -> tuple[str, ...]:
    c, meaning = w.candidate, w.candidate.pattern.meaning
    acting = frozenset(w.options[k].entity for k in actors)
    receiving = frozenset(w.options[k].entity for k in recipients)
    grammar, ruled = w.grammar, w.ruled
    return _named(
        (len(actors), len(recipients)), (c.type, meaning.name, meaning.mutual), (len(grammar.actors), len(grammar.recipients)),
        (acting == grammar.actors, receiving == grammar.recipients), (grammar.actors <= acting, grammar.recipients <= receiving),
        (acting == ruled.actors and receiving == ruled.recipients, w.kept),
    )  # fmt: skip


@lru_cache(maxsize=16384)  # a few meanings and sizes make up most of what is ever ranked
def _named(
    sizes: tuple[int, int], act: tuple[str, str, bool], known: tuple[int, int], same: Two, holds: Two, ruled: Two
) -> tuple[str, ...]:
    """Features by name: how many stand on each side, of what act, and whether the clause and the rules say the same."""
    kind, name, mutual = act
    size, one = f"{min(sizes[0], 3)}{min(sizes[1], 3)}", f"receives={sizes[1] > 0}"
    clause = f"clause={same[0]}-{same[1]}"
    return (
        f"size={size}", f"size={size}|{kind}", f"size={size}|{name}", f"size={size}|{mutual}", f"{one}|{kind}", f"{one}|{name}",
        clause, f"{clause}|{known[0] > 0}-{known[1] > 0}", f"rule={ruled[0]}|{ruled[1]}", f"holds={holds[0]}-{holds[1]}",
        f"given={min(known[0], 2)}{min(known[1], 2)}|{size}",
    )  # fmt: skip
