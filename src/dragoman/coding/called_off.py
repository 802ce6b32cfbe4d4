"""Coming visits and talks that their own sentence calls off: that they fell through is told, not that they were announced."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.coding.candidates import Candidate
from dragoman.coding.scoring.weighed import Weighed

_BOTH = 2


def without_called_off(kept: Sequence[Weighed]) -> list[Weighed]:
    """The acts, less each undertaking ("devait se rendre à Alger") behind which a call-off of the same parties stands."""
    acts = [w.candidate for w in kept]
    refusals = [c for c in acts if c.type == "REJECT" and c.mode == "meet" and c.status == "occurred"]
    return [w for w in kept if not (_is_coming(w.candidate) and any(_falls(w.candidate, r) for r in refusals))]


def _is_coming(c: Candidate) -> bool:
    meaning = c.pattern.meaning
    return c.type == "AGREE" and c.status == "occurred" and (meaning.type == "CONSULT" or meaning.name == "plan-visit")


def _falls(c: Candidate, refusal: Candidate) -> bool:
    behind = c.token.sentence is refusal.token.sentence and c.token.i < refusal.token.i
    return behind and len(c.codes & refusal.codes) >= _BOTH
