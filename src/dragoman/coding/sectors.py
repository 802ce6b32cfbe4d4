"""Which sector the people or bodies are of that a noun names."""

from __future__ import annotations

from dragoman.coding.classes import noun_class

_SECTORS = {
    "military": "MIL", "police": "COP", "government": "GOV", "judiciary": "JUD", "legislature": "LEG",
    "spy": "SPY", "business": "BUS", "rebel": "REB", "media": "MED", "medical": "MED", "civilian": "CVL",
}  # fmt: skip


def sector_of(lemma: str, lang: str) -> str | None:
    """Sector of the people or bodies that a noun names, or None."""
    return next((code for name, code in _SECTORS.items() if lemma in noun_class(lang, name)), None)
