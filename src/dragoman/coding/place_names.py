"""Names that the words in front of them tell to be a place's: "the village of El Adde", "near Chouk Chey"."""

from __future__ import annotations

from dragoman.coding.classes import word_lists
from dragoman.language.tokens import Token

_BETWEEN = ("ADP", "DET", "ADJ")
_FAR = 4


def is_place_name(run: list[Token], lang: str) -> bool:
    """True behind a noun of place ("the town of", "le port ukrainien de") and behind what stands before places alone."""
    lists = word_lists(lang, "places")
    tokens = run[0].sentence.tokens
    before = tokens[max(0, run[0].i - _FAR) : run[0].i]
    behind = tokens[run[-1].i + 1] if run[-1].i + 1 < len(tokens) else None
    if behind is not None and behind.dep == "case" and behind.head in run:
        return False  # "in Jane Doe's view"
    if before and before[-1].lower in lists["only_places"]:
        return True
    linked = False
    for t in reversed(before):
        if t.lemma in lists["noun"] or t.lower in lists["only_places"]:
            return linked
        if t.pos not in _BETWEEN:
            return False
        linked = linked or t.lower in lists["joined"]
    return False
