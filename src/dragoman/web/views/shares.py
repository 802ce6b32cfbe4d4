"""Shares of conflict as colours and words."""

from __future__ import annotations

from dragoman.dossier.matrix import Tally
from dragoman.dossier.naming import Language
from dragoman.dossier.wording import number, percent
from dragoman.web.words import words

STEPS = 5
"""Colours from all cooperation to all conflict."""
TONES = ("none", "few", *(f"t{step}" for step in range(1, STEPS + 1)))
"""Names of the colours in style sheets: of nothing, of too few happenings for a share, and of the steps."""


def tone(tally: Tally) -> str:
    """The colour of what happened."""
    if tally.share is None:
        return "few" if tally.total else "none"
    return f"t{min(int(tally.share * STEPS), STEPS - 1) + 1}"


def told(tally: Tally, lang: Language) -> str:
    """What happened in words: "42 happenings, 12% conflict"."""
    happenings = words(lang).n("start.happenings", tally.total)
    return happenings if tally.share is None else words(lang)("start.with_share", n=happenings, share=share(tally, lang))


def share(tally: Tally, lang: Language) -> str:
    """The share in words; empty where there are too few happenings."""
    return "" if tally.share is None else percent(tally.share, lang)


def steps(lang: Language) -> tuple[tuple[str, str], ...]:
    """The colours of shares, each with what it stands for."""
    bounds = [number(100 * step // STEPS, lang) for step in range(STEPS + 1)]
    return tuple(
        (f"t{step}", words(lang)("start.step", first=bounds[step - 1], last=bounds[step])) for step in range(1, STEPS + 1)
    )
