"""Places of what goes on, rather than of who speaks of it: "they discussed the fighting in Goma"."""

from __future__ import annotations

from dragoman.coding.classes import word_lists
from dragoman.language.tokens import Token

_BETWEEN = ("ADP", "DET", "ADJ", "ADV")
_FAR = 6


def happening_at(place: Token, lang: str) -> Token | None:
    """The noun of a happening or of a state of things that a place name locates, None where it locates none.

    Told by the order of the words: parsers often hang the place on the verb.
    """
    lists = word_lists(lang, "places")
    first = place
    while first.dep == "conj" and not first.is_root:
        first = first.head
    tokens = first.sentence.tokens
    at = next((k for k, t in enumerate(tokens) if t is first), 0)
    located = False
    for t in reversed(tokens[max(0, at - _FAR) : at]):
        if t.lemma in lists["happening"]:
            return t if located else None
        of_it = t.dep == "nmod" and t.head.lemma in lists["happening"]  # "the attack by drones on Port Sudan"
        if t.pos not in _BETWEEN and not of_it and t.lemma not in lists["noun"] and t.lemma not in lists["compass"]:
            return None
        located = located or any(t.lower in lists[name] for name in ("at", "joined", "struck"))
    return None
