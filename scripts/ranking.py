"""What both training scripts need: which gold event an act shows, and conditional log-linear models of options."""

from __future__ import annotations

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from dragoman.coding.candidates import Candidate
from dragoman.evaluation.items import EventItem, quotes_of


def shown_event(c: Candidate, events: list[EventItem], text: str) -> EventItem | None:
    """The gold event of the act's type in whose evidence its predicate stands, of the same status first, the shortest."""
    words = [t.start for t in (c.token, c.frame.support) if t is not None]
    shown = []
    for event in events:
        for q in quotes_of(event.raw.get("evidence")):
            at = text.find(q)
            if event.kind[0] == c.type and at >= 0 and any(at <= s < at + len(q) for s in words):
                shown.append((event.kind[1] != c.status, len(q), id(event), event))
    return min(shown)[3] if shown else None


def likeliest_weights(
    x: csr_matrix, right: np.ndarray, sizes: np.ndarray, penalty: float, first: np.ndarray, counts: np.ndarray, steps: int
) -> np.ndarray:
    """Weights of features (columns) that make the right options (rows) likeliest.

    Options stand by case, `sizes` of each; a case weighs `counts`.  The Gaussian prior, of strength `penalty`, has its
    middle at `first`, where the search begins.
    """
    starts, transposed = np.concatenate([[0], np.cumsum(sizes)[:-1]]), x.T.tocsr()

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = x @ weights
        powers = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
        chance = powers / np.repeat(np.add.reduceat(powers, starts), sizes)
        mass = np.add.reduceat(chance * right, starts) + 1e-9
        pull = (chance * right / np.repeat(mass, sizes) - chance) * np.repeat(counts, sizes)
        off = weights - first
        return float(-(counts * np.log(mass)).sum() + penalty * off @ off), -(transposed @ pull) + 2 * penalty * off

    return minimize(loss, first, jac=True, method="L-BFGS-B", options={"maxiter": steps}).x
